package io.howdah.query.edit;

import io.howdah.query.RowValues;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The changes to one result that wait to be applied, with undo and redo. For one thread.
public final class PendingChanges {

    /// One undoable step: each row's change before and after it, null for none.
    private record Step(Map<RowRef, Edge> edges) {}

    private record Edge(@Nullable RowChange before, @Nullable RowChange after) {}

    private final Map<RowRef, RowChange> changes = new LinkedHashMap<>();
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private @Nullable Map<RowRef, Edge> open;
    private int added;

    /// Makes everything that `edits` changes one step for undo.
    public void together(Runnable edits) {
        if (open != null) {
            edits.run();
            return;
        }
        Map<RowRef, Edge> edges = new LinkedHashMap<>();
        open = edges;
        try {
            edits.run();
        } finally {
            open = null;
            edges.values().removeIf(edge -> Objects.equals(edge.before, edge.after));
            if (!edges.isEmpty()) {
                past.push(new Step(edges));
                future.clear();
            }
        }
    }

    /// Gives a cell of a row a new value; the value that was read takes the change back.
    ///
    /// @param seen the row as it was read
    public void set(RowRef.Existing row, RowValues seen, int column, CellValue value) {
        RowChange now = changes.get(row);
        if (now instanceof RowChange.Delete) {
            return;
        }
        RowValues read = now instanceof RowChange.Update update ? update.seen() : seen;
        SortedMap<Integer, CellValue> values = new TreeMap<>(now == null ? Map.of() : now.values());
        if (isAsRead(read.get(column), value)) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
        put(row, values.isEmpty() ? null : new RowChange.Update(row, read, values));
    }

    private static boolean isAsRead(@Nullable String read, CellValue value) {
        return switch (value) {
            case CellValue.Text(String text) -> text.equals(read);
            case CellValue.Special.NULL -> read == null;
            case CellValue.Special.DEFAULT -> false;
        };
    }

    /// Gives a cell of an added row its value; a default is the same as none.
    public void set(RowRef.Added row, int column, CellValue value) {
        if (changes.get(row) instanceof RowChange.Insert insert) {
            SortedMap<Integer, CellValue> values = new TreeMap<>(insert.values());
            if (value == CellValue.Special.DEFAULT) {
                values.remove(column);
            } else {
                values.put(column, value);
            }
            put(row, new RowChange.Insert(row, values));
        }
    }

    public RowRef.Added add(EditableTable table, Map<Integer, CellValue> values) {
        var row = new RowRef.Added(table, added++);
        put(row, new RowChange.Insert(row, new TreeMap<>(values)));
        return row;
    }

    /// Marks a row for deletion, whatever changes it had.
    public void delete(RowRef.Existing row, RowValues seen) {
        RowValues read = changes.get(row) instanceof RowChange.Update update ? update.seen() : seen;
        put(row, new RowChange.Delete(row, read));
    }

    /// Takes back what was to become of a row; an added one is gone.
    public void forget(RowRef row) {
        if (changes.containsKey(row)) {
            put(row, null);
        }
    }

    /// Takes everything back, as one step.
    public void discard() {
        together(() -> List.copyOf(changes.keySet()).forEach(this::forget));
    }

    /// What is to happen now that somebody else has changed the row: the same, to the row as it is.
    ///
    /// A row that is gone is inserted again, with what was seen of it and what was to change.
    public void keepMine(Conflict conflict) {
        RowChange mine = conflict.mine();
        RowValues theirs = conflict.theirs();
        together(() -> {
            switch (mine) {
                case RowChange.Update update when theirs == null -> {
                    forget(update.row());
                    add(update.table(), again(update));
                }
                case RowChange.Update update ->
                        put(
                                update.row(),
                                new RowChange.Update(update.row(), theirs, update.values()));
                case RowChange.Delete delete when theirs == null -> forget(delete.row());
                case RowChange.Delete delete ->
                        put(delete.row(), new RowChange.Delete(delete.row(), theirs));
                case RowChange.Insert _ -> {}
            }
        });
    }

    private static Map<Integer, CellValue> again(RowChange.Update update) {
        Map<Integer, CellValue> values = new TreeMap<>();
        List<EditableColumn> columns = update.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).rules().noInsert().isEmpty()) {
                String read = update.seen().get(i);
                values.put(i, read == null ? CellValue.Special.NULL : new CellValue.Text(read));
            }
        }
        values.putAll(update.values());
        values.values().removeIf(value -> value == CellValue.Special.DEFAULT);
        return values;
    }

    private void put(RowRef row, @Nullable RowChange change) {
        Map<RowRef, Edge> edges = open;
        if (edges == null) {
            together(() -> put(row, change));
            return;
        }
        Edge earlier = edges.get(row);
        RowChange before = earlier == null ? changes.get(row) : earlier.before;
        edges.put(row, new Edge(before, change));
        replace(row, change);
    }

    private void replace(RowRef row, @Nullable RowChange change) {
        if (change == null) {
            changes.remove(row);
        } else {
            changes.put(row, change);
        }
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    public boolean canRedo() {
        return !future.isEmpty();
    }

    public void undo() {
        if (canUndo()) {
            Step step = past.pop();
            step.edges.forEach((row, edge) -> replace(row, edge.before));
            future.push(step);
        }
    }

    public void redo() {
        if (canRedo()) {
            Step step = future.pop();
            step.edges.forEach((row, edge) -> replace(row, edge.after));
            past.push(step);
        }
    }

    /// Forgets everything, undo included: the changes have been applied.
    public void clear() {
        changes.clear();
        past.clear();
        future.clear();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public Optional<RowChange> change(RowRef row) {
        return Optional.ofNullable(changes.get(row));
    }

    /// Everything in the order in which it is applied: deletions make room first, new rows come last and
    /// keep their order.
    public List<RowChange> all() {
        return changes.values().stream()
                .sorted(Comparator.comparingInt(PendingChanges::rank))
                .toList();
    }

    private static int rank(RowChange change) {
        return switch (change) {
            case RowChange.Delete _ -> 0;
            case RowChange.Update _ -> 1;
            case RowChange.Insert _ -> 2;
        };
    }

    /// The rows to insert, oldest first.
    public List<RowChange.Insert> inserts() {
        return changes.values().stream()
                .filter(RowChange.Insert.class::isInstance)
                .map(RowChange.Insert.class::cast)
                .sorted(Comparator.comparingInt(insert -> insert.row().number()))
                .toList();
    }
}

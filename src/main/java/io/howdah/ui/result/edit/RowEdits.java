package io.howdah.ui.result.edit;

import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditableColumn;
import io.howdah.query.edit.EditableTable;
import io.howdah.query.edit.PendingChanges;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import io.howdah.query.rows.CellArea;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.GridViewModel.CellPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is done with the selected cells and rows. Each method says why it did nothing, or nothing.
final class RowEdits {

    /// A hand slips more easily than anybody wants to change as many cells at once.
    private static final int MOST = 10_000;

    private static final Optional<String> TOO_MANY =
            Optional.of("Select at most %,d cells or rows at a time.".formatted(MOST));

    private final EditViewModel model;
    private final GridViewModel grid;

    RowEdits(EditViewModel model) {
        this.model = model;
        this.grid = model.grid();
    }

    /// Gives every selected cell the value.
    Optional<String> set(CellValue value) {
        CellArea area = grid.selection().area();
        if (area.cells() > MOST) {
            return TOO_MANY;
        }
        List<String> refusals = new ArrayList<>();
        model.together(() -> {
            for (CellPlace place : places(area)) {
                model.set(place, value).ifPresent(refusals::add);
            }
        });
        return refusals.stream().findFirst();
    }

    private List<CellPlace> places(CellArea area) {
        List<CellPlace> places = new ArrayList<>();
        for (CellArea.Band band : area.bands()) {
            for (int at = band.top(); at <= band.bottom(); at++) {
                for (int position : band.columns()) {
                    places.add(new CellPlace(grid.row(at), grid.layout().column(position)));
                }
            }
        }
        return places;
    }

    /// Puts text from the clipboard into the cells from the cursor on, as spreadsheets write it.
    Optional<String> paste(String text) {
        Optional<CellPlace> cursor = grid.cursor();
        if (cursor.isEmpty()) {
            return Optional.of("Select the cell to paste into.");
        }
        List<List<String>> lines = PastedCells.of(text);
        if (lines.stream().mapToLong(List::size).sum() > MOST) {
            return TOO_MANY;
        }
        if (lines.size() == 1 && lines.getFirst().size() == 1) {
            return set(new CellValue.Text(lines.getFirst().getFirst()));
        }
        List<String> refusals = new ArrayList<>();
        int top = grid.selection().row();
        int left = grid.selection().column();
        int end = grid.placeCount();
        model.together(() -> {
            for (int i = 0; i < lines.size(); i++) {
                // Each line beyond the end needs a row more.
                if (top + i >= end && add(Map.of()).isPresent()) {
                    break;
                }
                List<String> line = lines.get(i);
                for (int j = 0; j < line.size() && left + j < grid.layout().size(); j++) {
                    var place = new CellPlace(grid.row(top + i), grid.layout().column(left + j));
                    model.set(place, new CellValue.Text(line.get(j))).ifPresent(refusals::add);
                }
            }
        });
        return refusals.stream().findFirst();
    }

    /// Adds an empty row at the end and goes there.
    Optional<String> add() {
        Optional<String> refusal = add(Map.of());
        goToLast(refusal);
        return refusal;
    }

    private void goToLast(Optional<String> refusal) {
        if (refusal.isEmpty()) {
            grid.selection().select(grid.placeCount() - 1, Math.max(0, grid.selection().column()));
        }
    }

    private Optional<String> add(Map<Integer, CellValue> values) {
        Optional<EditableTable> table = growing();
        Optional<String> refusal =
                table.isEmpty()
                        ? Optional.of(
                                model.cells().isEmpty()
                                        ? model.refusal(new CellPlace(0, 0)).orElse("")
                                        : "Rows can be added only where the result shows one table.")
                        : table.get().rules().noInsert();
        if (refusal.isEmpty() && table.isPresent()) {
            model.together(() -> model.changes().add(table.get(), values));
        }
        return refusal;
    }

    private Optional<EditableTable> growing() {
        return model.editabilityProperty()
                .get()
                .filter(Editability.Editable.class::isInstance)
                .flatMap(found -> ((Editability.Editable) found).growing());
    }

    /// Adds a copy of each selected row; the server fills in what it fills in itself.
    Optional<String> duplicate() {
        Optional<EditableTable> table = growing();
        if (table.isEmpty() || model.cells().isEmpty()) {
            return add(Map.of());
        }
        EditedRows cells = model.cells().get();
        Set<Integer> rows = rows();
        if (rows.size() > MOST) {
            return TOO_MANY;
        }
        List<String> refusals = new ArrayList<>();
        model.together(() -> {
            for (int row : rows) {
                add(copy(cells, table.get(), row)).ifPresent(refusals::add);
            }
        });
        Optional<String> refusal = refusals.stream().findFirst();
        goToLast(refusal);
        return refusal;
    }

    private static Map<Integer, CellValue> copy(EditedRows cells, EditableTable table, int row) {
        Map<Integer, CellValue> values = new TreeMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            EditableColumn.Rules rules = table.columns().get(i).rules();
            boolean numbered = table.key().contains(i) && !rules.defaultValue().isEmpty();
            if (rules.noInsert().isEmpty() && !rules.generated() && !numbered) {
                values.put(
                        i, cells.value(row, new EditedRows.Cell(table, i, cells.ref(table, row))));
            }
        }
        values.values().removeIf(value -> value == CellValue.Special.DEFAULT);
        return values;
    }

    private Set<Integer> rows() {
        Set<Integer> rows = new LinkedHashSet<>();
        for (CellArea.Band band : grid.selection().area().bands()) {
            for (int at = band.top(); at <= band.bottom() && rows.size() <= MOST; at++) {
                rows.add(grid.row(at));
            }
        }
        return rows;
    }

    /// Marks the selected rows for deletion, in the table under the cursor; takes the marks back when all
    /// of them have one. Added rows are gone at once.
    Optional<String> delete() {
        Optional<CellPlace> cursor = grid.cursor();
        Optional<EditedRows> cells = model.cells();
        if (cursor.isEmpty() || cells.isEmpty()) {
            return cells.isEmpty()
                    ? model.refusal(new CellPlace(0, 0))
                    : Optional.of("Select the rows to delete.");
        }
        Optional<EditedRows.Cell> cell =
                cells.get().cell(cursor.get().row(), cursor.get().column());
        if (cell.isEmpty()) {
            return model.refusal(cursor.get());
        }
        EditableTable table = cell.get().table();
        Set<Integer> rows = rows();
        if (rows.size() > MOST) {
            return TOO_MANY;
        }
        Map<RowRef, Integer> refs = new LinkedHashMap<>();
        for (int row : rows) {
            RowRef ref = cells.get().ref(table, row);
            if (ref != null) {
                refs.put(ref, row);
            }
        }
        boolean added = refs.keySet().stream().anyMatch(RowRef.Added.class::isInstance);
        if (!added && table.rules().noDelete().isPresent()) {
            return table.rules().noDelete();
        }
        mark(cells.get(), refs);
        return Optional.empty();
    }

    private void mark(EditedRows cells, Map<RowRef, Integer> refs) {
        PendingChanges changes = model.changes();
        boolean all =
                refs.keySet().stream()
                        .allMatch(ref ->
                                changes.change(ref).orElse(null) instanceof RowChange.Delete);
        model.together(() ->
                refs.forEach((ref, row) -> {
                    switch (ref) {
                        case RowRef.Added added -> changes.forget(added);
                        case RowRef.Existing existing when all -> changes.forget(existing);
                        case RowRef.Existing existing ->
                                changes.delete(existing, cells.seen(existing.table(), row));
                    }
                }));
    }
}

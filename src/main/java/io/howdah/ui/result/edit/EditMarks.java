package io.howdah.ui.result.edit;

import io.howdah.query.PackedRows;
import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.EditableColumn;
import io.howdah.query.edit.PendingChanges;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import io.howdah.ui.result.CellMarks;
import io.howdah.ui.theme.Tone;
import java.util.Optional;
import java.util.function.Supplier;

/// Shows in the grid what waits: changed cells with their new values, added rows, deleted ones struck out.
final class EditMarks implements CellMarks {

    private final PackedRows rows;
    private final EditedRows cells;
    private final PendingChanges changes;
    private final Supplier<Optional<Fault>> fault;

    EditMarks(
            PackedRows rows,
            EditedRows cells,
            PendingChanges changes,
            Supplier<Optional<Fault>> fault) {
        this.rows = rows;
        this.cells = cells;
        this.changes = changes;
        this.fault = fault;
    }

    @Override
    public Optional<Mark> at(int row, int column) {
        if (row >= 0 && rows.isRemoved(row)) {
            return Optional.of(Mark.struck(Tone.BACKGROUND_INSET));
        } else if (changes.isEmpty()) {
            return Optional.empty();
        }
        return cells.cell(row, column)
                .flatMap(this::mark)
                .or(() ->
                        row < 0 ? Optional.of(Mark.words(Tone.CELL_ADDED, "")) : Optional.empty());
    }

    private Optional<Mark> mark(EditedRows.Cell cell) {
        RowRef ref = cell.row();
        if (ref == null) {
            return Optional.empty();
        }
        return switch (changes.change(ref).orElse(null)) {
            case RowChange.Delete _ -> Optional.of(Mark.struck(Tone.CELL_DELETED));
            case RowChange.Update update ->
                    Optional.ofNullable(update.values().get(cell.column()))
                            .map(value -> value(tone(cell, Tone.CELL_CHANGED), cell, value));
            case RowChange.Insert insert ->
                    Optional.of(
                            value(
                                    tone(cell, Tone.CELL_ADDED),
                                    cell,
                                    insert.values()
                                            .getOrDefault(
                                                    cell.column(), CellValue.Special.DEFAULT)));
            case null -> Optional.empty();
        };
    }

    private Tone tone(EditedRows.Cell cell, Tone usual) {
        return fault.get().filter(told -> told.isAt(cell.row(), cell.column())).isPresent()
                ? Tone.CELL_FAULT
                : usual;
    }

    private static Mark value(Tone tone, EditedRows.Cell cell, CellValue value) {
        return switch (value) {
            case CellValue.Text(String text) -> Mark.value(tone, text);
            case CellValue.Special.NULL -> Mark.value(tone, null);
            case CellValue.Special.DEFAULT -> Mark.words(tone, words(cell.described()));
        };
    }

    /// What a column gets that is left out.
    static String words(EditableColumn column) {
        EditableColumn.Rules rules = column.rules();
        if (!rules.defaultValue().isEmpty()) {
            return "default";
        }
        if (rules.generated()) {
            return "generated";
        }
        return rules.notNull() ? "required" : "NULL";
    }
}

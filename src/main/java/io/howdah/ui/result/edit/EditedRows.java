package io.howdah.ui.result.edit;

import io.howdah.query.PackedRows;
import io.howdah.query.RowValues;
import io.howdah.query.edit.CellValue;
import io.howdah.query.edit.Editability;
import io.howdah.query.edit.EditableColumn;
import io.howdah.query.edit.EditableTable;
import io.howdah.query.edit.PendingChanges;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cells of a grid as cells of tables: a row of the result has one row of each table, and the same row of
/// a table may stand in several rows of the result.
final class EditedRows {

    private final PackedRows rows;
    private final Editability.Editable editable;
    private final PendingChanges changes;

    EditedRows(PackedRows rows, Editability.Editable editable, PendingChanges changes) {
        this.rows = rows;
        this.editable = editable;
        this.changes = changes;
    }

    /// A cell of a table.
    ///
    /// @param row null where an outer join found no row of the table
    record Cell(EditableTable table, int column, @Nullable RowRef row) {

        EditableColumn described() {
            return table.columns().get(column);
        }
    }

    /// @param row of the result; added rows are negative
    /// @param place a column of the result
    Optional<Cell> cell(int row, int place) {
        return editable.tableAt(place)
                .map(table -> new Cell(table, table.columnAt(place), ref(table, row)));
    }

    @Nullable RowRef ref(EditableTable table, int row) {
        if (row >= 0) {
            return rows.isRemoved(row) ? null : table.row(place -> rows.text(row, place));
        }
        List<RowChange.Insert> inserts = changes.inserts();
        int index = -row - 1;
        return index < inserts.size() && inserts.get(index).table().equals(table)
                ? inserts.get(index).row()
                : null;
    }

    /// What was read of a table's row.
    RowValues seen(EditableTable table, int row) {
        return table.values(place -> rows.text(row, place));
    }

    /// What a cell is to hold; what was read when nothing waits.
    CellValue value(int row, Cell cell) {
        RowRef ref = cell.row();
        Optional<RowChange> change = ref == null ? Optional.empty() : changes.change(ref);
        CellValue waiting = change.map(pending -> pending.values().get(cell.column())).orElse(null);
        if (waiting != null) {
            return waiting;
        } else if (row < 0) {
            return CellValue.Special.DEFAULT;
        }
        String read = rows.text(row, cell.described().places().getFirst());
        return read == null ? CellValue.Special.NULL : new CellValue.Text(read);
    }

    /// Gives a cell another value; one without a row stays as it is.
    void set(int row, Cell cell, CellValue value) {
        switch (cell.row()) {
            case RowRef.Existing existing ->
                    changes.set(existing, seen(cell.table(), row), cell.column(), value);
            case RowRef.Added added -> changes.set(added, cell.column(), value);
            case null -> {}
        }
    }
}

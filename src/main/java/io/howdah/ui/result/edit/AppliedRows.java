package io.howdah.ui.result.edit;

import io.howdah.query.PackedRows;
import io.howdah.query.Row;
import io.howdah.query.RowValues;
import io.howdah.query.edit.ApplyOutcome;
import io.howdah.query.edit.Conflict;
import io.howdah.query.edit.EditableTable;
import io.howdah.query.edit.RowChange;
import io.howdah.query.edit.RowRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts the rows as the server has them now into a result, wherever it shows them.
public final class AppliedRows {

    /// @param values null for a deleted row
    private record Fresh(@Nullable RowValues values) {}

    private final PackedRows rows;

    public AppliedRows(PackedRows rows) {
        this.rows = rows;
    }

    /// Looks through all rows; not on the FX thread.
    public void put(List<ApplyOutcome.Row> applied) throws IOException {
        Map<RowRef, Fresh> fresh = new HashMap<>();
        Set<EditableTable> tables = new LinkedHashSet<>();
        for (ApplyOutcome.Row row : applied) {
            if (row.change().row() instanceof RowRef.Existing existing) {
                fresh.put(existing, new Fresh(row.values()));
                tables.add(existing.table());
            }
        }
        replace(fresh, tables);
        for (ApplyOutcome.Row row : applied) {
            if (row.change() instanceof RowChange.Insert insert && row.values() != null) {
                rows.add(new Merged(insert.table(), row.values(), -1));
            }
        }
        rows.finish();
    }

    /// Puts in what somebody else has made of rows; not on the FX thread.
    public void putTheirs(List<Conflict> conflicts) throws IOException {
        Map<RowRef, Fresh> fresh = new HashMap<>();
        Set<EditableTable> tables = new LinkedHashSet<>();
        for (Conflict conflict : conflicts) {
            fresh.put(conflict.mine().row(), new Fresh(conflict.theirs()));
            tables.add(conflict.mine().table());
        }
        replace(fresh, tables);
    }

    private void replace(Map<RowRef, Fresh> fresh, Set<EditableTable> tables) throws IOException {
        for (EditableTable table : tables) {
            for (long row = 0; row < rows.rowCount(); row++) {
                long at = row;
                Fresh now = fresh.get(table.row(place -> rows.text(at, place)));
                if (now != null && now.values == null) {
                    rows.remove(row);
                } else if (now != null) {
                    rows.replace(row, new Merged(table, now.values, row));
                }
            }
        }
    }

    /// A row of the result with other values of one table.
    private final class Merged implements Row {

        private final EditableTable table;
        private final @Nullable RowValues values;
        private final byte[] @Nullable [] others;

        /// @param from the row that gives the values of other columns; negative for none
        Merged(EditableTable table, @Nullable RowValues values, long from) {
            this.table = table;
            this.values = values;
            others = new byte[rows.columnCount()][];
            for (int i = 0; from >= 0 && i < others.length; i++) {
                others[i] = rows.bytes(from, i);
            }
        }

        @Override
        public int columns() {
            return others.length;
        }

        @Override
        public byte @Nullable [] value(int column) {
            int own = table.columnAt(column);
            if (own < 0 || values == null) {
                return others[column];
            }
            String value = values.get(own);
            return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        }
    }
}

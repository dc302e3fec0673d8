package io.howdah.query.edit;

import io.howdah.query.RowValues;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to become of one row. Columns are indexes in the table's [EditableTable#columns].
public sealed interface RowChange {

    RowRef row();

    default EditableTable table() {
        return row().table();
    }

    /// The new values, none for a deletion.
    SortedMap<Integer, CellValue> values();

    /// @param seen the row as it was read
    /// @param values of the columns that change
    record Update(RowRef.Existing row, RowValues seen, SortedMap<Integer, CellValue> values)
            implements RowChange {

        public Update {
            values = copy(values);
        }
    }

    /// @param seen the row as it was read
    record Delete(RowRef.Existing row, RowValues seen) implements RowChange {

        @Override
        public SortedMap<Integer, CellValue> values() {
            return Collections.emptySortedMap();
        }
    }

    /// @param values those that are given; the server fills in the others
    record Insert(RowRef.Added row, SortedMap<Integer, CellValue> values) implements RowChange {

        public Insert {
            values = copy(values);
        }
    }

    private static SortedMap<Integer, CellValue> copy(Map<Integer, CellValue> values) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}

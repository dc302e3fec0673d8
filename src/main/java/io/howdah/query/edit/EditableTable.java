package io.howdah.query.edit;

import io.howdah.query.RowValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A table whose rows a result identifies by a key. Within a result two of them are equal when they are
/// the same table.
///
/// @param columns those that the result shows; changes name them by their index here
/// @param key indexes in `columns`
public record EditableTable(
        TableName name, List<EditableColumn> columns, List<Integer> key, Rules rules) {

    public EditableTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /// What may be done with whole rows.
    ///
    /// @param noInsert why no row can be added
    /// @param noDelete why no row can be deleted
    /// @param constraints the columns, by attribute number, of each constraint and unique index
    public record Rules(
            Optional<String> noInsert,
            Optional<String> noDelete,
            Map<String, List<Integer>> constraints) {

        public Rules {
            constraints = Map.copyOf(constraints);
        }
    }

    /// The values of this table's columns in a row of the result.
    ///
    /// @param result gives the value of a column of the result
    public RowValues values(IntFunction<@Nullable String> result) {
        @Nullable String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.apply(columns.get(i).places().getFirst());
        }
        return RowValues.of(values);
    }

    /// The key's values in a row of the result, null for a row without one: an outer join found nothing.
    public RowRef.@Nullable Existing row(IntFunction<@Nullable String> result) {
        @Nullable String[] values = new String[key.size()];
        for (int i = 0; i < values.length; i++) {
            String value = result.apply(columns.get(key.get(i)).places().getFirst());
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return new RowRef.Existing(this, RowValues.of(values));
    }

    /// Which of its columns a column of the result shows, -1 for none.
    public int columnAt(int place) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).places().contains(place)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EditableTable table && table.name.oid() == name.oid();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(name.oid());
    }

    @Override
    public String toString() {
        return name.sql();
    }
}

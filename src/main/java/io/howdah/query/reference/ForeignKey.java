package io.howdah.query.reference;

import java.util.List;

/// A foreign key.
///
/// @param from the columns that refer
/// @param to the columns that are referred to, in the same order
record ForeignKey(String name, End from, End to) {

    /// @param table `pg_class.oid`
    /// @param sql the table's qualified name as SQL writes it
    /// @param attributes `pg_attribute.attnum` of each column
    /// @param columns their names as SQL writes them
    record End(long table, String sql, List<Integer> attributes, List<String> columns) {

        End {
            attributes = List.copyOf(attributes);
            columns = List.copyOf(columns);
        }
    }
}

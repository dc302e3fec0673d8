package io.howdah.query.edit;

import io.howdah.query.RowValues;

/// Which row a change is about.
public sealed interface RowRef {

    EditableTable table();

    /// A row that the server has.
    ///
    /// @param key the values of the table's key, none of them NULL
    record Existing(EditableTable table, RowValues key) implements RowRef {}

    /// A row that is to be inserted.
    ///
    /// @param number unlike that of every other added row of the result
    record Added(EditableTable table, int number) implements RowRef {}
}

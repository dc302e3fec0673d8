package io.howdah.schema;

/// Where the value of a column comes from when a statement gives none.
public sealed interface ColumnValue {

    /// `DEFAULT expression`.
    record Default(String expression) implements ColumnValue {}

    /// `GENERATED ALWAYS AS (expression)`, stored or (PostgreSQL 18) virtual.
    record Generated(String expression, boolean stored) implements ColumnValue {}

    /// `GENERATED … AS IDENTITY` with the sequence behind it.
    ///
    /// @param always whether an INSERT may not give its own value
    record Identity(boolean always, Sequence sequence) implements ColumnValue {}
}

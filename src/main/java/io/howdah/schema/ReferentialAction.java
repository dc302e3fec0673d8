package io.howdah.schema;

/// What happens to referencing rows when the referenced row changes.
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /// The words of the clause, such as `SET NULL`.
    public String sql() {
        return name().replace('_', ' ');
    }
}

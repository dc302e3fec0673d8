package io.howdah.schema;

/// Whether a constraint holds for all rows.
public enum Enforcement {
    /// For all rows.
    VALIDATED(""),
    /// For new rows; old ones were not looked at.
    NOT_VALID(" NOT VALID"),
    /// For none: it only documents (PostgreSQL 18).
    NOT_ENFORCED(" NOT ENFORCED");

    private final String sql;

    Enforcement(String sql) {
        this.sql = sql;
    }

    /// The clause with a leading space, or nothing.
    public String sql() {
        return sql;
    }
}

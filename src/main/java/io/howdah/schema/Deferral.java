package io.howdah.schema;

/// When a constraint is checked.
public enum Deferral {
    NOT_DEFERRABLE(""),
    DEFERRABLE(" DEFERRABLE"),
    INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

    private final String sql;

    Deferral(String sql) {
        this.sql = sql;
    }

    /// The clause with a leading space, or nothing.
    public String sql() {
        return sql;
    }
}

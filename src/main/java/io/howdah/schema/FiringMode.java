package io.howdah.schema;

/// In which replication role a trigger or rule fires.
public enum FiringMode {
    /// Unless the session is a replica.
    ORIGIN("ENABLE"),
    REPLICA("ENABLE REPLICA"),
    ALWAYS("ENABLE ALWAYS"),
    DISABLED("DISABLE");

    private final String sql;

    FiringMode(String sql) {
        this.sql = sql;
    }

    /// The words before `TRIGGER` or `RULE` in `ALTER TABLE`.
    public String sql() {
        return sql;
    }
}

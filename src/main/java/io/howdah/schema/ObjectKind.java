package io.howdah.schema;

/// The kinds of object that live in a schema and that the model knows.
public enum ObjectKind {
    TYPE("TYPE"),
    DOMAIN("DOMAIN"),
    SEQUENCE("SEQUENCE"),
    TABLE("TABLE"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW"),
    FUNCTION("FUNCTION"),
    PROCEDURE("PROCEDURE"),
    AGGREGATE("AGGREGATE"),
    STATISTICS("STATISTICS");

    private final String sql;

    ObjectKind(String sql) {
        this.sql = sql;
    }

    /// The words that name the kind in `COMMENT ON …`, `ALTER …` and `DROP …`.
    public String sql() {
        return sql;
    }
}

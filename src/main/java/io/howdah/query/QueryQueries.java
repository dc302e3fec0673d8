package io.howdah.query;

/// The SQL that this package sends of its own accord.
final class QueryQueries {

    private QueryQueries() {}

    /// A type by modifier and number; NULL when there is none. PostgreSQL 9.0 or newer.
    static final String TYPE_NAME =
            """
            SELECT format_type(oid, ?) FROM pg_type WHERE oid = ?
            """;

    static final String BEGIN = "BEGIN";
    static final String COMMIT = "COMMIT";
    static final String ROLLBACK = "ROLLBACK";

    static final String SAVEPOINT = "SAVEPOINT howdah_explain";
    static final String ROLLBACK_TO_SAVEPOINT = "ROLLBACK TO SAVEPOINT howdah_explain";
    static final String RELEASE_SAVEPOINT = "RELEASE SAVEPOINT howdah_explain";
}

package io.howdah.query;

/// The SQL that this package sends of its own accord.
final class QueryQueries {

    private QueryQueries() {}

    /// A type by modifier and number; NULL when there is none. PostgreSQL 9.0 or newer.
    static final String TYPE_NAME =
            """
            SELECT format_type(oid, ?) FROM pg_type WHERE oid = ?
            """;

    /// Before a statement is checked. PostgreSQL 9.3 or newer.
    static final String CHECK =
            """
            BEGIN TRANSACTION READ ONLY;
            SET LOCAL lock_timeout = '200ms';
            SET LOCAL statement_timeout = '2s'
            """;

    /// Without a snapshot. Outside of a transaction they tell of the next one.
    static final String ISOLATION = "SHOW transaction_isolation";

    static final String READ_ONLY = "SHOW transaction_read_only";

    /// PostgreSQL 18 and newer tell it unasked.
    static final String SEARCH_PATH = "SHOW search_path";

    static final String BEGIN = "BEGIN";
    static final String COMMIT = "COMMIT";
    static final String ROLLBACK = "ROLLBACK";

    static final String SAVEPOINT = "SAVEPOINT howdah_explain";
    static final String ROLLBACK_TO_SAVEPOINT = "ROLLBACK TO SAVEPOINT howdah_explain";
    static final String RELEASE_SAVEPOINT = "RELEASE SAVEPOINT howdah_explain";

    /// Around the statements of a script that are explained one after the other.
    static final String STATEMENT = "SAVEPOINT howdah_statement";

    static final String RELEASE_STATEMENT = "RELEASE SAVEPOINT howdah_statement";
    static final String ROLLBACK_TO_STATEMENT = "ROLLBACK TO SAVEPOINT howdah_statement";

    /// What a script's own BEGIN, COMMIT and ROLLBACK become inside of a transaction.
    static final String BLOCK = "SAVEPOINT howdah_block";

    static final String RELEASE_BLOCK = "RELEASE SAVEPOINT howdah_block";
    static final String ROLLBACK_TO_BLOCK = "ROLLBACK TO SAVEPOINT howdah_block";

    /// Around statements that take effect together, in a transaction of the user too.
    static final String ATOMIC = "SAVEPOINT howdah_atomic";

    static final String RELEASE_ATOMIC = "RELEASE SAVEPOINT howdah_atomic";
    static final String ROLLBACK_TO_ATOMIC = "ROLLBACK TO SAVEPOINT howdah_atomic";
}

package io.howdah.query.load;

/// The SQL that this package sends of its own accord.
final class LoadQueries {

    private LoadQueries() {}

    /// The columns that may be written, of the table, view or foreign table that a name in a literal
    /// finds, with its schema and name. PostgreSQL 9.5 or newer.
    static final String COLUMNS =
            """
            SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.oid = to_regclass(%s) AND c.relkind IN ('r', 'p', 'v', 'f')
              AND a.attnum > 0 AND NOT a.attisdropped
              AND coalesce(to_jsonb(a) ->> 'attgenerated', '') = ''
            ORDER BY a.attnum
            """;

    static final String VERSION = "SHOW server_version_num";
    static final String BEGIN = "BEGIN";
    static final String COMMIT = "COMMIT";
    static final String ROLLBACK = "ROLLBACK";
    static final String SAVEPOINT = "SAVEPOINT howdah_load";
    static final String RELEASE = "RELEASE SAVEPOINT howdah_load";
    static final String ROLLBACK_TO = "ROLLBACK TO SAVEPOINT howdah_load";

    /// Behind [LoadTarget#copy].
    static final String OPTIONS = " (FORMAT csv, DELIMITER %s, QUOTE %s%s%s)";

    static final String FORCE_NULL = ", FORCE_NULL (%s)";

    /// Values that are none of their column's type are skipped and told. PostgreSQL 17 or newer.
    static final String SKIPPING = ", ON_ERROR ignore, LOG_VERBOSITY verbose";

    static final int SKIPPING_SINCE = 170_000;
}

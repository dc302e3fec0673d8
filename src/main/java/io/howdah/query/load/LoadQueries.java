package io.howdah.query.load;

/// The SQL that this package sends of its own accord.
final class LoadQueries {

    private LoadQueries() {}

    /// The columns that may be written, of the table, view or foreign table that a name in a literal
    /// finds, with its schema and name; with the sequences that number columns own, as
    /// pg_get_serial_sequence finds them, but told to users who may not use them too. PostgreSQL 9.5 or
    /// newer.
    static final String COLUMNS =
            """
            SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                   coalesce(to_jsonb(a) ->> 'attidentity', '') = 'a',
                   s.schema, s.name, s.increment,
                   s.settable AND has_column_privilege(c.oid, a.attnum, 'SELECT')
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN LATERAL (
                SELECT sn.nspname AS schema, sc.relname AS name,
                       has_sequence_privilege(sc.oid, 'UPDATE')
                           AND has_sequence_privilege(sc.oid, 'SELECT') AS settable,
                       CASE WHEN has_sequence_privilege(sc.oid, 'USAGE, SELECT, UPDATE')
                           THEN (pg_sequence_parameters(sc.oid)).increment END AS increment
                FROM pg_depend d
                JOIN pg_class sc ON sc.oid = d.objid AND sc.relkind = 'S'
                JOIN pg_namespace sn ON sn.oid = sc.relnamespace
                WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
                  AND d.refobjid = c.oid AND d.refobjsubid = a.attnum
                  AND d.deptype IN ('a', 'i') AND t.typcategory = 'N'
                ORDER BY d.deptype DESC, d.objid
                LIMIT 1) s ON true
            WHERE c.oid = to_regclass(%s) AND c.relkind IN ('r', 'p', 'v', 'f')
              AND a.attnum > 0 AND NOT a.attisdropped
              AND coalesce(to_jsonb(a) ->> 'attgenerated', '') = ''
            ORDER BY a.attnum
            """;

    /// Of the columns of the table that a name in a literal finds: whether their types have a value that is
    /// written as nothing at all (texts, domains over them, enums with an empty label and a few more),
    /// and the [TargetColumn.JsonUse] of their values. Between values stands chr(1), between columns
    /// chr(2). PostgreSQL 9.5 or newer.
    static final String COLUMN_FACTS =
            """
            SELECT string_agg(concat_ws(chr(1), a.attname,
                t.typcategory = 'S'
                    OR b.type IN ('bytea'::regtype, 'xml'::regtype, 'varbit'::regtype,
                        '"char"'::regtype, 'tsvector'::regtype, 'tsquery'::regtype)
                    OR EXISTS (SELECT FROM pg_enum e WHERE e.enumtypid = b.type AND e.enumlabel = ''),
                CASE WHEN b.type IN ('json'::regtype, 'jsonb'::regtype)
                        THEN CASE WHEN a.attnotnull OR t.typnotnull THEN 'REQUIRED_' ELSE '' END || 'DOCUMENT'
                    WHEN b.type IN ('json[]'::regtype, 'jsonb[]'::regtype) THEN 'DOCUMENT_ARRAY'
                    WHEN t.typcategory = 'A' THEN 'ARRAY'
                    ELSE 'VALUE' END), chr(2))
            FROM pg_attribute a
            JOIN pg_type t ON t.oid = a.atttypid
            CROSS JOIN LATERAL (
                WITH RECURSIVE domain (type, base) AS (
                    SELECT t.oid, t.typbasetype
                    UNION ALL
                    SELECT d.oid, d.typbasetype FROM domain JOIN pg_type d ON d.oid = domain.base)
                SELECT type FROM domain WHERE base = 0) b
            WHERE a.attrelid = to_regclass(%s) AND a.attnum > 0 AND NOT a.attisdropped
            """;

    /// Formatted with the table and the column in literals: whether the column's greatest and least value
    /// are found without reading a large table, by an index or because it is small. PostgreSQL 9.5 or newer.
    static final String QUICK_EXTREMES =
            """
            SELECT c.relkind = 'r' AND NOT c.relhassubclass AND pg_relation_size(c.oid) < 32 << 20
                OR EXISTS (
                    SELECT FROM pg_index i
                    JOIN pg_class ic ON ic.oid = i.indexrelid
                    JOIN pg_am m ON m.oid = ic.relam AND m.amname = 'btree'
                    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                    WHERE i.indrelid = c.oid AND a.attname = %2$s AND i.indisvalid AND i.indpred IS NULL)
            FROM pg_class c
            WHERE c.oid = to_regclass(%1$s)
            """;

    /// Formatted with the column and the table, min or max.
    static final String EXTREME = "SELECT %3$s(%1$s)::numeric FROM %2$s";

    /// Formatted with the sequence in a literal, its increment, the column's last value and the sequence.
    /// Whole steps of the sequence that lead to that value or shortly before it.
    static final String ADVANCE =
            """
            SELECT setval(%1$s, (last_value + steps * %2$d)::bigint)
            FROM (
                SELECT last_value, is_called,
                       floor(((%3$s) - last_value) / %2$d) AS steps
                FROM %4$s) AS sequence
            WHERE steps > 0 OR steps = 0 AND NOT is_called\
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

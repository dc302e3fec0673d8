package io.howdah.query.proof;

import java.time.Duration;

/// The SQL that a proof sends beside the remedy itself.
final class ProofQueries {

    private ProofQueries() {}

    static final String BEGIN = "BEGIN";

    /// Both texts of a query must see the same rows.
    static final String BEGIN_ONE_SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ";

    /// Connects.
    static final String NOTHING = "SELECT";

    static final String ROLLBACK = "ROLLBACK";

    /// If Howdah dies in the middle, the server ends the transaction by itself.
    static final Duration IDLENESS = Duration.ofSeconds(30);

    /// What can be known of the server before; the version as 180006 for 18.6. PostgreSQL 9.6 or newer.
    static final String SERVER =
            """
            SELECT current_setting('server_version_num')::int,
                   (SELECT quote_ident(n.nspname)
                    FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace
                    WHERE e.extname = 'hypopg'),
                   EXISTS (SELECT FROM pg_available_extensions WHERE name = 'hypopg'),
                   pg_is_in_recovery()
            """;

    /// The relation of the name that is the parameter, or null. Before PostgreSQL 16 `to_regclass` fails
    /// on what cannot be a name, so it is asked only for words between dots, in quotes or without blanks.
    private static final String RELATION =
            """
            (SELECT CASE WHEN w.name ~ ('^' || part || '([.]' || part || '){0,2}$')
                         THEN to_regclass(w.name) END
             FROM (SELECT ?::text,
                          '[ \\t\\n\\r\\f]*("([^"]|"")+"|[^ \\t\\n\\r\\f."][^ \\t\\n\\r\\f.]*)[ \\t\\n\\r\\f]*')
                  AS w (name, part))\
            """;

    /// The size of a table with its partitions, in words. PostgreSQL 12 or newer.
    static final String TABLE_SIZE =
            """
            SELECT pg_size_pretty(coalesce(
                       nullif((SELECT sum(pg_table_size(relid))
                               FROM pg_partition_tree(t.oid)), 0),
                       pg_table_size(t.oid)))
            FROM %s AS t (oid)
            """
                    .formatted(RELATION);

    /// A table for a copy: its names, the columns that can be written, its size in bytes and in words,
    /// and the obstacle to copying it, as [CopyObstacle] names it, or null. No row for a name that is
    /// not there. The parameters are the most bytes that are copied and the name. PostgreSQL 12 or
    /// newer.
    static final String COPYABLE =
            """
            SELECT quote_ident(n.nspname), quote_ident(c.relname),
                   (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                    FROM pg_attribute AS a
                    WHERE a.attrelid = c.oid AND a.attnum > 0
                      AND NOT a.attisdropped AND a.attgenerated = ''),
                   size.bytes, pg_size_pretty(size.bytes), pg_size_pretty(size.most),
                   CASE
                       WHEN c.relkind = 'p' THEN 'PARTITIONED'
                       WHEN c.relkind <> 'r' THEN 'NO_TABLE'
                       WHEN c.relpersistence = 't' THEN 'TEMPORARY'
                       -- A copy has no policies, and holds only what this user may see.
                       WHEN c.relrowsecurity THEN 'POLICIES'
                       WHEN NOT has_table_privilege(c.oid, 'SELECT') THEN 'UNREADABLE'
                       WHEN NOT has_database_privilege(current_database(), 'CREATE')
                           THEN 'NO_SCHEMA'
                       WHEN to_regnamespace('howdah_proof') IS NOT NULL THEN 'TAKEN'
                       WHEN size.bytes > size.most THEN 'TOO_LARGE'
                   END
            FROM pg_class AS c
            JOIN pg_namespace AS n ON n.oid = c.relnamespace
            CROSS JOIN LATERAL (SELECT pg_table_size(c.oid), ?::bigint) AS size (bytes, most)
            WHERE c.oid = %s
            """
                    .formatted(RELATION);

    static final String SEARCH_PATH = "SELECT current_setting('search_path')";

    /// Which of these names are functions that may do what a rollback does not undo, or behave
    /// differently at each call. Those of the server itself are harmless but for a few.
    static final String VOLATILE_FUNCTIONS =
            """
            SELECT DISTINCT p.proname
            FROM pg_proc AS p
            JOIN pg_namespace AS n ON n.oid = p.pronamespace
            WHERE p.proname = ANY (?)
              AND p.provolatile = 'v'
              AND (n.nspname NOT IN ('pg_catalog', 'information_schema')
                   OR p.proname IN ('nextval', 'setval', 'pg_notify', 'lo_import', 'lo_export',
                                    'pg_advisory_lock', 'pg_advisory_lock_shared',
                                    'pg_terminate_backend', 'pg_cancel_backend',
                                    'pg_reload_conf', 'pg_switch_wal'))
            ORDER BY p.proname
            """;

    /// Whether an index of this transaction cannot be used by it, because rows were updated in place
    /// (broken HOT chains); see src/backend/access/heap/README.HOT.
    static final String UNUSABLE_INDEX =
            """
            SELECT count(*)
            FROM pg_index AS i
            JOIN pg_class AS c ON c.oid = i.indexrelid
            WHERE i.indcheckxmin
              AND c.xmin::text::bigint = txid_current() % 4294967296
            """;

    /// The progress of a session that builds an index or analyses: phase, and how much is done of how
    /// much. PostgreSQL 12 or newer; ANALYZE since 13.
    static final String BUILD_PROGRESS =
            """
            SELECT phase, greatest(blocks_done, tuples_done), greatest(blocks_total, tuples_total)
            FROM pg_stat_progress_create_index
            WHERE pid = ?
            """;

    static String setLocal(String name, String value) {
        return "SET LOCAL " + name + " = " + value;
    }

    /// Takes over a setting of another session, as far as a user may change it; for the transaction or,
    /// outside of one, for the session.
    static String takeOver(String name, String value, boolean inTransaction) {
        return """
        SELECT set_config(name, %s, %s) FROM pg_settings
        WHERE name = %s AND context = 'user'
        """
                .formatted(literal(value), inTransaction, literal(name));
    }

    /// Makes HypoPG pretend an index; the answer has its number and name.
    static String pretend(String schema, String createIndex) {
        return "SELECT indexrelid, indexname FROM %s.hypopg_create_index(%s)"
                .formatted(schema, literal(createIndex));
    }

    /// Count and checksum of a query's rows, whatever their order. PostgreSQL 11 or newer.
    static String fingerprint(String query) {
        return """
        SELECT count(*), coalesce(sum(hashtextextended(howdah_row::text, 0)::numeric), 0)
        FROM (%s
        ) AS howdah_row
        """
                .formatted(query);
    }

    private static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }
}

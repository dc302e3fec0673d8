package io.howdah.query.facts;

/// The SQL that reads facts for a plan; for PostgreSQL 12 or newer, except [#SERVER].
final class FactsQueries {

    private FactsQueries() {}

    /// The version as 180006 for 18.6, and whether HypoPG is installed. PostgreSQL 9.6 or newer.
    static final String SERVER =
            """
            SELECT current_setting('server_version_num')::int,
                   EXISTS (SELECT FROM pg_extension WHERE extname = 'hypopg')
            """;

    /// What the planner and the executor go by, as SHOW prints it.
    static final String SETTINGS =
            """
            SELECT name, current_setting(name)
            FROM pg_settings
            WHERE category LIKE 'Query Tuning%'
               OR category LIKE 'Resource Usage%'
               OR name LIKE 'autovacuum%'
               OR name IN ('jit', 'track_io_timing', 'track_counts')
            """;

    /// The relations by schema ("" for whatever search_path finds) and name, with the partitioned tables
    /// above them.
    private static final String WANTED =
            """
            WITH named AS (
                SELECT c.oid
                FROM unnest(?::text[], ?::text[]) AS w (schema, name)
                JOIN pg_class AS c ON c.relname = w.name
                JOIN pg_namespace AS n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'm', 'f')
                  AND CASE w.schema
                          WHEN '' THEN pg_table_is_visible(c.oid)
                          ELSE n.nspname = w.schema
                      END
            ), wanted AS (
                SELECT oid FROM named
                UNION
                SELECT a.relid FROM named, pg_partition_ancestors(named.oid) AS a (relid)
            )
            """;

    /// A table that was never analysed has reltuples -1; before PostgreSQL 14 it has 0, without pages.
    static final String TABLES =
            WANTED
                    + """
                    SELECT c.oid, n.nspname, c.relname,
                           CASE WHEN c.reltuples = 0 AND c.relpages = 0
                                     AND s.last_analyze IS NULL AND s.last_autoanalyze IS NULL
                                     AND s.last_vacuum IS NULL AND s.last_autovacuum IS NULL
                                THEN -1 ELSE c.reltuples END,
                           c.relpages, s.n_mod_since_analyze,
                           greatest(s.last_analyze, s.last_autoanalyze),
                           rn.nspname, r.relname,
                           coalesce((SELECT option_value::int
                                     FROM pg_options_to_table(c.reloptions)
                                     WHERE option_name = 'fillfactor'), 100),
                           s.n_live_tup, s.n_dead_tup
                    FROM wanted
                    JOIN pg_class AS c USING (oid)
                    JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    LEFT JOIN pg_stat_all_tables AS s ON s.relid = c.oid
                    LEFT JOIN pg_class AS r
                        ON c.relispartition AND r.oid = pg_partition_root(c.oid)
                    LEFT JOIN pg_namespace AS rn ON rn.oid = r.relnamespace
                    """;

    /// Statistics are shown only of columns that the role may read. Those of a partitioned table are of
    /// the table with its partitions.
    static final String COLUMNS =
            WANTED
                    + """
                    SELECT c.oid, a.attname,
                           coalesce(base.type, format_type(a.atttypid, a.atttypmod)),
                           s.n_distinct, s.correlation, s.null_frac, s.avg_width
                    FROM wanted
                    JOIN pg_class AS c USING (oid)
                    JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    JOIN pg_attribute AS a
                        ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    JOIN pg_type AS t ON t.oid = a.atttypid
                    LEFT JOIN LATERAL (
                        WITH RECURSIVE below (oid, modifier) AS (
                            SELECT t.typbasetype, t.typtypmod WHERE t.typtype = 'd'
                            UNION ALL
                            SELECT b.typbasetype, b.typtypmod
                            FROM below JOIN pg_type AS b ON b.oid = below.oid
                            WHERE b.typtype = 'd'
                        )
                        SELECT format_type(b.oid, below.modifier)
                        FROM below JOIN pg_type AS b ON b.oid = below.oid
                        WHERE b.typtype <> 'd'
                    ) AS base (type) ON true
                    LEFT JOIN pg_stats AS s
                        ON s.schemaname = n.nspname AND s.tablename = c.relname
                        AND s.attname = a.attname AND s.inherited = (c.relkind = 'p')
                    ORDER BY c.oid, a.attnum
                    """;

    static final String INDEXES =
            WANTED
                    + """
                    SELECT i.indrelid, c.relname, m.amname,
                           ARRAY(SELECT coalesce(a.attname, pg_get_indexdef(i.indexrelid, k, true))
                                 FROM generate_series(1, i.indnkeyatts) AS k
                                 LEFT JOIN pg_attribute AS a
                                     ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]
                                     AND a.attnum <> 0
                                 ORDER BY k)::text[],
                           ARRAY(SELECT a.attname
                                 FROM generate_series(i.indnkeyatts + 1, i.indnatts) AS k
                                 JOIN pg_attribute AS a
                                     ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]
                                 ORDER BY k)::text[],
                           pg_get_expr(i.indpred, i.indrelid), i.indisunique, i.indisvalid,
                           pg_get_indexdef(i.indexrelid)
                    FROM wanted
                    JOIN pg_index AS i ON i.indrelid = wanted.oid
                    JOIN pg_class AS c ON c.oid = i.indexrelid
                    JOIN pg_am AS m ON m.oid = c.relam
                    ORDER BY i.indrelid, c.relname
                    """;

    /// The tables whose foreign keys of these names refer to the relations.
    static final String REFERENCING =
            WANTED
                    + """
                    SELECT DISTINCT n.nspname, c.relname
                    FROM wanted
                    JOIN pg_constraint AS f ON f.confrelid = wanted.oid AND f.contype = 'f'
                    JOIN pg_class AS c ON c.oid = f.conrelid
                    JOIN pg_namespace AS n ON n.oid = c.relnamespace
                    WHERE f.conname = ANY (?::text[])
                    """;

    static final String FOREIGN_KEYS =
            WANTED
                    + """
                    SELECT f.conrelid, f.conname,
                           ARRAY(SELECT a.attname
                                 FROM unnest(f.conkey) WITH ORDINALITY AS k (attnum, place)
                                 JOIN pg_attribute AS a
                                     ON a.attrelid = f.conrelid AND a.attnum = k.attnum
                                 ORDER BY k.place)::text[],
                           format('%I.%I', n.nspname, r.relname)
                    FROM wanted
                    JOIN pg_constraint AS f ON f.conrelid = wanted.oid AND f.contype = 'f'
                    JOIN pg_class AS r ON r.oid = f.confrelid
                    JOIN pg_namespace AS n ON n.oid = r.relnamespace
                    ORDER BY f.conrelid, f.conname
                    """;
}

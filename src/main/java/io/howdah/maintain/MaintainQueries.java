package io.howdah.maintain;

/// Every statement that this package sends to PostgreSQL, apart from the maintenance commands
/// themselves. Written for PostgreSQL 10 and newer; `%s` stands for what differs between versions.
final class MaintainQueries {
    static final int PROGRESS_OF_CLUSTER = 120_000;
    static final int INSERTS_SINCE_VACUUM = 130_000;
    static final int PROGRESS_OF_ANALYZE = 130_000;
    static final int MAINTAIN_PRIVILEGE = 170_000;
    static final int INDEXES_PROCESSED = 170_000;
    static final int FROZEN_PAGES = 180_000;

    private MaintainQueries() {}

    static final String VERSION = "SHOW server_version_num";
    static final String SHORT_LOCK_TIMEOUT = "SET LOCAL lock_timeout = '1s'";

    /// 1: inserts since VACUUM (13+), 2: share of unfrozen pages (18+), 3: whether sizes may be
    /// asked for. A size needs a lock, so it is not asked for where somebody locks everybody out.
    static final String TABLE_HEALTH =
            """
            SELECT c.oid, n.nspname, c.relname, c.relkind,
                   coalesce(s.n_live_tup, 0), coalesce(s.n_dead_tup, 0),
                   coalesce(s.n_mod_since_analyze, 0), %1$s,
                   CASE WHEN m.measurable THEN pg_table_size(c.oid)
                        ELSE c.relpages::int8 * current_setting('block_size')::int8 END,
                   CASE WHEN m.measurable THEN pg_indexes_size(c.oid) ELSE 0 END,
                   NOT m.measurable,
                   s.last_vacuum, s.last_autovacuum, s.last_analyze, s.last_autoanalyze,
                   CASE WHEN c.relkind = 'p' THEN 0
                        ELSE greatest(age(c.relfrozenxid), coalesce(age(t.relfrozenxid), 0)) END,
                   CASE WHEN c.relkind = 'p' THEN 0
                        ELSE greatest(mxid_age(c.relminmxid), coalesce(mxid_age(t.relminmxid), 0)) END,
                   least(o.freeze_max_age, g.freeze_max_age),
                   g.enabled AND coalesce(o.enabled, true),
                   least(coalesce(o.vacuum_threshold, g.vacuum_threshold)
                             + coalesce(o.vacuum_scale, g.vacuum_scale) * greatest(c.reltuples, 0),
                         nullif(coalesce(o.vacuum_max, g.vacuum_max), -1)),
                   nullif(coalesce(o.insert_threshold, g.insert_threshold), -1)
                       + coalesce(o.insert_scale, g.insert_scale) * greatest(c.reltuples, 0) * %2$s,
                   coalesce(o.analyze_threshold, g.analyze_threshold)
                       + coalesce(o.analyze_scale, g.analyze_scale) * greatest(c.reltuples, 0)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
            LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
            LEFT JOIN (SELECT DISTINCT relation FROM pg_locks
                       WHERE mode = 'AccessExclusiveLock' AND pid <> pg_backend_pid()) x
                   ON x.relation = c.oid
            CROSS JOIN LATERAL (SELECT x.relation IS NULL AND %3$s AS measurable) m
            CROSS JOIN (
                SELECT current_setting('autovacuum')::bool AS enabled,
                       current_setting('autovacuum_freeze_max_age')::int8 AS freeze_max_age,
                       current_setting('autovacuum_vacuum_threshold')::float8 AS vacuum_threshold,
                       current_setting('autovacuum_vacuum_scale_factor')::float8 AS vacuum_scale,
                       current_setting('autovacuum_vacuum_max_threshold', true)::float8 AS vacuum_max,
                       current_setting('autovacuum_vacuum_insert_threshold', true)::float8 AS insert_threshold,
                       current_setting('autovacuum_vacuum_insert_scale_factor', true)::float8 AS insert_scale,
                       current_setting('autovacuum_analyze_threshold')::float8 AS analyze_threshold,
                       current_setting('autovacuum_analyze_scale_factor')::float8 AS analyze_scale) g
            LEFT JOIN LATERAL (
                SELECT bool_and(option_value::bool) FILTER (WHERE option_name = 'autovacuum_enabled') AS enabled,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_freeze_max_age')::int8 AS freeze_max_age,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_vacuum_threshold')::float8 AS vacuum_threshold,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_vacuum_scale_factor')::float8 AS vacuum_scale,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_vacuum_max_threshold')::float8 AS vacuum_max,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_vacuum_insert_threshold')::float8 AS insert_threshold,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_vacuum_insert_scale_factor')::float8 AS insert_scale,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_analyze_threshold')::float8 AS analyze_threshold,
                       max(option_value) FILTER (WHERE option_name = 'autovacuum_analyze_scale_factor')::float8 AS analyze_scale
                FROM pg_options_to_table(c.reloptions)) o ON c.reloptions IS NOT NULL
            WHERE c.relkind IN ('r', 'm', 'p')
              AND c.relpersistence <> 't'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            ORDER BY n.nspname, c.relname
            """;

    static final String INSERTED_ROWS = "coalesce(s.n_ins_since_vacuum, 0)";
    static final String UNFROZEN_SHARE =
            "CASE WHEN c.relpages > 0 THEN 1 - least(c.relallfrozen::float8 / c.relpages, 1) ELSE 1 END";

    /// 1: the check of the right to maintain. Partitions come by themselves, so a partitioned table
    /// is only of interest to ANALYZE; it visits the partitions too.
    static final String TARGETS =
            """
            SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition,
                   greatest(c.relpages, 1)::int8, %s, current_user
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm', 'p') AND c.relpersistence <> 't'
            """;

    static final String TARGETS_OF_ALL =
            TARGETS + "AND n.nspname NOT IN ('pg_catalog', 'information_schema')";
    static final String TARGETS_OF_SCHEMA = TARGETS + "AND n.nspname = ?";
    static final String TARGETS_OF_NAMES =
            TARGETS + "AND (n.nspname, c.relname) IN (SELECT * FROM unnest(?::text[], ?::text[]))";

    private static final String OWNS_DATABASE =
            """
            EXISTS (SELECT FROM pg_database d
                    WHERE d.datname = current_database() AND pg_has_role(d.datdba, 'USAGE'))
            """;
    static final String MAY_MAINTAIN =
            "(has_table_privilege(c.oid, 'MAINTAIN') OR " + OWNS_DATABASE + ")";
    static final String OWNS = "(pg_has_role(c.relowner, 'USAGE') OR " + OWNS_DATABASE + ")";

    static final String SESSION =
            """
            SELECT set_config('lock_timeout', ?, false), set_config('statement_timeout', '0', false),
                   set_config('client_min_messages', 'notice', false),
                   current_setting('server_version_num')::int, backend_start, application_name,
                   current_setting('track_counts')::bool
            FROM pg_stat_activity WHERE pid = pg_backend_pid()
            """;

    /// Does not wait for a table that somebody has locked: what is done with it may have been asked
    /// to pass over it.
    static final String FACTS =
            """
            SELECT coalesce(s.n_live_tup, 0), coalesce(s.n_dead_tup, 0),
                   CASE WHEN EXISTS (SELECT FROM pg_locks l
                                     WHERE l.relation = c.oid AND l.mode = 'AccessExclusiveLock'
                                       AND l.pid <> pg_backend_pid())
                        THEN c.relpages::int8 * current_setting('block_size')::int8
                        ELSE pg_total_relation_size(c.oid) END,
                   CASE WHEN c.relkind = 'p' THEN 0 ELSE age(c.relfrozenxid) END,
                   coalesce(s.vacuum_count, 0), coalesce(s.analyze_count, 0),
                   coalesce(pg_relation_filenode(c.oid), 0)
            FROM pg_class c LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
            WHERE c.oid = ?
            """;

    static final String TRY_LOCK = "SELECT pg_try_advisory_lock(?, ?)";
    static final String UNLOCK = "SELECT pg_advisory_unlock(?, ?)";
    static final String DATABASE_STATISTICS = "VACUUM (ONLY_DATABASE_STATS)";

    /// 1: indexes of VACUUM (17+), 2 and 3: columns and view of ANALYZE (13+), 4 and 5: columns and
    /// view of a rewrite (12+).
    static final String PROGRESS =
            """
            SELECT v.phase, v.heap_blks_total, v.heap_blks_scanned, v.heap_blks_vacuumed, %1$s,
                   %2$s,
                   %4$s,
                   CASE WHEN a.wait_event_type = 'Lock' THEN
                       (SELECT string_agg(format('process %%s (%%s)', b.pid,
                                   coalesce(nullif(b.application_name, ''), b.usename, b.backend_type)), ', ')
                        FROM pg_stat_activity b WHERE b.pid = ANY (pg_blocking_pids(a.pid)))
                   END,
                   coalesce(v.relid, 0)
            FROM pg_stat_activity a
            LEFT JOIN pg_stat_progress_vacuum v ON v.pid = a.pid
            %3$s
            %5$s
            WHERE a.pid = ?
            """;

    static final String INDEXES = "v.indexes_processed, v.indexes_total";
    static final String NO_INDEXES = "0, 0";
    static final String ANALYZE_COLUMNS = "n.phase, n.sample_blks_scanned, n.sample_blks_total";
    static final String ANALYZE_VIEW = "LEFT JOIN pg_stat_progress_analyze n ON n.pid = a.pid";
    static final String NO_ANALYZE = "NULL, 0, 0";
    static final String REWRITE_COLUMNS = "c.phase, c.heap_blks_scanned, c.heap_blks_total";
    static final String REWRITE_VIEW = "LEFT JOIN pg_stat_progress_cluster c ON c.pid = a.pid";
    static final String NO_REWRITE = "NULL, 0, 0";

    static final String STILL_THERE =
            """
            SELECT FROM pg_stat_activity
            WHERE pid = ? AND backend_start = ? AND application_name = ? AND state = 'active'
            """;

    static final String CANCEL =
            """
            SELECT pg_cancel_backend(pid) FROM pg_stat_activity
            WHERE pid = ? AND backend_start = ? AND application_name = ? AND state = 'active'
            """;

    /// Who keeps the oldest rows from being removed.
    static final String HORIZON_HOLDER =
            """
            SELECT holder FROM (
                SELECT format('process %s (%s, %s)', pid,
                              coalesce(nullif(application_name, ''), usename, backend_type), state) AS holder,
                       greatest(age(backend_xmin), age(backend_xid)) AS age
                FROM pg_stat_activity
                WHERE pid <> pg_backend_pid() AND backend_type <> 'walsender'
                  AND (datname = current_database() OR datname IS NULL)
                UNION ALL
                SELECT format('prepared transaction %L', gid), age(transaction)
                FROM pg_prepared_xacts WHERE database = current_database()
                UNION ALL
                SELECT format('replication slot %s', slot_name), age(xmin) FROM pg_replication_slots
                UNION ALL
                SELECT format('standby %s', coalesce(nullif(application_name, ''), client_addr::text)),
                       age(backend_xmin)
                FROM pg_stat_replication) h
            WHERE age IS NOT NULL ORDER BY age DESC LIMIT 1
            """;
}

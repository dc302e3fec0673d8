package io.howdah.catalog.definition;

import io.howdah.catalog.tree.CatalogKind;

/// What is to be said about an object: rows of a name, the kind of the value (`text`, `bytes`, `count`)
/// and the value. `$1` stands for the object's identifier. PostgreSQL 12 and newer.
final class FactQueries {

    private FactQueries() {}

    private static final String OWNED =
            """
            SELECT v.* FROM @catalog@ o
             CROSS JOIN LATERAL (VALUES
                ('Owner', 'text', pg_get_userbyid(o.@owner@)::text),
                ('Object identifier', 'text', o.oid::text)) v (name, kind, value)
             WHERE o.oid = $1
            """;

    private static final String RELATION =
            """
            SELECT v.* FROM pg_class c
              LEFT JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN pg_tablespace t ON t.oid = c.reltablespace
              LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
             CROSS JOIN LATERAL (VALUES
                ('Rows, estimated', 'count', CASE WHEN c.reltuples >= 0 AND c.relkind NOT IN ('v', 'S')
                                             THEN c.reltuples::bigint::text END),
                ('Dead rows', 'count', CASE WHEN c.relkind IN ('r', 'm') THEN s.n_dead_tup::text END),
                ('Size in all', 'bytes', CASE WHEN c.relkind IN ('r', 'm', 't')
                                         THEN pg_total_relation_size(c.oid)::text END),
                ('Table', 'bytes', CASE WHEN c.relkind IN ('r', 'm', 'S')
                                   THEN pg_relation_size(c.oid)::text END),
                ('Indexes', 'bytes', CASE WHEN c.relkind IN ('r', 'm')
                                     THEN pg_indexes_size(c.oid)::text END),
                ('TOAST', 'bytes', CASE WHEN c.reltoastrelid <> 0
                                   THEN pg_total_relation_size(c.reltoastrelid)::text END),
                ('Partitions', 'count', CASE WHEN c.relkind = 'p' THEN (
                     SELECT count(*) FROM pg_inherits h WHERE h.inhparent = c.oid)::text END),
                ('Size of all partitions', 'bytes', CASE WHEN c.relkind = 'p' THEN (
                     SELECT sum(pg_total_relation_size(p.relid))
                       FROM pg_partition_tree(c.oid) p)::bigint::text END),
                ('Partition key', 'text', CASE WHEN c.relkind = 'p'
                                          THEN pg_get_partkeydef(c.oid) END),
                ('Partition bounds', 'text', CASE WHEN c.relispartition
                                             THEN pg_get_expr(c.relpartbound, c.oid) END),
                ('Sequential scans', 'count', s.seq_scan::text),
                ('Index scans', 'count', s.idx_scan::text),
                ('Last vacuum', 'text', to_char(GREATEST(s.last_vacuum, s.last_autovacuum),
                                                'YYYY-MM-DD HH24:MI')),
                ('Last analyze', 'text', to_char(GREATEST(s.last_analyze, s.last_autoanalyze),
                                                 'YYYY-MM-DD HH24:MI')),
                ('Persistence', 'text', CASE c.relpersistence WHEN 'u' THEN 'unlogged'
                                        WHEN 't' THEN 'temporary' END),
                ('Access method', 'text', NULLIF(m.amname, 'heap')::text),
                ('Tablespace', 'text', t.spcname::text),
                ('Row security', 'text', CASE WHEN c.relforcerowsecurity THEN 'forced'
                                         WHEN c.relrowsecurity THEN 'enabled' END),
                ('Populated', 'text', CASE WHEN c.relkind = 'm' THEN
                                      CASE WHEN c.relispopulated THEN 'yes' ELSE 'no' END END),
                ('Storage options', 'text', array_to_string(c.reloptions, ', '))
                ) v (name, kind, value)
             WHERE c.oid = $1 AND v.value IS NOT NULL
            """;

    private static final String INDEX =
            """
            SELECT v.* FROM pg_index i
              JOIN pg_class c ON c.oid = i.indexrelid
              LEFT JOIN pg_stat_all_indexes s ON s.indexrelid = i.indexrelid
             CROSS JOIN LATERAL (VALUES
                ('Size', 'bytes', pg_relation_size(c.oid)::text),
                ('Scans', 'count', s.idx_scan::text),
                ('Entries read', 'count', s.idx_tup_read::text),
                ('Unique', 'text', CASE WHEN i.indisunique THEN 'yes' ELSE 'no' END),
                ('Valid', 'text', CASE WHEN i.indisvalid THEN 'yes'
                                  ELSE 'no: drop it and build it again' END),
                ('Storage options', 'text', array_to_string(c.reloptions, ', '))
                ) v (name, kind, value)
             WHERE i.indexrelid = $1 AND v.value IS NOT NULL
            """;

    private static final String SEQUENCE =
            """
            SELECT v.* FROM pg_sequence s
             CROSS JOIN LATERAL (VALUES
                ('Last value', 'text', CASE WHEN has_sequence_privilege(s.seqrelid, 'SELECT,USAGE')
                                       THEN COALESCE(pg_sequence_last_value(s.seqrelid)::text,
                                                     'not used yet') END),
                ('Type', 'text', format_type(s.seqtypid, NULL)),
                ('Start', 'count', s.seqstart::text),
                ('Increment', 'count', s.seqincrement::text),
                ('Minimum', 'count', s.seqmin::text),
                ('Maximum', 'count', s.seqmax::text),
                ('Cache', 'count', s.seqcache::text),
                ('Cycles', 'text', CASE WHEN s.seqcycle THEN 'yes' ELSE 'no' END)
                ) v (name, kind, value)
             WHERE s.seqrelid = $1 AND v.value IS NOT NULL
            """;

    private static final String ROUTINE =
            """
            SELECT v.* FROM pg_proc p
              JOIN pg_language l ON l.oid = p.prolang
              LEFT JOIN pg_stat_user_functions s ON s.funcid = p.oid
             CROSS JOIN LATERAL (VALUES
                ('Arguments', 'text', pg_get_function_arguments(p.oid)),
                ('Returns', 'text', pg_get_function_result(p.oid)),
                ('Language', 'text', l.lanname::text),
                ('Volatility', 'text', CASE p.provolatile WHEN 'i' THEN 'immutable'
                                       WHEN 's' THEN 'stable' ELSE 'volatile' END),
                ('Parallel', 'text', CASE p.proparallel WHEN 's' THEN 'safe'
                                     WHEN 'r' THEN 'restricted' ELSE 'unsafe' END),
                ('Called with NULL', 'text', CASE WHEN p.proisstrict THEN 'no' ELSE 'yes' END),
                ('Runs as', 'text', CASE WHEN p.prosecdef THEN 'its owner' ELSE 'the caller' END),
                ('Leakproof', 'text', CASE WHEN p.proleakproof THEN 'yes' END),
                ('Settings', 'text', array_to_string(p.proconfig, ', ')),
                ('Cost', 'text', p.procost::text),
                ('Rows', 'text', NULLIF(p.prorows, 0)::text),
                ('Calls', 'count', s.calls::text)
                ) v (name, kind, value)
             WHERE p.oid = $1 AND v.value <> ''
            """;

    private static final String DATABASE =
            """
            SELECT v.* FROM pg_database d
             CROSS JOIN LATERAL (VALUES
                ('Size', 'bytes', CASE WHEN has_database_privilege(d.oid, 'CONNECT')
                                  THEN pg_database_size(d.oid)::text END),
                ('Encoding', 'text', pg_encoding_to_char(d.encoding)::text),
                ('Collation', 'text', d.datcollate::text),
                ('Character type', 'text', d.datctype::text),
                ('Connection limit', 'text', CASE WHEN d.datconnlimit < 0 THEN 'none'
                                             ELSE d.datconnlimit::text END),
                ('Transactions since the last freeze', 'count', age(d.datfrozenxid)::text)
                ) v (name, kind, value)
             WHERE d.oid = $1 AND v.value IS NOT NULL
            """;

    private static final String TABLESPACE =
            """
            SELECT v.* FROM pg_tablespace t
             CROSS JOIN LATERAL (VALUES
                ('Size', 'bytes', CASE WHEN has_tablespace_privilege(t.oid, 'CREATE')
                                  THEN pg_tablespace_size(t.oid)::text END),
                ('Location', 'text', NULLIF(pg_tablespace_location(t.oid), ''))
                ) v (name, kind, value)
             WHERE t.oid = $1 AND v.value IS NOT NULL
            """;

    private static final String ROLE =
            """
            SELECT v.* FROM pg_roles r
             CROSS JOIN LATERAL (VALUES
                ('May', 'text', concat_ws(', ', CASE WHEN r.rolsuper THEN 'everything (superuser)' END,
                     CASE WHEN r.rolcanlogin THEN 'log in' END,
                     CASE WHEN r.rolcreatedb THEN 'create databases' END,
                     CASE WHEN r.rolcreaterole THEN 'create roles' END,
                     CASE WHEN r.rolreplication THEN 'replicate' END,
                     CASE WHEN r.rolbypassrls THEN 'bypass row security' END)),
                ('Members', 'text', (SELECT string_agg(pg_get_userbyid(m.member)::text, ', ')
                                       FROM pg_auth_members m WHERE m.roleid = r.oid)),
                ('Member of', 'text', (SELECT string_agg(pg_get_userbyid(m.roleid)::text, ', ')
                                         FROM pg_auth_members m WHERE m.member = r.oid)),
                ('Connection limit', 'text', CASE WHEN r.rolconnlimit < 0 THEN 'none'
                                             ELSE r.rolconnlimit::text END),
                ('Valid until', 'text', r.rolvaliduntil::text),
                ('Settings', 'text', array_to_string(r.rolconfig, ', '))
                ) v (name, kind, value)
             WHERE r.oid = $1 AND v.value <> ''
            """;

    /// Beyond owner and identifier; empty where the SQL says it all.
    static String of(CatalogKind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> RELATION;
            case SEQUENCE -> SEQUENCE;
            case INDEX -> INDEX;
            case FUNCTION, PROCEDURE, AGGREGATE -> ROUTINE;
            case DATABASE -> DATABASE;
            case TABLESPACE -> TABLESPACE;
            case ROLE -> ROLE;
            default -> "";
        };
    }

    /// The owner of an object.
    static String owner(CatalogKind kind, Ownable ownable) {
        String catalog = kind == CatalogKind.SUBSCRIPTION ? "@subscriptions@" : kind.rows();
        return OWNED.replace("@catalog@", catalog).replace("@owner@", ownable.owner());
    }
}

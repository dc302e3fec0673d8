package io.howdah.catalog;

/// The queries of [ObjectTree], PostgreSQL 12 and newer. Names are qualified: they must mean the
/// catalogs whatever the session's `search_path` is.
final class TreeQueries {

    private TreeQueries() {}

    static final String DATABASES =
            """
            SELECT d.datname AS name,
                   pg_catalog.pg_get_userbyid(d.datdba) AS owner,
                   d.datname = pg_catalog.current_database() AS current,
                   d.datallowconn
                       AND pg_catalog.has_database_privilege(d.oid, 'CONNECT') AS connectable,
                   pg_catalog.shobj_description(d.oid, 'pg_database') AS comment
              FROM pg_catalog.pg_database d
             WHERE NOT d.datistemplate
             ORDER BY d.datname
            """;

    static final String SCHEMAS =
            """
            SELECT n.nspname AS name,
                   pg_catalog.pg_get_userbyid(n.nspowner) AS owner,
                   n.nspname LIKE 'pg\\_%' OR n.nspname = 'information_schema' AS system,
                   pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS usable,
                   pg_catalog.obj_description(n.oid, 'pg_namespace') AS comment
              FROM pg_catalog.pg_namespace n
             WHERE n.nspname !~ '^pg_(toast|temp)'
             ORDER BY system, n.nspname
            """;

    /// The sizes are the catalog's: asking the file system takes a lock and a system call for each
    /// of the files.
    private static final String RELATIONS =
            """
            SELECT c.oid,
                   n.nspname AS schema,
                   c.relname AS name,
                   c.relkind AS kind,
                   c.reltuples AS rows,
                   (c.relpages + COALESCE(t.relpages, 0) + COALESCE(i.relpages, 0))
                       * pg_catalog.current_setting('block_size')::bigint AS bytes,
                   pn.nspname AS parent_schema,
                   p.relname AS parent_name,
                   d.description AS comment
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
              LEFT JOIN (SELECT x.indrelid, sum(xc.relpages) AS relpages
                           FROM pg_catalog.pg_index x
                           JOIN pg_catalog.pg_class xc ON xc.oid = x.indexrelid
                          GROUP BY x.indrelid) i ON i.indrelid = c.oid
              LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
              LEFT JOIN pg_catalog.pg_class p ON p.oid = h.inhparent
              LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
              LEFT JOIN pg_catalog.pg_description d
                ON d.objoid = c.oid
               AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND d.objsubid = 0
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
               AND @scope@
             ORDER BY n.nspname, c.relname
            """;

    static final String RELATIONS_OF_SCHEMA = RELATIONS.replace("@scope@", "n.nspname = ?");

    static final String USER_RELATIONS =
            RELATIONS.replace(
                    "@scope@",
                    "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind <>"
                            + " 'c'");

    static final String COLUMNS =
            """
            SELECT a.attname AS name,
                   pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                   NOT a.attnotnull AS nullable,
                   EXISTS (SELECT FROM pg_catalog.pg_constraint k
                            WHERE k.conrelid = a.attrelid AND k.contype = 'p'
                              AND a.attnum = ANY (k.conkey)) AS primary_key,
                   EXISTS (SELECT FROM pg_catalog.pg_constraint k
                            WHERE k.conrelid = a.attrelid AND k.contype = 'f'
                              AND a.attnum = ANY (k.conkey)) AS foreign_key,
                   pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default_expression,
                   pg_catalog.col_description(a.attrelid, a.attnum) AS comment
              FROM pg_catalog.pg_attribute a
              LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = ?::pg_catalog.oid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum
            """;

    static final String INDEXES =
            """
            SELECT c.oid,
                   c.relname AS name,
                   m.amname AS method,
                   i.indisprimary AS is_primary,
                   i.indisunique AS is_unique,
                   i.indisvalid AS is_valid,
                   pg_catalog.pg_get_indexdef(c.oid) AS definition,
                   pg_catalog.pg_relation_size(c.oid) AS bytes,
                   COALESCE(pg_catalog.pg_stat_get_numscans(c.oid), 0) AS scans,
                   pg_catalog.obj_description(c.oid, 'pg_class') AS comment
              FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
              JOIN pg_catalog.pg_am m ON m.oid = c.relam
             WHERE i.indrelid = ?::pg_catalog.oid
             ORDER BY i.indisprimary DESC, c.relname
            """;

    static final String ROUTINES =
            """
            SELECT p.oid,
                   n.nspname AS schema,
                   p.proname AS name,
                   p.prokind AS kind,
                   pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
                   pg_catalog.pg_get_function_result(p.oid) AS result,
                   l.lanname AS language,
                   pg_catalog.obj_description(p.oid, 'pg_proc') AS comment
              FROM pg_catalog.pg_proc p
              JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
              JOIN pg_catalog.pg_language l ON l.oid = p.prolang
             WHERE n.nspname = ?
             ORDER BY p.proname, arguments
            """;
}

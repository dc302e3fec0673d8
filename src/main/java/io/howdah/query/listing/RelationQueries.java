package io.howdah.query.listing;

/// What lists relations. PostgreSQL 12 or newer. The kinds of `relkind` come before the condition.
final class RelationQueries {

    private RelationQueries() {}

    /// Columns that only some kinds have come first.
    static final String RELATIONS =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
                   CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index'
                       WHEN 'S' THEN 'sequence' WHEN 't' THEN 'TOAST table'
                       WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table'
                       WHEN 'I' THEN 'partitioned index' END AS "Type",
                   pg_catalog.pg_get_userbyid(c.relowner) AS "Owner"
                   %s
                 + , CASE c.relpersistence WHEN 'p' THEN 'permanent' WHEN 't' THEN 'temporary'
                 +     WHEN 'u' THEN 'unlogged' END AS "Persistence",
                 + (SELECT a.amname FROM pg_catalog.pg_am AS a WHERE a.oid = c.relam) AS "Access method",
                 + pg_catalog.pg_size_pretty(pg_catalog.pg_table_size(c.oid)) AS "Size",
                 + pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN (%s) AND %s
             ORDER BY 1, 2
            """;

    /// What indexes have besides.
    static final String TABLE =
            """
            , (SELECT t.relname FROM pg_catalog.pg_index AS x, pg_catalog.pg_class AS t
                WHERE x.indexrelid = c.oid AND t.oid = x.indrelid) AS "Table"
            """;

    static final String PARTITIONED =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
                   pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
                   CASE c.relkind WHEN 'p' THEN 'partitioned table' ELSE 'partitioned index' END
                       AS "Type",
                   (SELECT x.indrelid::regclass::text FROM pg_catalog.pg_index AS x
                     WHERE x.indexrelid = c.oid) AS "Table"
                 + , (SELECT pg_catalog.pg_size_pretty(sum(pg_catalog.pg_table_size(p.relid)))
                 +      FROM pg_catalog.pg_partition_tree(c.oid) AS p) AS "Total size",
                 + pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN (%s) AND %s
             ORDER BY 1, 4 DESC, 2
            """;

    static final String PRIVILEGES =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
                   CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
                       WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type",
                   array_to_string(c.relacl, E'\\n') AS "Access privileges",
                   (SELECT string_agg(a.attname || E':\\n  ' || array_to_string(a.attacl, E'\\n  '),
                           E'\\n' ORDER BY a.attnum)
                      FROM pg_catalog.pg_attribute AS a
                     WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attacl IS NOT NULL)
                       AS "Column privileges",
                   (SELECT string_agg(p.polname
                           || CASE WHEN p.polpermissive THEN '' ELSE ' (RESTRICTIVE)' END
                           || CASE p.polcmd WHEN 'r' THEN ' (r)' WHEN 'a' THEN ' (a)'
                               WHEN 'w' THEN ' (w)' WHEN 'd' THEN ' (d)' ELSE '' END
                           || coalesce(E':\\n  (u): ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
                           || coalesce(E'\\n  (c): '
                               || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), '')
                           || CASE WHEN p.polroles = '{0}' THEN ''
                               ELSE E'\\n  to: ' || array_to_string(ARRAY(
                                   SELECT r.rolname FROM pg_catalog.pg_roles AS r
                                    WHERE r.oid = ANY (p.polroles) ORDER BY 1), ', ') END,
                           E'\\n' ORDER BY p.polname)
                      FROM pg_catalog.pg_policy AS p WHERE p.polrelid = c.oid) AS "Policies"
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p') AND %s
             ORDER BY 1, 2
            """;
}

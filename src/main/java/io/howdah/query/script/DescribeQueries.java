package io.howdah.query.script;

/// The SQL behind psql's `\d` commands. PostgreSQL 12 or newer. `%s` takes a condition on names.
final class DescribeQueries {

    private DescribeQueries() {}

    /// The kinds of `relkind` come first, then the condition.
    static final String RELATIONS =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
                   CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index'
                       WHEN 'S' THEN 'sequence' WHEN 't' THEN 'TOAST table'
                       WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table'
                       WHEN 'I' THEN 'partitioned index' END AS "Type",
                   pg_catalog.pg_get_userbyid(c.relowner) AS "Owner"
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN (%s) AND %s
             ORDER BY 1, 2
            """;

    /// With what `+` adds.
    static final String RELATIONS_WITH_SIZES =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
                   CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'i' THEN 'index'
                       WHEN 'S' THEN 'sequence' WHEN 't' THEN 'TOAST table'
                       WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table'
                       WHEN 'I' THEN 'partitioned index' END AS "Type",
                   pg_catalog.pg_get_userbyid(c.relowner) AS "Owner",
                   CASE c.relpersistence WHEN 'p' THEN 'permanent' WHEN 't' THEN 'temporary'
                       WHEN 'u' THEN 'unlogged' END AS "Persistence",
                   pg_catalog.pg_size_pretty(pg_catalog.pg_table_size(c.oid)) AS "Size",
                   pg_catalog.obj_description(c.oid, 'pg_class') AS "Description"
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN (%s) AND %s
             ORDER BY 1, 2
            """;

    static final String SCHEMAS =
            """
            SELECT n.nspname AS "Name", pg_catalog.pg_get_userbyid(n.nspowner) AS "Owner",
                   pg_catalog.obj_description(n.oid, 'pg_namespace') AS "Description"
              FROM pg_catalog.pg_namespace AS n
             WHERE %s
             ORDER BY 1
            """;

    static final String FUNCTIONS =
            """
            SELECT n.nspname AS "Schema", p.proname AS "Name",
                   pg_catalog.pg_get_function_result(p.oid) AS "Result data type",
                   pg_catalog.pg_get_function_arguments(p.oid) AS "Argument data types",
                   CASE p.prokind WHEN 'a' THEN 'agg' WHEN 'w' THEN 'window' WHEN 'p' THEN 'proc'
                       ELSE 'func' END AS "Type"
              FROM pg_catalog.pg_proc AS p
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
             WHERE %s
             ORDER BY 1, 2, 4
            """;

    static final String ROLES =
            """
            SELECT r.rolname AS "Role name",
                   concat_ws(', ', CASE WHEN r.rolsuper THEN 'Superuser' END,
                       CASE WHEN NOT r.rolinherit THEN 'No inheritance' END,
                       CASE WHEN r.rolcreaterole THEN 'Create role' END,
                       CASE WHEN r.rolcreatedb THEN 'Create DB' END,
                       CASE WHEN NOT r.rolcanlogin THEN 'Cannot login' END,
                       CASE WHEN r.rolreplication THEN 'Replication' END,
                       CASE WHEN r.rolbypassrls THEN 'Bypass RLS' END) AS "Attributes"
              FROM pg_catalog.pg_roles AS r
             WHERE %s
             ORDER BY 1
            """;

    static final String TYPES =
            """
            SELECT n.nspname AS "Schema", pg_catalog.format_type(t.oid, NULL) AS "Name",
                   pg_catalog.obj_description(t.oid, 'pg_type') AS "Description"
              FROM pg_catalog.pg_type AS t
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
                   LEFT JOIN pg_catalog.pg_class AS c ON c.oid = t.typrelid
             WHERE (t.typrelid = 0 OR c.relkind = 'c')
                   AND NOT EXISTS (SELECT FROM pg_catalog.pg_type AS e WHERE e.typarray = t.oid)
                   AND %s
             ORDER BY 1, 2
            """;

    static final String DOMAINS =
            """
            SELECT n.nspname AS "Schema", t.typname AS "Name",
                   pg_catalog.format_type(t.typbasetype, t.typtypmod) AS "Type",
                   CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
                   t.typdefault AS "Default",
                   (SELECT string_agg(pg_catalog.pg_get_constraintdef(k.oid, true), ' ')
                      FROM pg_catalog.pg_constraint AS k WHERE k.contypid = t.oid) AS "Check"
              FROM pg_catalog.pg_type AS t
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
             WHERE t.typtype = 'd' AND %s
             ORDER BY 1, 2
            """;

    static final String EXTENSIONS =
            """
            SELECT e.extname AS "Name", e.extversion AS "Version", n.nspname AS "Schema",
                   pg_catalog.obj_description(e.oid, 'pg_extension') AS "Description"
              FROM pg_catalog.pg_extension AS e
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
             WHERE %s
             ORDER BY 1
            """;

    static final String TABLESPACES =
            """
            SELECT s.spcname AS "Name", pg_catalog.pg_get_userbyid(s.spcowner) AS "Owner",
                   pg_catalog.pg_tablespace_location(s.oid) AS "Location"
              FROM pg_catalog.pg_tablespace AS s
             WHERE %s
             ORDER BY 1
            """;

    static final String PRIVILEGES =
            """
            SELECT n.nspname AS "Schema", c.relname AS "Name",
                   CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view'
                       WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
                       WHEN 'f' THEN 'foreign table' WHEN 'p' THEN 'partitioned table' END AS "Type",
                   array_to_string(c.relacl, E'\\n') AS "Access privileges"
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'v', 'm', 'S', 'f', 'p') AND %s
             ORDER BY 1, 2
            """;

    static final String DATABASES =
            """
            SELECT d.datname AS "Name", pg_catalog.pg_get_userbyid(d.datdba) AS "Owner",
                   pg_catalog.pg_encoding_to_char(d.encoding) AS "Encoding",
                   d.datcollate AS "Collate", d.datctype AS "Ctype",
                   array_to_string(d.datacl, E'\\n') AS "Access privileges"
              FROM pg_catalog.pg_database AS d
             WHERE %s
             ORDER BY 1
            """;

    /// The relations that a name means, with the word for their kind.
    static final String NAMED =
            """
            SELECT c.oid, n.nspname, c.relname, c.relkind,
                   CASE c.relkind WHEN 'r' THEN 'Table' WHEN 'v' THEN 'View'
                       WHEN 'm' THEN 'Materialized view' WHEN 'i' THEN 'Index'
                       WHEN 'S' THEN 'Sequence' WHEN 't' THEN 'TOAST table'
                       WHEN 'f' THEN 'Foreign table' WHEN 'p' THEN 'Partitioned table'
                       WHEN 'I' THEN 'Partitioned index' ELSE 'Composite type' END
              FROM pg_catalog.pg_class AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
             WHERE %s
             ORDER BY 2, 3
            """;

    /// Of the relation with that number.
    static final String COLUMNS =
            """
            SELECT a.attname AS "Column", pg_catalog.format_type(a.atttypid, a.atttypmod) AS "Type",
                   (SELECT c.collname FROM pg_catalog.pg_collation AS c, pg_catalog.pg_type AS t
                     WHERE c.oid = a.attcollation AND t.oid = a.atttypid
                           AND a.attcollation <> t.typcollation) AS "Collation",
                   CASE WHEN a.attnotnull THEN 'not null' END AS "Nullable",
                   CASE WHEN a.attidentity = 'a' THEN 'generated always as identity'
                       WHEN a.attidentity = 'd' THEN 'generated by default as identity'
                       WHEN a.attgenerated = 's' THEN 'generated always as ('
                           || pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) || ') stored'
                       WHEN a.attgenerated <> '' THEN 'generated always as ('
                           || pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) || ')'
                       ELSE pg_catalog.pg_get_expr(d.adbin, d.adrelid, true) END AS "Default"
              FROM pg_catalog.pg_attribute AS a
                   LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum
            """;

    /// What else there is to say of a relation, a heading and a line each, in the order of reading.
    static final String PARTICULARS =
            """
            SELECT heading, line FROM (
                SELECT 1 AS place, 'Indexes:' AS heading, i.relname AS name,
                       quote_ident(i.relname)
                       || CASE WHEN x.indisprimary THEN ' PRIMARY KEY,'
                           WHEN x.indisunique AND k.oid IS NOT NULL THEN ' UNIQUE CONSTRAINT,'
                           WHEN x.indisunique THEN ' UNIQUE,' ELSE '' END
                       || ' ' || substring(pg_catalog.pg_get_indexdef(i.oid, 0, true) FROM ' USING (.*)$')
                       || CASE WHEN x.indisvalid THEN '' ELSE ' INVALID' END AS line
                  FROM pg_catalog.pg_index AS x JOIN pg_catalog.pg_class AS i ON i.oid = x.indexrelid
                       LEFT JOIN pg_catalog.pg_constraint AS k
                           ON k.conindid = i.oid AND k.conrelid = x.indrelid AND k.contype IN ('p', 'u', 'x')
                 WHERE x.indrelid = %1$s
                UNION ALL
                SELECT CASE k.contype WHEN 'c' THEN 2 ELSE 3 END,
                       CASE k.contype WHEN 'c' THEN 'Check constraints:' ELSE 'Foreign-key constraints:' END,
                       k.conname, quote_ident(k.conname) || ' ' || pg_catalog.pg_get_constraintdef(k.oid, true)
                  FROM pg_catalog.pg_constraint AS k
                 WHERE k.conrelid = %1$s AND k.contype IN ('c', 'f')
                UNION ALL
                SELECT 4, 'Referenced by:', k.conname,
                       'TABLE ' || k.conrelid::regclass || ' CONSTRAINT ' || quote_ident(k.conname) || ' '
                       || pg_catalog.pg_get_constraintdef(k.oid, true)
                  FROM pg_catalog.pg_constraint AS k
                 WHERE k.confrelid = %1$s AND k.contype = 'f'
                UNION ALL
                SELECT 5, 'Triggers:', t.tgname, pg_catalog.pg_get_triggerdef(t.oid, true)
                  FROM pg_catalog.pg_trigger AS t
                 WHERE t.tgrelid = %1$s AND NOT t.tgisinternal
                UNION ALL
                SELECT 6, 'Inherits:', h.inhparent::regclass::text, h.inhparent::regclass::text
                  FROM pg_catalog.pg_inherits AS h
                 WHERE h.inhrelid = %1$s
                UNION ALL
                SELECT 7, 'View definition:', '', pg_catalog.pg_get_viewdef(c.oid, true)
                  FROM pg_catalog.pg_class AS c
                 WHERE c.oid = %1$s AND c.relkind IN ('v', 'm')
            ) AS particulars
            ORDER BY place, name, line
            """;
}

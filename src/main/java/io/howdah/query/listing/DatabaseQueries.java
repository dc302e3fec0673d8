package io.howdah.query.listing;

/// What lists objects within schemas and what belongs to them. PostgreSQL 12 or newer. `%s` takes a
/// condition.
final class DatabaseQueries {

    private DatabaseQueries() {}

    static final String SCHEMAS =
            """
            SELECT n.nspname AS "Name", pg_catalog.pg_get_userbyid(n.nspowner) AS "Owner"
                 + , array_to_string(n.nspacl, E'\\n') AS "Access privileges",
                 + pg_catalog.obj_description(n.oid, 'pg_namespace') AS "Description"
              FROM pg_catalog.pg_namespace AS n
             WHERE %s
             ORDER BY 1
            """;

    /// The condition on the kind comes first.
    static final String FUNCTIONS =
            """
            SELECT n.nspname AS "Schema", p.proname AS "Name",
                   pg_catalog.pg_get_function_result(p.oid) AS "Result data type",
                   pg_catalog.pg_get_function_arguments(p.oid) AS "Argument data types",
                   CASE WHEN p.prokind = 'a' THEN 'agg' WHEN p.prokind = 'w' THEN 'window'
                       WHEN p.prorettype = 'pg_catalog.trigger'::regtype THEN 'trigger'
                       WHEN p.prokind = 'p' THEN 'proc' ELSE 'func' END AS "Type"
                 + , CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable'
                 +     ELSE 'volatile' END AS "Volatility",
                 + CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted'
                 +     ELSE 'unsafe' END AS "Parallel",
                 + pg_catalog.pg_get_userbyid(p.proowner) AS "Owner",
                 + CASE WHEN p.prosecdef THEN 'definer' ELSE 'invoker' END AS "Security",
                 + array_to_string(p.proacl, E'\\n') AS "Access privileges",
                 + (SELECT l.lanname FROM pg_catalog.pg_language AS l WHERE l.oid = p.prolang)
                 +     AS "Language",
                 + pg_catalog.obj_description(p.oid, 'pg_proc') AS "Description"
              FROM pg_catalog.pg_proc AS p
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
             WHERE %s AND %s
             ORDER BY 1, 2, 4
            """;

    static final String TYPES =
            """
            SELECT n.nspname AS "Schema", pg_catalog.format_type(t.oid, NULL) AS "Name"
                 + , t.typname AS "Internal name",
                 + CASE WHEN t.typrelid <> 0 THEN 'tuple' WHEN t.typlen < 0 THEN 'var'
                 +     ELSE t.typlen::text END AS "Size",
                 + (SELECT string_agg(e.enumlabel, E'\\n' ORDER BY e.enumsortorder)
                 +    FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = t.oid) AS "Elements",
                 + pg_catalog.pg_get_userbyid(t.typowner) AS "Owner",
                 + array_to_string(t.typacl, E'\\n') AS "Access privileges"
                   , pg_catalog.obj_description(t.oid, 'pg_type') AS "Description"
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
                   (SELECT c.collname FROM pg_catalog.pg_collation AS c, pg_catalog.pg_type AS b
                     WHERE c.oid = t.typcollation AND b.oid = t.typbasetype
                           AND t.typcollation <> b.typcollation) AS "Collation",
                   CASE WHEN t.typnotnull THEN 'not null' END AS "Nullable",
                   t.typdefault AS "Default",
                   (SELECT string_agg(pg_catalog.pg_get_constraintdef(k.oid, true), ' ')
                      FROM pg_catalog.pg_constraint AS k
                     WHERE k.contypid = t.oid AND k.contype = 'c') AS "Check"
                 + , array_to_string(t.typacl, E'\\n') AS "Access privileges",
                 + pg_catalog.obj_description(t.oid, 'pg_type') AS "Description"
              FROM pg_catalog.pg_type AS t
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = t.typnamespace
             WHERE t.typtype = 'd' AND %s
             ORDER BY 1, 2
            """;

    static final String OPERATORS =
            """
            SELECT n.nspname AS "Schema", o.oprname AS "Name",
                   CASE WHEN o.oprleft <> 0 THEN pg_catalog.format_type(o.oprleft, NULL) END
                       AS "Left arg type",
                   pg_catalog.format_type(o.oprright, NULL) AS "Right arg type",
                   pg_catalog.format_type(o.oprresult, NULL) AS "Result type",
                 + o.oprcode::regprocedure AS "Function",
                   coalesce(pg_catalog.obj_description(o.oid, 'pg_operator'),
                       pg_catalog.obj_description(o.oprcode, 'pg_proc')) AS "Description"
              FROM pg_catalog.pg_operator AS o
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = o.oprnamespace
             WHERE %s
             ORDER BY 1, 2, 3, 4
            """;

    static final String CASTS =
            """
            SELECT pg_catalog.format_type(k.castsource, NULL) AS "Source type",
                   pg_catalog.format_type(k.casttarget, NULL) AS "Target type",
                   CASE WHEN k.castmethod = 'b' THEN '(binary coercible)'
                       WHEN k.castmethod = 'i' THEN '(with inout)' ELSE p.proname END AS "Function",
                   CASE k.castcontext WHEN 'e' THEN 'no' WHEN 'a' THEN 'in assignment' ELSE 'yes' END
                       AS "Implicit?"
                 + , pg_catalog.obj_description(k.oid, 'pg_cast') AS "Description"
              FROM pg_catalog.pg_cast AS k
                   JOIN pg_catalog.pg_type AS s ON s.oid = k.castsource
                   JOIN pg_catalog.pg_type AS t ON t.oid = k.casttarget
                   LEFT JOIN pg_catalog.pg_proc AS p ON p.oid = k.castfunc
                   CROSS JOIN LATERAL (SELECT s.typname AS name UNION SELECT t.typname
                       UNION SELECT pg_catalog.format_type(s.oid, NULL)
                       UNION SELECT pg_catalog.format_type(t.oid, NULL)) AS y
             WHERE %s
             GROUP BY k.oid, k.castsource, k.casttarget, k.castmethod, k.castcontext, p.proname
             ORDER BY 1, 2
            """;

    static final String COLLATIONS =
            """
            SELECT n.nspname AS "Schema", c.collname AS "Name",
                   CASE c.collprovider WHEN 'd' THEN 'default' WHEN 'c' THEN 'libc' WHEN 'i' THEN 'icu'
                       WHEN 'b' THEN 'builtin' END AS "Provider",
                   c.collcollate AS "Collate", c.collctype AS "Ctype",
                   coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale') AS "Locale",
                   CASE WHEN c.collisdeterministic THEN 'yes' ELSE 'no' END AS "Deterministic?"
                 + , pg_catalog.obj_description(c.oid, 'pg_collation') AS "Description"
              FROM pg_catalog.pg_collation AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.collnamespace
             WHERE c.collencoding IN (-1, (SELECT d.encoding FROM pg_catalog.pg_database AS d
                       WHERE d.datname = current_database())) AND %s
             ORDER BY 1, 2
            """;

    static final String CONVERSIONS =
            """
            SELECT n.nspname AS "Schema", c.conname AS "Name",
                   pg_catalog.pg_encoding_to_char(c.conforencoding) AS "Source",
                   pg_catalog.pg_encoding_to_char(c.contoencoding) AS "Destination",
                   CASE WHEN c.condefault THEN 'yes' ELSE 'no' END AS "Default?"
                 + , pg_catalog.obj_description(c.oid, 'pg_conversion') AS "Description"
              FROM pg_catalog.pg_conversion AS c
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = c.connamespace
             WHERE %s
             ORDER BY 1, 2
            """;

    static final String STATISTICS =
            """
            SELECT n.nspname AS "Schema", s.stxname AS "Name",
                   substring(pg_catalog.pg_get_statisticsobjdef(s.oid) FROM ' ON (.*)$') AS "Definition",
                   CASE WHEN 'd' = ANY (s.stxkind) THEN 'defined' END AS "Ndistinct",
                   CASE WHEN 'f' = ANY (s.stxkind) THEN 'defined' END AS "Dependencies",
                   CASE WHEN 'm' = ANY (s.stxkind) THEN 'defined' END AS "MCV"
              FROM pg_catalog.pg_statistic_ext AS s
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = s.stxnamespace
             WHERE %s
             ORDER BY 1, 2
            """;

    /// The letters of the catalog's columns, then the catalog's name, then the condition.
    static final String TEXT_SEARCH =
            """
            SELECT n.nspname AS "Schema", o.%1$sname AS "Name",
                   pg_catalog.obj_description(o.oid, '%2$s') AS "Description"
              FROM pg_catalog.%2$s AS o
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = o.%1$snamespace
             WHERE %3$s
             ORDER BY 1, 2
            """;

    static final String DEFAULT_PRIVILEGES =
            """
            SELECT pg_catalog.pg_get_userbyid(a.defaclrole) AS "Owner", n.nspname AS "Schema",
                   CASE a.defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence'
                       WHEN 'f' THEN 'function' WHEN 'T' THEN 'type' WHEN 'n' THEN 'schema'
                       WHEN 'L' THEN 'large object' END AS "Type",
                   array_to_string(a.defaclacl, E'\\n') AS "Access privileges"
              FROM pg_catalog.pg_default_acl AS a
                   LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = a.defaclnamespace
             WHERE %s
             ORDER BY 1, 2, 3
            """;

    static final String DESCRIPTIONS =
            """
            SELECT n.nspname AS "Schema", o.name AS "Name", o.kind AS "Object", o.words AS "Description"
              FROM (SELECT k.conname AS name, k.connamespace AS schema, 'table constraint' AS kind,
                           pg_catalog.obj_description(k.oid, 'pg_constraint') AS words,
                           pg_catalog.pg_table_is_visible(k.conrelid) AS visible
                      FROM pg_catalog.pg_constraint AS k WHERE k.conrelid <> 0
                    UNION ALL
                    SELECT g.tgname, c.relnamespace, 'trigger',
                           pg_catalog.obj_description(g.oid, 'pg_trigger'),
                           pg_catalog.pg_table_is_visible(c.oid)
                      FROM pg_catalog.pg_trigger AS g
                           JOIN pg_catalog.pg_class AS c ON c.oid = g.tgrelid
                    UNION ALL
                    SELECT r.rulename, c.relnamespace, 'rule',
                           pg_catalog.obj_description(r.oid, 'pg_rewrite'),
                           pg_catalog.pg_table_is_visible(c.oid)
                      FROM pg_catalog.pg_rewrite AS r
                           JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
                    UNION ALL
                    SELECT f.opfname, f.opfnamespace, 'operator family',
                           pg_catalog.obj_description(f.oid, 'pg_opfamily'),
                           pg_catalog.pg_opfamily_is_visible(f.oid)
                      FROM pg_catalog.pg_opfamily AS f
                    UNION ALL
                    SELECT f.opcname, f.opcnamespace, 'operator class',
                           pg_catalog.obj_description(f.oid, 'pg_opclass'),
                           pg_catalog.pg_opclass_is_visible(f.oid)
                      FROM pg_catalog.pg_opclass AS f) AS o
                   JOIN pg_catalog.pg_namespace AS n ON n.oid = o.schema
             WHERE o.words IS NOT NULL AND %s
             ORDER BY 1, 2, 3
            """;
}

package io.howdah.catalog.tree;

/// What lies in schemas. Columns as [CatalogRow] reads them; `search_path` begins with `pg_catalog`.
///
/// The scope is a condition on `pg_namespace n`; the parameters are whether definitions are wanted,
/// whether partition keys are, which wait for a lock of their table too, and what the scope needs.
final class SchemaQueries {

    private SchemaQueries() {}

    static final String ONE_SCHEMA = "n.oid = ?::bigint::oid";

    static final String USER_SCHEMAS = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    static final String EVERY_SCHEMA = "n.nspname !~ '^pg_(toast|temp)'";

    /// Sizes are the catalog's: asking the file system takes a lock and a system call for each file. A
    /// partition's bounds hold no columns; named without their table they need no lock of it.
    private static final String OBJECTS =
            """
            WITH s AS MATERIALIZED (
                   SELECT n.oid, n.nspname::text AS name,
                          n.nspname ~ '^pg_' OR n.nspname = 'information_schema' AS system,
                          w.definitions, w.keys
                     FROM pg_namespace n
                    CROSS JOIN (SELECT ?::boolean AS definitions, ?::boolean AS keys) w
                    WHERE @scope@),
                 i AS (SELECT x.indrelid, sum(c.relpages)::bigint AS pages
                         FROM pg_index x
                         JOIN pg_class c ON c.oid = x.indexrelid
                        GROUP BY x.indrelid)
            SELECT * FROM (
            SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW'
                        WHEN 'f' THEN 'FOREIGN_TABLE' WHEN 'S' THEN 'SEQUENCE'
                        ELSE 'TABLE' END AS kind,
                   c.oid, 0::bigint AS part,
                   CASE WHEN c.relispartition THEN h.inhparent::bigint ELSE 0 END AS parent,
                   s.name AS schema, NULL::text AS owner, c.relname::text AS name,
                   CASE WHEN c.relkind = 'p' AND s.keys THEN pg_get_partkeydef(c.oid)
                        WHEN c.relispartition THEN pg_get_expr(c.relpartbound, 0)
                        ELSE '' END AS detail,
                   CASE WHEN c.relkind = 'p' THEN 'partitioned'
                        WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'not populated'
                        WHEN c.relpersistence = 'u' THEN 'unlogged'
                        WHEN c.relpersistence = 't' THEN 'temporary' ELSE '' END AS mark,
                   CASE WHEN s.definitions AND c.relkind IN ('v', 'm')
                        THEN pg_get_viewdef(c.oid) END AS definition,
                   d.description AS comment,
                   CASE WHEN c.relkind IN ('v', 'S') THEN -1
                        ELSE c.reltuples::bigint END AS rows,
                   CASE WHEN c.relkind IN ('v', 'S', 'f', 'p') THEN -1
                        ELSE (c.relpages + COALESCE(t.relpages, 0) + COALESCE(i.pages, 0))
                             * current_setting('block_size')::bigint END AS bytes,
                   s.system
              FROM s
              JOIN pg_class c ON c.relnamespace = s.oid AND c.relkind IN ('r','p','v','m','f','S')
              LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
              LEFT JOIN i ON i.indrelid = c.oid
              LEFT JOIN pg_inherits h ON h.inhrelid = c.oid AND c.relispartition
              LEFT JOIN pg_description d
                ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
            UNION ALL
            SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE'
                        ELSE 'FUNCTION' END,
                   p.oid, 0, 0, s.name, NULL, p.proname,
                   '(' || pg_get_function_identity_arguments(p.oid) || ')'
                       || COALESCE(' → ' || pg_get_function_result(p.oid), ''),
                   CASE WHEN p.prorettype IN ('trigger'::regtype, 'event_trigger'::regtype)
                        THEN 'trigger' ELSE '' END,
                   CASE WHEN s.definitions THEN
                        @since 14: COALESCE(pg_get_function_sqlbody(p.oid), p.prosrc) | p.prosrc@
                        END,
                   d.description, -1, -1, s.system
              FROM s
              JOIN pg_proc p ON p.pronamespace = s.oid
              LEFT JOIN pg_description d
                ON d.objoid = p.oid AND d.classoid = 'pg_proc'::regclass
            UNION ALL
            SELECT CASE t.typtype WHEN 'e' THEN 'ENUM_TYPE' WHEN 'd' THEN 'DOMAIN'
                        WHEN 'r' THEN 'RANGE_TYPE' WHEN 'c' THEN 'COMPOSITE_TYPE'
                        ELSE 'BASE_TYPE' END,
                   t.oid, 0, 0, s.name, NULL, t.typname,
                   CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
                        WHEN 'e' THEN (SELECT string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)
                                         FROM pg_enum e WHERE e.enumtypid = t.oid)
                        WHEN 'r' THEN (SELECT 'of ' || format_type(r.rngsubtype, NULL)
                                         FROM pg_range r WHERE r.rngtypid = t.oid)
                        ELSE '' END,
                   '',
                   CASE WHEN t.typtype = 'd'
                        THEN (SELECT string_agg(pg_get_constraintdef(k.oid), ' ')
                                FROM pg_constraint k WHERE k.contypid = t.oid) END,
                   obj_description(t.oid, 'pg_type'), -1, -1, s.system
              FROM s
              JOIN pg_type t ON t.typnamespace = s.oid
              LEFT JOIN pg_class c ON c.oid = t.typrelid
             WHERE t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c'
                OR (t.typtype IN ('b', 'p')
                    AND (t.typelem = 0 OR NOT EXISTS (
                        SELECT FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid)))
            UNION ALL
            SELECT 'OPERATOR', o.oid, 0, 0, s.name, NULL, o.oprname,
                   '(' || concat_ws(', ', CASE WHEN o.oprleft <> 0
                                               THEN format_type(o.oprleft, NULL) END,
                                    CASE WHEN o.oprright <> 0
                                         THEN format_type(o.oprright, NULL) END)
                       || ') → ' || format_type(o.oprresult, NULL),
                   '', NULL, obj_description(o.oid, 'pg_operator'), -1, -1, s.system
              FROM s JOIN pg_operator o ON o.oprnamespace = s.oid
            UNION ALL
            SELECT 'OPERATOR_CLASS', o.oid, 0, 0, s.name, NULL, o.opcname,
                   'for ' || format_type(o.opcintype, NULL) || ' in ' || m.amname,
                   CASE WHEN o.opcdefault THEN 'default' ELSE '' END, NULL,
                   obj_description(o.oid, 'pg_opclass'), -1, -1, s.system
              FROM s JOIN pg_opclass o ON o.opcnamespace = s.oid
              JOIN pg_am m ON m.oid = o.opcmethod
            UNION ALL
            SELECT 'OPERATOR_FAMILY', o.oid, 0, 0, s.name, NULL, o.opfname, 'in ' || m.amname, '',
                   NULL, obj_description(o.oid, 'pg_opfamily'), -1, -1, s.system
              FROM s JOIN pg_opfamily o ON o.opfnamespace = s.oid
              JOIN pg_am m ON m.oid = o.opfmethod
            UNION ALL
            SELECT 'COLLATION', o.oid, 0, 0, s.name, NULL, o.collname,
                   CASE o.collprovider WHEN 'i' THEN 'icu' WHEN 'c' THEN 'libc'
                        WHEN 'b' THEN 'builtin' ELSE 'default' END,
                   '', NULL, obj_description(o.oid, 'pg_collation'), -1, -1, s.system
              FROM s JOIN pg_collation o ON o.collnamespace = s.oid
            UNION ALL
            SELECT 'CONVERSION', o.oid, 0, 0, s.name, NULL, o.conname,
                   pg_encoding_to_char(o.conforencoding) || ' to '
                       || pg_encoding_to_char(o.contoencoding),
                   '', NULL, obj_description(o.oid, 'pg_conversion'), -1, -1, s.system
              FROM s JOIN pg_conversion o ON o.connamespace = s.oid
            UNION ALL
            SELECT 'TEXT_SEARCH_CONFIGURATION', o.oid, 0, 0, s.name, NULL, o.cfgname, '', '', NULL,
                   obj_description(o.oid, 'pg_ts_config'), -1, -1, s.system
              FROM s JOIN pg_ts_config o ON o.cfgnamespace = s.oid
            UNION ALL
            SELECT 'TEXT_SEARCH_DICTIONARY', o.oid, 0, 0, s.name, NULL, o.dictname,
                   COALESCE(o.dictinitoption, ''), '', NULL,
                   obj_description(o.oid, 'pg_ts_dict'), -1, -1, s.system
              FROM s JOIN pg_ts_dict o ON o.dictnamespace = s.oid
            UNION ALL
            SELECT 'TEXT_SEARCH_PARSER', o.oid, 0, 0, s.name, NULL, o.prsname, '', '', NULL,
                   obj_description(o.oid, 'pg_ts_parser'), -1, -1, s.system
              FROM s JOIN pg_ts_parser o ON o.prsnamespace = s.oid
            UNION ALL
            SELECT 'TEXT_SEARCH_TEMPLATE', o.oid, 0, 0, s.name, NULL, o.tmplname, '', '', NULL,
                   obj_description(o.oid, 'pg_ts_template'), -1, -1, s.system
              FROM s JOIN pg_ts_template o ON o.tmplnamespace = s.oid
            UNION ALL
            SELECT 'STATISTICS', o.oid, 0, 0, s.name, NULL, o.stxname,
                   'on ' || c.relname, '',
                   CASE WHEN s.definitions THEN pg_get_statisticsobjdef(o.oid) END,
                   obj_description(o.oid, 'pg_statistic_ext'), -1, -1, s.system
              FROM s JOIN pg_statistic_ext o ON o.stxnamespace = s.oid
              JOIN pg_class c ON c.oid = o.stxrelid
            ) found
             ORDER BY schema COLLATE "C", name COLLATE "C", detail COLLATE "C"
            """;

    /// The schema and the object that a name stands for; the schema is 0 where it is one itself. A row
    /// type is its relation. Before PostgreSQL 16 the `to_reg…` functions fail on what is no name at all, so
    /// each is asked only for a name of its form: words or quoted words between dots, and for a type
    /// letters that can be nothing else, such as `timestamp with time zone` or `int[]`.
    static final String FIND =
            """
            SELECT f.schema, f.oid
              FROM (SELECT ?::text, '("([^"]|"")+"|[^[:space:]."()]+)') t (name, part)
             CROSS JOIN LATERAL (
                SELECT t.name, t.name ~ ('^' || t.part || '([.]' || t.part || '){0,2}$') AS path,
                       t.name ~ '^[[:alpha:]_][[:alnum:]_ ]*([(][0-9][0-9, ]*[)])?([[][]])*$' AS words) w
             CROSS JOIN LATERAL (
                SELECT 1 AS rank, c.relnamespace::bigint AS schema, c.oid::bigint AS oid
                  FROM pg_catalog.pg_class c
                 WHERE c.relkind IN ('r','p','v','m','f','S')
                   AND c.oid = CASE WHEN w.path THEN pg_catalog.to_regclass(w.name) END
                UNION ALL
                SELECT 2, p.pronamespace, p.oid FROM pg_catalog.pg_proc p
                 WHERE p.oid = CASE WHEN w.name LIKE '%)' AND NOT w.words
                               THEN pg_catalog.to_regprocedure(w.name) END
                UNION ALL
                SELECT 3, p.pronamespace, p.oid FROM pg_catalog.pg_proc p
                 WHERE p.oid = CASE WHEN w.path THEN pg_catalog.to_regproc(w.name) END
                UNION ALL
                SELECT 4, t.typnamespace, t.oid FROM pg_catalog.pg_type t
                 WHERE t.oid = CASE WHEN w.path OR w.words THEN pg_catalog.to_regtype(w.name) END
                UNION ALL
                SELECT 5, 0, n.oid FROM pg_catalog.pg_namespace n
                 WHERE n.nspname = w.name) f
             ORDER BY f.rank
             LIMIT 1
            """;

    static String objects(String scope) {
        return OBJECTS.replace("@scope@", scope);
    }
}

package io.howdah.query.usage;

/// What is asked of the catalog about uses. PostgreSQL 11 or newer.
final class UsageQueries {

    private UsageQueries() {}

    /// Parameters: the object's name, whether it is a function, the column or "". Views, rules and
    /// functions with a parsed body, as the server recorded them: the text that uses the object, and the
    /// definition around it whose lines a person sees, none for a rule.
    static final String RECORDED =
            """
            WITH wanted AS (
                SELECT parse_ident(?) AS path, ?::boolean AS function, ?::text AS member
            ), target AS (
                SELECT 'pg_proc'::regclass::oid AS catalog, p.oid, 0 AS part
                  FROM wanted w
                  JOIN pg_namespace n ON n.nspname = w.path[1]
                  JOIN pg_proc p ON p.pronamespace = n.oid AND p.proname = w.path[2]
                 WHERE w.function
                UNION ALL
                SELECT 'pg_class'::regclass::oid, c.oid, coalesce(a.attnum, 0)
                  FROM wanted w
                  JOIN pg_namespace n ON n.nspname = w.path[1]
                  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.path[2]
                  LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = w.member
                 WHERE NOT w.function AND (w.member = '' OR a.attnum IS NOT NULL)
            ), used AS (
                SELECT d.classid, d.objid, t.catalog, t.oid
                  FROM target t
                  JOIN pg_depend d ON d.refclassid = t.catalog AND d.refobjid = t.oid
                                  AND (t.part = 0 OR d.refobjsubid = t.part)
            )
            SELECT CASE WHEN r.rulename <> '_RETURN' THEN 'rule of'
                        WHEN c.relkind = 'm' THEN 'materialized view'
                        ELSE 'view' END AS kind,
                   format('%I.%I', n.nspname, c.relname) AS name,
                   CASE WHEN r.rulename <> '_RETURN' THEN pg_get_ruledef(r.oid, true)
                        ELSE pg_get_viewdef(c.oid) END AS text,
                   (SELECT path[2] FROM wanted) AS object,
                   CASE WHEN r.rulename = '_RETURN'
                        THEN 'CREATE VIEW' || E'\n' || pg_get_viewdef(c.oid) END AS definition
              FROM used u
              JOIN pg_rewrite r ON u.classid = 'pg_rewrite'::regclass AND r.oid = u.objid
              JOIN pg_class c ON c.oid = r.ev_class
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT (u.catalog = 'pg_class'::regclass AND u.oid = c.oid)
             UNION
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END,
                   format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)),
                   CASE WHEN p.prokind = 'a' THEN '' ELSE pg_get_functiondef(p.oid) END,
                   (SELECT path[2] FROM wanted),
                   CASE WHEN p.prokind = 'a' THEN '' ELSE pg_get_functiondef(p.oid) END
              FROM used u
              JOIN pg_proc p ON u.classid = 'pg_proc'::regclass AND p.oid = u.objid
              JOIN pg_namespace n ON n.oid = p.pronamespace
             ORDER BY 1, 2
            """;

    /// Parameters: the object's name, the column or "". Functions whose body has the letters of both
    /// names; the lexer says whether they are names there.
    static final String BODIES =
            """
            WITH wanted AS (
                SELECT (parse_ident(?))[2] AS object, ?::text AS member
            )
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END AS kind,
                   format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)) AS name,
                   p.prosrc AS text, w.object, pg_get_functiondef(p.oid) AS definition
              FROM wanted w
              JOIN pg_proc p ON position(lower(w.object) IN lower(p.prosrc)) > 0
                            AND position(lower(w.member) IN lower(p.prosrc)) > 0
              JOIN pg_language l ON l.oid = p.prolang AND l.lanname IN ('sql', 'plpgsql')
              JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
             ORDER BY 1, 2
            """;
}

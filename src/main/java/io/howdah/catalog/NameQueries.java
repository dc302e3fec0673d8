package io.howdah.catalog;

/// The queries of [NamesReader], PostgreSQL 12 and newer. Names are qualified: they must mean the
/// catalogs whatever the session's `search_path` is.
///
/// A mark is made of `xmin`, the transaction that wrote a row of a catalog: it changes whenever the
/// row does, and neither VACUUM nor ANALYZE changes it.
final class NameQueries {

    private NameQueries() {}

    static final String SEARCH_PATH =
            "SELECT schema FROM pg_catalog.unnest(pg_catalog.current_schemas(true)) AS schema";

    static final String SCHEMAS =
            """
            SELECT n.nspname AS name
              FROM pg_catalog.pg_namespace n
             WHERE n.nspname !~ '^pg_(toast|temp)'
             ORDER BY n.nspname
            """;

    static final String ROLES = "SELECT rolname AS name FROM pg_catalog.pg_roles ORDER BY rolname";

    /// One mark for everything of a kind that is read as a whole.
    static final String MARKS =
            """
            SELECT 'functions' AS part,
                   pg_catalog.concat(count(*), '.', sum(p.xmin::text::bigint)) AS mark
              FROM pg_catalog.pg_proc p
            UNION ALL
            SELECT 'keys', pg_catalog.concat(count(*), '.', sum(k.xmin::text::bigint))
              FROM pg_catalog.pg_constraint k
             WHERE k.contype = 'f'
            UNION ALL
            SELECT 'types', pg_catalog.concat(count(*), '.', sum(t.xmin::text::bigint))
              FROM pg_catalog.pg_type t
              LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
             WHERE t.typcategory <> 'A' AND (t.typtype <> 'c' OR c.relkind = 'c')
            UNION ALL
            SELECT 'attributes', pg_catalog.concat(count(*), '.', sum(a.xmin::text::bigint))
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
             WHERE c.relkind = 'c'
            UNION ALL
            SELECT 'labels', pg_catalog.concat(count(*), '.', sum(e.xmin::text::bigint))
              FROM pg_catalog.pg_enum e
            UNION ALL
            SELECT 'schemas', pg_catalog.concat(count(*), '.', sum(n.xmin::text::bigint))
              FROM pg_catalog.pg_namespace n
            """;

    /// Each relation with a mark for itself, its columns, its primary key and its comments.
    static final String RELATIONS =
            """
            SELECT c.oid,
                   n.nspname AS schema,
                   c.relname AS name,
                   CASE WHEN c.relispartition AND c.relkind IN ('r', 'p', 'f') THEN 'partition'
                        ELSE c.relkind::text
                   END AS kind,
                   d.comment,
                   pg_catalog.concat(c.xmin, '.', n.xmin, '.', a.mark, '.', k.mark, '.', d.mark)
                       AS mark
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN (SELECT a.attrelid,
                                sum(a.xmin::text::bigint * (a.attnum + 1000)) AS mark
                           FROM pg_catalog.pg_attribute a
                          WHERE a.attnum > 0
                          GROUP BY a.attrelid) a ON a.attrelid = c.oid
              LEFT JOIN (SELECT k.conrelid, sum(k.xmin::text::bigint) AS mark
                           FROM pg_catalog.pg_constraint k
                          WHERE k.contype = 'p'
                          GROUP BY k.conrelid) k ON k.conrelid = c.oid
              LEFT JOIN (SELECT d.objoid,
                                pg_catalog.max(d.description) FILTER (WHERE d.objsubid = 0)
                                    AS comment,
                                sum(d.xmin::text::bigint) AS mark
                           FROM pg_catalog.pg_description d
                          WHERE d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
                          GROUP BY d.objoid) d ON d.objoid = c.oid
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'i', 'I')
               AND n.nspname !~ '^pg_(toast|temp)'
             ORDER BY c.oid
            """;

    /// The columns of some relations, by their object identifiers.
    static final String COLUMNS =
            """
            SELECT a.attrelid AS owner,
                   a.attname AS name,
                   pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                   a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS required,
                   COALESCE(a.attnum = ANY (k.conkey), false) AS key,
                   d.description AS comment
              FROM pg_catalog.pg_attribute a
              LEFT JOIN pg_catalog.pg_constraint k
                ON k.conrelid = a.attrelid AND k.contype = 'p'
              LEFT JOIN pg_catalog.pg_description d
                ON d.objoid = a.attrelid
               AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
               AND d.objsubid = a.attnum
             WHERE a.attrelid = ANY (?::pg_catalog.oid[])
               AND a.attnum > 0
               AND NOT a.attisdropped
             ORDER BY a.attrelid, a.attnum
            """;

    /// Without the copies that partitions have of their table's keys.
    static final String FOREIGN_KEYS =
            """
            SELECT k.conname AS name,
                   fn.nspname AS from_schema,
                   f.relname AS from_table,
                   ARRAY(SELECT a.attname
                           FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, place)
                           JOIN pg_catalog.pg_attribute a
                             ON a.attrelid = k.conrelid AND a.attnum = u.number
                          ORDER BY u.place)::text[] AS from_columns,
                   tn.nspname AS to_schema,
                   t.relname AS to_table,
                   ARRAY(SELECT a.attname
                           FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY u (number, place)
                           JOIN pg_catalog.pg_attribute a
                             ON a.attrelid = k.confrelid AND a.attnum = u.number
                          ORDER BY u.place)::text[] AS to_columns
              FROM pg_catalog.pg_constraint k
              JOIN pg_catalog.pg_class f ON f.oid = k.conrelid
              JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
              JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
              JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
             WHERE k.contype = 'f' AND k.conparentid = 0
             ORDER BY fn.nspname, f.relname, k.conname
            """;

    /// Without the functions that only stand behind operators, casts and the reading and writing of
    /// types.
    static final String FUNCTIONS =
            """
            SELECT n.nspname AS schema,
                   p.proname AS name,
                   CASE WHEN p.prorettype IN ('trigger'::pg_catalog.regtype,
                                              'event_trigger'::pg_catalog.regtype)
                        THEN 't' ELSE p.prokind::text
                   END AS kind,
                   p.proargnames AS names,
                   p.proargmodes::text[] AS modes,
                   ARRAY(SELECT pg_catalog.format_type(u.type, NULL)
                           FROM pg_catalog.unnest(
                                    COALESCE(p.proallargtypes, p.proargtypes::pg_catalog.oid[]))
                                WITH ORDINALITY u (type, place)
                          ORDER BY u.place) AS types,
                   p.pronargdefaults AS defaults,
                   COALESCE(pg_catalog.pg_get_function_result(p.oid), '') AS result,
                   d.description AS comment
              FROM pg_catalog.pg_proc p
              JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
              LEFT JOIN pg_catalog.pg_description d
                ON d.objoid = p.oid
               AND d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass
               AND d.objsubid = 0
             WHERE n.nspname !~ '^pg_(toast|temp)'
               AND NOT (n.nspname = 'pg_catalog'
                        AND d.description ~ '^(implementation of|I/O|internal|aggregate .+ function'
                            '|.*(index|btree|hash|sort|skip|GiST|GIN|BRIN|planner) support'
                            '|less-equal-greater|(larger|smaller) of two|hash$|equal image'
                            '|(join|restriction) selectivity)'
                        AND p.proname <> 'starts_with')
             ORDER BY n.nspname, p.proname, p.pronargs
            """;

    static final String TYPES =
            """
            SELECT n.nspname AS schema,
                   CASE n.nspname WHEN 'pg_catalog' THEN pg_catalog.format_type(t.oid, NULL)
                                  ELSE t.typname
                   END AS name,
                   t.typtype::text AS kind,
                   ARRAY(SELECT e.enumlabel
                           FROM pg_catalog.pg_enum e
                          WHERE e.enumtypid = t.oid
                          ORDER BY e.enumsortorder)::text[] AS labels,
                   ARRAY(SELECT a.attname
                           FROM pg_catalog.pg_attribute a
                          WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
                          ORDER BY a.attnum)::text[] AS attributes,
                   ARRAY(SELECT pg_catalog.format_type(a.atttypid, a.atttypmod)
                           FROM pg_catalog.pg_attribute a
                          WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
                          ORDER BY a.attnum) AS attribute_types,
                   d.description AS comment
              FROM pg_catalog.pg_type t
              JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
              LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
              LEFT JOIN pg_catalog.pg_description d
                ON d.objoid = t.oid
               AND d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass
               AND d.objsubid = 0
             WHERE t.typtype IN ('b', 'd', 'e', 'r', 'c')
               AND t.typcategory <> 'A'
               AND (t.typtype <> 'c' OR c.relkind = 'c')
               AND n.nspname !~ '^pg_(toast|temp)'
             ORDER BY n.nspname, t.typname
            """;

    static final String SETTINGS =
            """
            SELECT s.name,
                   s.vartype AS type,
                   s.enumvals AS options,
                   COALESCE(pg_catalog.current_setting(s.name, true), s.setting, '') AS value,
                   COALESCE(s.short_desc, '') AS comment
              FROM pg_catalog.pg_settings s
             ORDER BY s.name
            """;
}

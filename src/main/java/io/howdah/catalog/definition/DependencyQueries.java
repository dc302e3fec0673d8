package io.howdah.catalog.definition;

/// What needs what, by `pg_depend` and `pg_shdepend`. `$1` stands for the object's identifier, `$2` for
/// its part, `@catalog@` for its catalog.
///
/// A view depends on tables by its rule, a table on functions by its defaults: such inner objects are
/// taken for what they belong to, and its own indexes and constraints are no news. Before PostgreSQL 14
/// what nobody may drop has a row whose dependent is nothing (0).
final class DependencyQueries {

    private DependencyQueries() {}

    /// The object with its inner objects.
    private static final String SELF =
            """
            self (classid, objid) AS (
                SELECT '@catalog@'::regclass::oid, $1::oid
                UNION
                SELECT d.classid, d.objid
                  FROM pg_depend d
                 WHERE d.refclassid = '@catalog@'::regclass AND d.refobjid = $1
                   AND $2 = 0 AND d.deptype IN ('i', 'a')
                   AND (d.classid IN ('pg_rewrite'::regclass, 'pg_attrdef'::regclass,
                                      'pg_constraint'::regclass, 'pg_trigger'::regclass,
                                      'pg_policy'::regclass)
                        OR d.classid = 'pg_type'::regclass AND d.deptype = 'i'
                        OR d.classid = 'pg_class'::regclass AND EXISTS (
                           SELECT FROM pg_index x WHERE x.indexrelid = d.objid)))\
            """;

    static final String NEEDS =
            """
            WITH @self@
            SELECT d.refclassid::regclass::text AS catalog, d.refobjid AS oid, i.type, i.identity,
                   string_agg(DISTINCT a.attname, ', ') AS columns,
                   CASE WHEN bool_or(d.deptype = 'e') THEN 'belongs to the extension'
                        WHEN bool_or(d.deptype = 'i') THEN 'is part of it'
                        WHEN bool_or(d.deptype = 'n') THEN 'needs it'
                        WHEN bool_or(d.deptype IN ('P', 'S')) THEN 'is a partition of it'
                        ELSE 'goes when it goes' END AS words
              FROM self s
              JOIN pg_depend d ON d.classid = s.classid AND d.objid = s.objid
               AND ($2 = 0 OR d.objsubid IN (0, $2))
             CROSS JOIN LATERAL pg_identify_object(d.refclassid, d.refobjid, 0) i
              LEFT JOIN pg_attribute a
                ON d.refclassid = 'pg_class'::regclass AND a.attrelid = d.refobjid
               AND a.attnum = d.refobjsubid AND d.refobjsubid > 0
             WHERE NOT EXISTS (SELECT FROM self o
                                WHERE o.classid = d.refclassid AND o.objid = d.refobjid)
             GROUP BY d.refclassid, d.refobjid, i.type, i.identity
            UNION ALL
            SELECT d.refclassid::regclass::text, d.refobjid, i.type, i.identity, NULL,
                   CASE d.deptype WHEN 'o' THEN 'is owned by it' WHEN 'a' THEN 'grants privileges to it'
                        WHEN 't' THEN 'is stored in it' ELSE 'names it' END
              FROM pg_shdepend d
             CROSS JOIN LATERAL pg_identify_object(d.refclassid, d.refobjid, 0) i
             WHERE d.dbid IN (0, (SELECT b.oid FROM pg_database b
                                   WHERE b.datname = current_database()))
               AND d.classid = '@catalog@'::regclass AND d.objid = $1 AND $2 = 0
             ORDER BY type, identity
            """
                    .replace("@self@", SELF);

    static final String NEEDED_BY =
            """
            WITH @self@,
            found AS (
                SELECT CASE WHEN r.oid IS NOT NULL OR x.oid IS NOT NULL THEN 'pg_class'::regclass::oid
                            ELSE d.classid END AS classid,
                       COALESCE(r.ev_class, x.adrelid, d.objid) AS objid,
                       d.deptype, COALESCE(xa.attname, da.attname) AS column_name
                  FROM self s
                  JOIN pg_depend d ON d.refclassid = s.classid AND d.refobjid = s.objid
                   AND ($2 = 0 OR d.refobjsubid = $2) AND d.classid <> 0
                  LEFT JOIN pg_rewrite r
                    ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
                   AND r.rulename = '_RETURN'
                  LEFT JOIN pg_attrdef x
                    ON d.classid = 'pg_attrdef'::regclass AND x.oid = d.objid
                  LEFT JOIN pg_attribute xa ON xa.attrelid = x.adrelid AND xa.attnum = x.adnum
                  LEFT JOIN pg_attribute da
                    ON d.classid = 'pg_class'::regclass AND da.attrelid = d.objid
                   AND da.attnum = d.objsubid AND d.objsubid > 0)
            SELECT f.classid::regclass::text AS catalog, f.objid AS oid, i.type, i.identity,
                   string_agg(DISTINCT f.column_name, ', ') AS columns,
                   CASE WHEN bool_or(f.deptype = 'n') THEN 'needs it'
                        WHEN bool_or(f.deptype = 'e') THEN 'belongs to it'
                        WHEN bool_or(f.deptype IN ('P', 'S')) THEN 'is a partition of it'
                        WHEN bool_or(f.deptype = 'i') THEN 'is part of it'
                        ELSE 'goes when it goes' END AS words
              FROM found f
             CROSS JOIN LATERAL pg_identify_object(f.classid, f.objid, 0) i
             WHERE NOT EXISTS (SELECT FROM self o
                                WHERE o.classid = f.classid AND o.objid = f.objid)
               AND NOT (f.classid = 'pg_class'::regclass AND i.type = 'toast table')
             GROUP BY f.classid, f.objid, i.type, i.identity
            UNION ALL
            SELECT d.classid::regclass::text, d.objid, i.type, i.identity, NULL,
                   CASE d.deptype WHEN 'o' THEN 'is owned by it' WHEN 'a' THEN 'grants privileges to it'
                        WHEN 't' THEN 'is stored in it' ELSE 'names it' END
              FROM pg_shdepend d
             CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) i
             WHERE d.dbid IN (0, (SELECT b.oid FROM pg_database b
                                   WHERE b.datname = current_database()))
               AND d.refclassid = '@catalog@'::regclass AND d.refobjid = $1 AND d.classid <> 0
             ORDER BY type, identity
            """
                    .replace("@self@", SELF);

    /// Everything that CASCADE takes along, however far away, except what is part of something that
    /// is named already.
    static final String CASCADE =
            """
            WITH RECURSIVE gone (classid, objid, objsubid) AS (
                SELECT '@catalog@'::regclass::oid, $1::oid, $2::int
                UNION
                SELECT CASE WHEN r.oid IS NOT NULL THEN 'pg_class'::regclass::oid
                            ELSE d.classid END,
                       COALESCE(r.ev_class, d.objid),
                       CASE WHEN r.oid IS NOT NULL THEN 0 ELSE d.objsubid END
                  FROM gone g
                  JOIN pg_depend d
                    ON d.refclassid = g.classid AND d.refobjid = g.objid AND d.classid <> 0
                   AND (g.objsubid = 0 OR d.refobjsubid = g.objsubid)
                  LEFT JOIN pg_rewrite r
                    ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
                   AND r.rulename = '_RETURN')
            SELECT g.classid::regclass::text AS catalog, g.objid AS oid, i.type, i.identity,
                   NULL::text AS columns, 'goes too' AS words
              FROM gone g
             CROSS JOIN LATERAL pg_identify_object(g.classid, g.objid, g.objsubid) i
             WHERE NOT (g.classid = '@catalog@'::regclass AND g.objid = $1)
               AND NOT (g.classid = 'pg_type'::regclass
                        AND EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
                                     WHERE t.oid = g.objid AND (t.typcategory = 'A' OR c.relkind <> 'c')))
               AND g.classid NOT IN ('pg_attrdef'::regclass, 'pg_amop'::regclass,
                                     'pg_amproc'::regclass)
               AND NOT (g.classid = 'pg_trigger'::regclass
                        AND EXISTS (SELECT FROM pg_trigger t
                                     WHERE t.oid = g.objid AND t.tgisinternal))
               AND i.schema IS DISTINCT FROM 'pg_toast'
               AND NOT (g.classid = 'pg_constraint'::regclass
                        AND EXISTS (SELECT FROM pg_constraint k
                                     WHERE k.oid = g.objid AND '@catalog@' = 'pg_class'
                                       AND k.conrelid = $1 AND $2 = 0))
               AND NOT (g.classid = 'pg_class'::regclass
                        AND EXISTS (SELECT FROM pg_index x
                                     WHERE x.indexrelid = g.objid AND '@catalog@' = 'pg_class'
                                       AND x.indrelid = $1 AND $2 = 0))
             ORDER BY i.type, i.identity
            """;
}

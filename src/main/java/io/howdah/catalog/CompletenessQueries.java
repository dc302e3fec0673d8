package io.howdah.catalog;

/// What orders the objects of a model and what the model does not know. PostgreSQL 12 and newer.
final class CompletenessQueries {

    private CompletenessQueries() {}

    /// `pg_depend` between objects of users, each end traced to the object that the model holds:
    /// a rule to its view, a default to its column, a row type to its relation, an array to its
    /// element.
    static final String DEPENDENCIES =
            """
            SELECT COALESCE(CASE WHEN r.oid IS NOT NULL OR x.oid IS NOT NULL
                                   OR k.conrelid <> 0 THEN 'pg_class'
                                 WHEN k.contypid <> 0 THEN 'pg_type' END,
                            d.classid::regclass::text) AS catalog,
                   COALESCE(r.ev_class, x.adrelid, NULLIF(k.conrelid, 0), NULLIF(k.contypid, 0),
                            d.objid) AS oid,
                   CASE WHEN x.oid IS NOT NULL AND xa.attgenerated = '' THEN 'DEFAULT'
                        WHEN k.oid IS NOT NULL THEN 'CHECK'
                        ELSE 'DEFINITION' END AS aspect,
                   CASE WHEN x.oid IS NOT NULL AND xa.attgenerated = '' THEN xa.attname
                        ELSE COALESCE(k.conname, '') END AS element,
                   COALESCE(CASE WHEN rt.typrelid <> 0 OR et.typrelid <> 0 OR rk.oid IS NOT NULL
                                 THEN 'pg_class' END,
                            d.refclassid::regclass::text) AS ref_catalog,
                   COALESCE(NULLIF(rt.typrelid, 0), NULLIF(et.typrelid, 0), et.oid, mr.rngtypid,
                            NULLIF(rk.conrelid, 0), d.refobjid) AS ref_oid
              FROM pg_depend d
              LEFT JOIN pg_rewrite r
                ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
               AND r.rulename = '_RETURN'
              LEFT JOIN pg_attrdef x ON d.classid = 'pg_attrdef'::regclass AND x.oid = d.objid
              LEFT JOIN pg_attribute xa ON xa.attrelid = x.adrelid AND xa.attnum = x.adnum
              LEFT JOIN pg_constraint k
                ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid AND k.contype = 'c'
              LEFT JOIN pg_type rt
                ON d.refclassid = 'pg_type'::regclass AND rt.oid = d.refobjid
              LEFT JOIN pg_type et ON et.typarray = rt.oid AND rt.oid <> 0
              LEFT JOIN pg_range mr
                ON @since 14: mr.rngmultitypid = rt.oid AND rt.oid <> 0 | false@
              LEFT JOIN pg_constraint rk
                ON d.refclassid = 'pg_constraint'::regclass AND rk.oid = d.refobjid
               AND rk.conrelid <> 0
             WHERE d.deptype IN ('n', 'a', 'i')
               AND d.objid >= 16384 AND d.refobjid >= 16384
               AND d.classid IN ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass,
                                 'pg_rewrite'::regclass, 'pg_attrdef'::regclass,
                                 'pg_constraint'::regclass, 'pg_statistic_ext'::regclass)
               AND d.refclassid IN ('pg_class'::regclass, 'pg_type'::regclass,
                                    'pg_proc'::regclass, 'pg_constraint'::regclass)
            """;

    /// Objects in the schemas of kinds that the model does not know, and those that belong to the
    /// database as a whole.
    static final String UNMODELLED =
            """
            WITH chosen AS (SELECT n.oid FROM pg_namespace n WHERE n.nspname = ANY (?)),
                 found (catalog, oid) AS (
              SELECT 'pg_class'::regclass, c.oid FROM pg_class c
               WHERE c.relnamespace IN (SELECT oid FROM chosen) AND c.relkind = 'f'
              UNION ALL
              SELECT 'pg_type'::regclass, t.oid FROM pg_type t
               WHERE t.typnamespace IN (SELECT oid FROM chosen)
                 AND (t.typtype = 'b' AND NOT EXISTS (
                          SELECT FROM pg_type e WHERE e.typarray = t.oid)
                      OR t.typtype = 'p')
              UNION ALL
              SELECT 'pg_operator'::regclass, o.oid FROM pg_operator o
               WHERE o.oprnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_opclass'::regclass, o.oid FROM pg_opclass o
               WHERE o.opcnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_opfamily'::regclass, o.oid FROM pg_opfamily o
               WHERE o.opfnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_conversion'::regclass, o.oid FROM pg_conversion o
               WHERE o.connamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_collation'::regclass, o.oid FROM pg_collation o
               WHERE o.collnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_ts_config'::regclass, o.oid FROM pg_ts_config o
               WHERE o.cfgnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_ts_dict'::regclass, o.oid FROM pg_ts_dict o
               WHERE o.dictnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_ts_parser'::regclass, o.oid FROM pg_ts_parser o
               WHERE o.prsnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_ts_template'::regclass, o.oid FROM pg_ts_template o
               WHERE o.tmplnamespace IN (SELECT oid FROM chosen)
              UNION ALL
              SELECT 'pg_default_acl'::regclass, o.oid FROM pg_default_acl o
              UNION ALL
              SELECT 'pg_event_trigger'::regclass, o.oid FROM pg_event_trigger o
              UNION ALL
              SELECT 'pg_publication'::regclass, o.oid FROM pg_publication o
              UNION ALL
              SELECT 'pg_foreign_data_wrapper'::regclass, o.oid FROM pg_foreign_data_wrapper o
              UNION ALL
              SELECT 'pg_foreign_server'::regclass, o.oid FROM pg_foreign_server o
              UNION ALL
              SELECT 'pg_cast'::regclass, o.oid FROM pg_cast o
              UNION ALL
              SELECT 'pg_transform'::regclass, o.oid FROM pg_transform o
              UNION ALL
              SELECT 'pg_am'::regclass, o.oid FROM pg_am o
              UNION ALL
              SELECT 'pg_language'::regclass, o.oid FROM pg_language o
            )
            SELECT i.type AS kind, i.identity AS identity
              FROM found f
             CROSS JOIN LATERAL pg_identify_object(f.catalog, f.oid, 0) i
             WHERE f.oid >= 16384
               AND NOT EXISTS (SELECT FROM pg_depend e
                                WHERE e.classid = f.catalog AND e.objid = f.oid
                                  AND e.deptype IN ('e', 'i'))
            UNION ALL
            SELECT 'user mapping', format('for %s on server %s', u.usename, u.srvname)
              FROM pg_user_mappings u
            UNION ALL
            SELECT 'subscription', s.subname
              FROM pg_subscription s
              JOIN pg_database d ON d.oid = s.subdbid AND d.datname = current_database()
            UNION ALL
            SELECT 'security label', format('of %s on %s', l.provider, i.identity)
              FROM pg_seclabel l
             CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
            ORDER BY kind, identity
            """;
}

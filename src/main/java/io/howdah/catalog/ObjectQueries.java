package io.howdah.catalog;

/// The queries that read schemas, types, routines and what the model does not know, PostgreSQL 12
/// and newer, with an empty `search_path`. Those with a parameter take the names of the schemas.
final class ObjectQueries {

    private ObjectQueries() {}

    /// The columns of a privilege `x` out of `aclexplode`.
    static final String GRANT =
            """
            CASE WHEN x.grantee <> 0 THEN pg_get_userbyid(x.grantee) END AS grantee,
                   pg_get_userbyid(x.grantor) AS grantor,
                   x.privilege_type AS privilege, x.is_grantable AS grantable\
            """;

    static final String USER_SCHEMAS =
            """
            SELECT o.nspname AS name
              FROM pg_namespace o
             WHERE o.nspname !~ '^pg_' AND o.nspname <> 'information_schema'
               AND @apart pg_namespace o ei@
             ORDER BY o.nspname
            """;

    /// What an object's DDL needs besides itself: the tables above it, their sequences, a composite
    /// type's relation.
    static final String FAMILY =
            """
            WITH RECURSIVE chosen (oid) AS (SELECT unnest(?::text[]::oid[])),
              above (oid) AS (
                SELECT c.oid FROM pg_class c JOIN chosen x ON x.oid = c.oid
                UNION
                SELECT h.inhparent FROM above a JOIN pg_inherits h ON h.inhrelid = a.oid)
            SELECT a.oid FROM above a
            UNION ALL
            SELECT d.objid
              FROM above a
              JOIN pg_depend d
                ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.oid
               AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
              JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
            UNION ALL
            SELECT c.oid
              FROM pg_class c
              JOIN chosen x ON x.oid = c.reltype
             WHERE c.relkind = 'c'
            """;

    static final String SCHEMAS =
            """
            SELECT o.oid, o.nspname AS name, pg_get_userbyid(o.nspowner) AS role,
                   @acl o.nspacl n o.nspowner@ AS has_acl,
                   obj_description(o.oid, 'pg_namespace') AS comment
              FROM pg_namespace o
             WHERE o.nspname = ANY (?)
            """;

    static final String SCHEMA_GRANTS =
            """
            SELECT o.oid AS owner, @grant@
              FROM pg_namespace o
             CROSS JOIN LATERAL aclexplode(o.nspacl) x
             WHERE o.nspname = ANY (?)
            """
                    .replace("@grant@", GRANT);

    /// Without those that every new database has.
    static final String EXTENSIONS =
            """
            SELECT e.extname AS name, n.nspname AS schema, e.extversion AS version,
                   obj_description(e.oid, 'pg_extension') AS comment
              FROM pg_extension e
              JOIN pg_namespace n ON n.oid = e.extnamespace
             WHERE e.oid >= 16384
            """;

    static final String TYPES =
            """
            SELECT o.oid, n.nspname AS schema, o.typname AS name, o.typtype AS kind,
                   o.typrelid AS relation, pg_get_userbyid(o.typowner) AS role,
                   @acl o.typacl T o.typowner@ AS has_acl,
                   obj_description(o.oid, 'pg_type') AS comment,
                   ARRAY(SELECT l.enumlabel::text FROM pg_enum l
                          WHERE l.enumtypid = o.oid ORDER BY l.enumsortorder) AS labels,
                   format_type(o.typbasetype, o.typtypmod) AS base_type,
                   o.typnotnull AS not_null,
                   pg_get_expr(o.typdefaultbin, 'pg_type'::regclass) AS expression,
                   CASE WHEN co.oid IS NOT NULL
                        THEN CASE WHEN cn.nspname = 'pg_catalog' THEN ''
                                  ELSE quote_ident(cn.nspname) || '.' END
                             || quote_ident(co.collname) END AS collation,
                   format_type(r.rngsubtype, NULL) AS subtype,
                   CASE WHEN NOT oc.opcdefault
                        THEN CASE WHEN ocn.nspname = 'pg_catalog' THEN ''
                                  ELSE quote_ident(ocn.nspname) || '.' END
                             || quote_ident(oc.opcname) END AS operator_class,
                   NULLIF(r.rngcanonical, 0)::regproc::text AS canonical,
                   NULLIF(r.rngsubdiff, 0)::regproc::text AS subtype_diff,
                   mn.nspname AS multirange_schema, m.typname AS multirange_name
              FROM pg_type o
              JOIN pg_namespace n ON n.oid = o.typnamespace
              LEFT JOIN pg_class c ON c.oid = o.typrelid
              LEFT JOIN pg_type b ON b.oid = o.typbasetype
              LEFT JOIN pg_range r ON r.rngtypid = o.oid
              LEFT JOIN pg_type s ON s.oid = r.rngsubtype
              LEFT JOIN pg_opclass oc ON oc.oid = r.rngsubopc
              LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
              LEFT JOIN pg_type m ON m.oid = @since 14: r.rngmultitypid | NULL::oid@
              LEFT JOIN pg_namespace mn ON mn.oid = m.typnamespace
              LEFT JOIN pg_collation co
                ON (o.typtype = 'd' AND co.oid = o.typcollation
                    AND o.typcollation <> b.typcollation)
                OR (o.typtype = 'r' AND co.oid = r.rngcollation
                    AND r.rngcollation <> s.typcollation)
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
             WHERE @within o@
               AND (o.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
               AND @apart pg_type o ei@
            """;

    static final String COMPOSITE_ATTRIBUTES =
            """
            SELECT a.attrelid AS owner, a.attname AS name,
                   format_type(a.atttypid, a.atttypmod) AS type,
                   CASE WHEN a.attcollation <> t.typcollation
                        THEN CASE WHEN cn.nspname = 'pg_catalog' THEN ''
                                  ELSE quote_ident(cn.nspname) || '.' END
                             || quote_ident(co.collname) END AS collation,
                   col_description(a.attrelid, a.attnum) AS comment
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_collation co ON co.oid = a.attcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
             WHERE @within c@ AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attrelid, a.attnum
            """;

    static final String DOMAIN_CONSTRAINTS =
            """
            SELECT k.contypid AS owner, k.contype AS type,
                   CASE WHEN k.contype = 'n'
                        THEN NULLIF(k.conname, t.typname || '_not_null')
                        ELSE k.conname END AS name,
                   k.convalidated AS validated,
                   CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, 0) END AS expression,
                   obj_description(k.oid, 'pg_constraint') AS comment
              FROM pg_constraint k
              JOIN pg_type t ON t.oid = k.contypid
              JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE @within t@ AND k.contype IN ('c', 'n')
            """;

    static final String TYPE_GRANTS =
            """
            SELECT o.oid AS owner, @grant@
              FROM pg_type o
              JOIN pg_namespace n ON n.oid = o.typnamespace
             CROSS JOIN LATERAL aclexplode(o.typacl) x
             WHERE @within o@
            """
                    .replace("@grant@", GRANT);

    static final String ROUTINES =
            """
            SELECT o.oid, n.nspname AS schema, o.proname AS name, o.prokind AS kind,
                   oidvectortypes(o.proargtypes) AS signature,
                   pg_get_function_identity_arguments(o.oid) AS identity_arguments,
                   pg_get_function_arguments(o.oid) AS arguments,
                   pg_get_function_result(o.oid) AS result,
                   l.lanname AS language, pg_get_functiondef(o.oid) AS definition,
                   pg_get_userbyid(o.proowner) AS role, @acl o.proacl f o.proowner@ AS has_acl,
                   obj_description(o.oid, 'pg_proc') AS comment
              FROM pg_proc o
              JOIN pg_namespace n ON n.oid = o.pronamespace
              JOIN pg_language l ON l.oid = o.prolang
             WHERE @within o@ AND o.prokind <> 'a'
               AND @apart pg_proc o ei@
            """;

    static final String ROUTINE_GRANTS =
            """
            SELECT o.oid AS owner, @grant@
              FROM pg_proc o
              JOIN pg_namespace n ON n.oid = o.pronamespace
             CROSS JOIN LATERAL aclexplode(o.proacl) x
             WHERE @within o@
            """
                    .replace("@grant@", GRANT);

    /// The parameters of `CREATE AGGREGATE`, each NULL where it is the default.
    static final String AGGREGATES =
            """
            SELECT o.oid, n.nspname AS schema, o.proname AS name,
                   oidvectortypes(o.proargtypes) AS signature,
                   pg_get_function_arguments(o.oid) AS arguments,
                   a.aggtransfn::regproc::text AS sfunc,
                   format_type(a.aggtranstype, NULL) AS stype,
                   NULLIF(a.aggtransspace, 0)::text AS sspace,
                   NULLIF(a.aggfinalfn, 0)::regproc::text AS finalfunc,
                   CASE WHEN a.aggfinalextra THEN '' END AS finalfunc_extra,
                   CASE WHEN a.aggfinalmodify
                             <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END
                        THEN CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY'
                                  WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
                        END AS finalfunc_modify,
                   NULLIF(a.aggcombinefn, 0)::regproc::text AS combinefunc,
                   NULLIF(a.aggserialfn, 0)::regproc::text AS serialfunc,
                   NULLIF(a.aggdeserialfn, 0)::regproc::text AS deserialfunc,
                   quote_literal(a.agginitval) AS initcond,
                   NULLIF(a.aggmtransfn, 0)::regproc::text AS msfunc,
                   NULLIF(a.aggminvtransfn, 0)::regproc::text AS minvfunc,
                   CASE WHEN a.aggmtranstype <> 0
                        THEN format_type(a.aggmtranstype, NULL) END AS mstype,
                   NULLIF(a.aggmtransspace, 0)::text AS msspace,
                   NULLIF(a.aggmfinalfn, 0)::regproc::text AS mfinalfunc,
                   CASE WHEN a.aggmfinalextra THEN '' END AS mfinalfunc_extra,
                   CASE WHEN a.aggmtransfn <> 0 AND a.aggmfinalmodify
                             <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END
                        THEN CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY'
                                  WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END
                        END AS mfinalfunc_modify,
                   quote_literal(a.aggminitval) AS minitcond,
                   CASE WHEN a.aggsortop <> 0
                        THEN (SELECT 'OPERATOR(' || quote_ident(pn.nspname) || '.'
                                     || p.oprname || ')'
                                FROM pg_operator p
                                JOIN pg_namespace pn ON pn.oid = p.oprnamespace
                               WHERE p.oid = a.aggsortop) END AS sortop,
                   CASE o.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED'
                        END AS parallel,
                   CASE WHEN a.aggkind = 'h' THEN '' END AS hypothetical,
                   pg_get_userbyid(o.proowner) AS role, @acl o.proacl f o.proowner@ AS has_acl,
                   obj_description(o.oid, 'pg_proc') AS comment
              FROM pg_aggregate a
              JOIN pg_proc o ON o.oid = a.aggfnoid
              JOIN pg_namespace n ON n.oid = o.pronamespace
             WHERE @within o@
               AND @apart pg_proc o ei@
            """;

    static final String STATISTICS =
            """
            SELECT o.oid, n.nspname AS schema, o.stxname AS name,
                   tn.nspname AS table_schema, t.relname AS table_name,
                   pg_get_statisticsobjdef(o.oid) AS definition,
                   @since 13: NULLIF(o.stxstattarget, -1) | NULL::int@ AS target,
                   pg_get_userbyid(o.stxowner) AS role,
                   obj_description(o.oid, 'pg_statistic_ext') AS comment
              FROM pg_statistic_ext o
              JOIN pg_namespace n ON n.oid = o.stxnamespace
              JOIN pg_class t ON t.oid = o.stxrelid
              JOIN pg_namespace tn ON tn.oid = t.relnamespace
             WHERE @within o@
            """;
}

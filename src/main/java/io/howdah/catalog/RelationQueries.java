package io.howdah.catalog;

/// The queries that read relations and their parts, PostgreSQL 12 and newer, with an empty
/// `search_path`. Each takes the scope's parameter once.
///
/// A fragment that only newer servers know is written `@since version: new | old@`; the shorthands of
/// [Scope] say of what a query speaks.
final class RelationQueries {

    private RelationQueries() {}

    private static final String COLLATION_NAME =
            "CASE WHEN cn.nspname = 'pg_catalog' THEN '' ELSE quote_ident(cn.nspname) || '.' END"
                    + " || quote_ident(co.collname)";

    static final String RELATIONS =
            """
            SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
                   c.relpersistence AS persistence,
                   NULLIF(m.amname, 'heap') AS access_method,
                   s.spcname AS tablespace,
                   c.reloptions AS options, t.reloptions AS toast_options,
                   c.relreplident AS replica_identity,
                   c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced,
                   pg_get_userbyid(c.relowner) AS role, @acl c.relacl r c.relowner@ AS has_acl,
                   d.description AS comment,
                   CASE WHEN c.relispartition
                        THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
                   CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key,
                   CASE WHEN c.reloftype <> 0
                        THEN format_type(c.reloftype, NULL) END AS of_type,
                   CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
              LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
              LEFT JOIN pg_description d
                ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
             WHERE @within c@
               AND c.relkind IN ('r', 'p', 'v', 'm')
               AND @apart pg_class c e@
            """;

    static final String INHERITANCE =
            """
            SELECT h.inhrelid AS owner, pn.nspname AS schema, p.relname AS name
              FROM pg_inherits h
              JOIN pg_class c ON c.oid = h.inhrelid AND c.relkind IN ('r', 'p')
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_class p ON p.oid = h.inhparent
              JOIN pg_namespace pn ON pn.oid = p.relnamespace
             WHERE @within c@
             ORDER BY h.inhrelid, h.inhseqno
            """;

    /// Storage strategy and collation only where they differ from the type's own.
    static final String COLUMNS =
            """
            SELECT a.attrelid AS owner, a.attnum AS number, a.attname AS name,
                   format_type(a.atttypid, a.atttypmod) AS type,
                   a.attnotnull AS not_null, a.attidentity AS identity,
                   a.attgenerated AS generated, NOT a.attislocal AS inherited,
                   CASE WHEN a.attcollation <> t.typcollation THEN @collation@ END AS collation,
                   CASE WHEN a.attstorage <> t.typstorage AND c.relkind <> 'v'
                        THEN a.attstorage END AS storage,
                   @since 14: NULLIF(a.attcompression::text, '') | NULL::text@ AS compression,
                   NULLIF(a.attstattarget, -1) AS statistics_target,
                   a.attoptions AS options,
                   pg_get_expr(x.adbin, x.adrelid) AS expression,
                   d.description AS comment
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_attrdef x ON x.adrelid = a.attrelid AND x.adnum = a.attnum
              LEFT JOIN pg_collation co ON co.oid = a.attcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
              LEFT JOIN pg_description d
                ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass
               AND d.objsubid = a.attnum
             WHERE @within c@ AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attrelid, a.attnum
            """
                    .replace("@collation@", COLLATION_NAME);

    /// NOT NULL constraints, which have rows of their own from PostgreSQL 18 on. A name that
    /// PostgreSQL would choose itself is left out.
    static final String NOT_NULLS =
            """
            SELECT k.conrelid AS owner, a.attname AS column_name,
                   NULLIF(k.conname, c.relname || '_' || a.attname || '_not_null') AS name,
                   k.connoinherit AS no_inherit, k.convalidated AS validated,
                   NOT k.conislocal AS inherited, d.description AS comment
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
              LEFT JOIN pg_description d
                ON d.objoid = k.oid AND d.classoid = 'pg_constraint'::regclass
             WHERE @within c@ AND k.contype = 'n'
            """;

    /// Without the copies of foreign keys that partitioning makes.
    static final String CONSTRAINTS =
            """
            SELECT k.conrelid AS owner, k.conname AS name, k.contype AS type,
                   k.condeferrable AS is_deferrable, k.condeferred AS is_deferred,
                   k.convalidated AS validated, k.connoinherit AS no_inherit,
                   NOT k.conislocal AS inherited,
                   @since 18: k.conenforced | true@ AS enforced,
                   @since 18: k.conperiod | false@ AS period,
                   k.conindid AS index,
                   ARRAY(SELECT a.attname::text
                           FROM unnest(k.conkey) WITH ORDINALITY u (number, position)
                           JOIN pg_attribute a
                             ON a.attrelid = k.conrelid AND a.attnum = u.number
                          ORDER BY u.position) AS columns,
                   fn.nspname AS target_schema, f.relname AS target_name,
                   ARRAY(SELECT a.attname::text
                           FROM unnest(k.confkey) WITH ORDINALITY u (number, position)
                           JOIN pg_attribute a
                             ON a.attrelid = k.confrelid AND a.attnum = u.number
                          ORDER BY u.position) AS target_columns,
                   @since 15: ARRAY(SELECT a.attname::text
                           FROM unnest(k.confdelsetcols) WITH ORDINALITY u (number, position)
                           JOIN pg_attribute a
                             ON a.attrelid = k.conrelid AND a.attnum = u.number
                          ORDER BY u.position) | NULL::text[]@ AS on_delete_columns,
                   k.confmatchtype AS match, k.confupdtype AS on_update,
                   k.confdeltype AS on_delete,
                   CASE WHEN k.contype = 'c'
                        THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
                   ARRAY(SELECT CASE WHEN o.oprnamespace = 'pg_catalog'::regnamespace
                                     THEN o.oprname::text
                                     ELSE 'OPERATOR(' || quote_ident(os.nspname) || '.'
                                          || o.oprname || ')' END
                           FROM unnest(k.conexclop) WITH ORDINALITY u (operator, position)
                           JOIN pg_operator o ON o.oid = u.operator
                           JOIN pg_namespace os ON os.oid = o.oprnamespace
                          ORDER BY u.position) AS operators,
                   d.description AS comment
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_class f ON f.oid = k.confrelid
              LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
              LEFT JOIN pg_description d
                ON d.objoid = k.oid AND d.classoid = 'pg_constraint'::regclass
             WHERE @within c@ AND k.contype IN ('p', 'u', 'c', 'f', 'x')
               AND NOT (k.contype = 'f' AND k.conparentid <> 0)
            """;

    static final String INDEXES =
            """
            SELECT i.indrelid AS owner, i.indexrelid AS oid, ic.relname AS name,
                   m.amname AS method, i.indisunique AS is_unique,
                   @since 15: i.indnullsnotdistinct | false@ AS nulls_not_distinct,
                   i.indisvalid OR c.relkind = 'p' AS valid,
                   i.indisclustered AS clustered, i.indisreplident AS replica_identity,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate,
                   ic.reloptions AS options, s.spcname AS tablespace,
                   pn.nspname AS parent_schema, p.relname AS parent_name,
                   EXISTS (SELECT FROM pg_constraint k
                            WHERE k.conrelid = i.indrelid AND k.conindid = i.indexrelid
                              AND k.contype IN ('p', 'u', 'x')) AS constrained,
                   d.description AS comment
              FROM pg_index i
              JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p', 'm')
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_class ic ON ic.oid = i.indexrelid
              JOIN pg_am m ON m.oid = ic.relam
              LEFT JOIN pg_tablespace s ON s.oid = ic.reltablespace
              LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
              LEFT JOIN pg_class p ON p.oid = h.inhparent
              LEFT JOIN pg_namespace pn ON pn.oid = p.relnamespace
              LEFT JOIN pg_description d
                ON d.objoid = ic.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
             WHERE @within c@
             ORDER BY i.indexrelid
            """;

    /// Collation and operator class only where they are not what the key would get by itself: the
    /// rule of `pg_get_indexdef`, which also decides for expressions, whose own collation no
    /// catalog holds.
    static final String INDEX_KEYS =
            """
            SELECT i.indexrelid AS owner, u.position <= i.indnkeyatts AS is_key,
                   u.position AS position, a.attname AS column_name, e.sql AS expression,
                   CASE WHEN a.attname IS NULL
                        THEN CASE WHEN co.oid IS NOT NULL AND position(
                                  e.sql || ' COLLATE ' IN pg_get_indexdef(i.indexrelid)) > 0
                                  THEN @collation@ END
                        WHEN i.indcollation[u.position - 1] <> a.attcollation
                        THEN @collation@ END AS collation,
                   CASE WHEN ia.attoptions IS NULL AND o.opcdefault
                         AND (a.atttypid IS NULL OR o.opcintype = a.atttypid OR NOT EXISTS (
                              SELECT FROM pg_opclass o2
                               WHERE o2.opcmethod = o.opcmethod AND o2.opcdefault
                                 AND o2.opcintype = a.atttypid))
                        THEN NULL
                        ELSE CASE WHEN ons.nspname = 'pg_catalog' THEN ''
                                  ELSE quote_ident(ons.nspname) || '.' END
                             || quote_ident(o.opcname) END AS operator_class,
                   ia.attoptions AS operator_class_options,
                   i.indoption[u.position - 1] & 1 <> 0 AS descending,
                   i.indoption[u.position - 1] & 2 <> 0 AS nulls_first,
                   NULLIF(ia.attstattarget, -1) AS statistics_target
              FROM pg_index i
              JOIN pg_class c ON c.oid = i.indrelid AND c.relkind IN ('r', 'p', 'm')
              JOIN pg_namespace n ON n.oid = c.relnamespace
             CROSS JOIN LATERAL unnest(i.indkey::int2[])
                        WITH ORDINALITY w (number, ordinal)
             CROSS JOIN LATERAL (SELECT w.ordinal::int) u (position)
              LEFT JOIN pg_attribute a
                ON a.attrelid = i.indrelid AND a.attnum = w.number AND w.number <> 0
             CROSS JOIN LATERAL (SELECT CASE WHEN w.number = 0
                   THEN pg_get_indexdef(i.indexrelid, u.position, false) END) e (sql)
              LEFT JOIN pg_attribute ia
                ON ia.attrelid = i.indexrelid AND ia.attnum = u.position
              LEFT JOIN pg_opclass o ON o.oid = i.indclass[u.position - 1]
              LEFT JOIN pg_namespace ons ON ons.oid = o.opcnamespace
              LEFT JOIN pg_collation co ON co.oid = i.indcollation[u.position - 1]
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
             WHERE @within c@
             ORDER BY i.indexrelid, u.position
            """
                    .replace("@collation@", COLLATION_NAME);

    /// A partition's copy of a trigger only where it fires differently from its original.
    static final String TRIGGERS =
            """
            SELECT t.tgrelid AS owner, t.tgname AS name, t.tgtype AS type,
                   t.tgenabled AS enabled, @since 13: t.tgparentid <> 0 | false@ AS inherited,
                   t.tgconstraint <> 0 AS is_constraint, t.tgdeferrable AS is_deferrable,
                   t.tginitdeferred AS is_deferred,
                   t.tgoldtable AS old_table, t.tgnewtable AS new_table,
                   ARRAY(SELECT a.attname::text
                           FROM unnest(t.tgattr::int2[]) WITH ORDINALITY u (number, position)
                           JOIN pg_attribute a
                             ON a.attrelid = t.tgrelid AND a.attnum = u.number
                          ORDER BY u.position) AS columns,
                   t.tgqual IS NOT NULL AS conditional,
                   pg_get_triggerdef(t.oid) AS definition,
                   fn.nspname AS function_schema, f.proname AS function_name,
                   rn.nspname AS from_schema, r.relname AS from_name,
                   d.description AS comment
              FROM pg_trigger t
              JOIN pg_class c ON c.oid = t.tgrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_proc f ON f.oid = t.tgfoid
              JOIN pg_namespace fn ON fn.oid = f.pronamespace
              LEFT JOIN pg_class r ON r.oid = t.tgconstrrelid
              LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
              @since 13: LEFT JOIN pg_trigger o ON o.oid = t.tgparentid | @
              LEFT JOIN pg_description d
                ON d.objoid = t.oid AND d.classoid = 'pg_trigger'::regclass
             WHERE @within c@
               AND @since 13: (NOT t.tgisinternal OR t.tgparentid <> 0)
               AND (t.tgparentid = 0 OR t.tgenabled <> o.tgenabled) | NOT t.tgisinternal@
            """;

    static final String POLICIES =
            """
            SELECT p.polrelid AS owner, p.polname AS name, p.polpermissive AS permissive,
                   p.polcmd AS command,
                   ARRAY(SELECT r.rolname::text FROM pg_roles r
                          WHERE r.oid = ANY (p.polroles)) AS roles,
                   pg_get_expr(p.polqual, p.polrelid) AS visible,
                   pg_get_expr(p.polwithcheck, p.polrelid) AS writable,
                   d.description AS comment
              FROM pg_policy p
              JOIN pg_class c ON c.oid = p.polrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_description d
                ON d.objoid = p.oid AND d.classoid = 'pg_policy'::regclass
             WHERE @within c@
            """;

    static final String RULES =
            """
            SELECT r.ev_class AS owner, r.rulename AS name, r.ev_enabled AS enabled,
                   pg_get_ruledef(r.oid) AS definition, d.description AS comment
              FROM pg_rewrite r
              JOIN pg_class c ON c.oid = r.ev_class
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_description d
                ON d.objoid = r.oid AND d.classoid = 'pg_rewrite'::regclass
             WHERE @within c@ AND r.rulename <> '_RETURN'
            """;

    /// Sequences of their own and those behind identity columns, with the column that owns them.
    static final String SEQUENCES =
            """
            SELECT c.oid, n.nspname AS schema, c.relname AS name,
                   c.relpersistence AS persistence, format_type(s.seqtypid, NULL) AS type,
                   s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS min,
                   s.seqmax AS max, s.seqcache AS cache, s.seqcycle AS cycle,
                   x.deptype IS NOT DISTINCT FROM 'i' AS identity,
                   x.refobjid AS owner_relation, x.refobjsubid AS owner_number,
                   tn.nspname AS table_schema, t.relname AS table_name, a.attname AS column_name,
                   pg_get_userbyid(c.relowner) AS role, @acl c.relacl s c.relowner@ AS has_acl,
                   d.description AS comment
              FROM pg_sequence s
              JOIN pg_class c ON c.oid = s.seqrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_depend x
                ON x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.objsubid = 0
               AND x.refclassid = 'pg_class'::regclass AND x.refobjsubid > 0
               AND x.deptype IN ('a', 'i')
              LEFT JOIN pg_class t ON t.oid = x.refobjid
              LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
              LEFT JOIN pg_attribute a
                ON a.attrelid = x.refobjid AND a.attnum = x.refobjsubid
              LEFT JOIN pg_description d
                ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = 0
             WHERE @within c@
               AND @apart pg_class c e@
            """;

    static final String RELATION_GRANTS =
            """
            SELECT c.oid AS owner, @grant@
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             CROSS JOIN LATERAL aclexplode(c.relacl) x
             WHERE @within c@ AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
            """
                    .replace("@grant@", ObjectQueries.GRANT);

    static final String COLUMN_GRANTS =
            """
            SELECT a.attrelid AS owner, a.attname AS column_name, @grant@
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             CROSS JOIN LATERAL aclexplode(a.attacl) x
             WHERE @within c@ AND a.attnum > 0 AND NOT a.attisdropped
            """
                    .replace("@grant@", ObjectQueries.GRANT);
}

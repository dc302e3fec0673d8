package io.howdah.catalog;

/// The queries that read relations and what they declare (columns, constraints, sequences, grants),
/// PostgreSQL 12 and newer, with an empty `search_path`. Each takes the scope's parameter once. What is
/// attached to relations is in [AttachmentQueries].
///
/// A fragment that only newer servers know is written `@since version: new | old@`; the shorthands of
/// [Scope] say of what a query speaks.
final class RelationQueries {

    private RelationQueries() {}

    /// As DDL writes it; of the collation `co` in the schema `cn`.
    static final String COLLATION_NAME =
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

package io.howdah.catalog;

/// The queries that read what is attached to relations and has a statement of its own: indexes,
/// triggers, policies, rules. As [RelationQueries] in everything else.
final class AttachmentQueries {

    private AttachmentQueries() {}

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
                    .replace("@collation@", RelationQueries.COLLATION_NAME);

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
}

package io.howdah.catalog.tree;

/// The parts of relations, except NOT NULL constraints, which their columns tell. Columns as [CatalogRow] reads them; `search_path` begins with
/// `pg_catalog`.
///
/// The scope is a condition on `pg_class c` and `pg_namespace n`; the parameters are whether definitions
/// are wanted, which open the relation and wait for its lock, and what the scope needs.
final class PartQueries {

    private PartQueries() {}

    static final String ONE_RELATION = "c.oid = ?::bigint::oid";

    static final String ONE_COMPOSITE_TYPE = "c.reltype = ?::bigint::oid";

    private static final String PARTS =
            """
            WITH r AS MATERIALIZED (
                   SELECT c.oid, c.relname::text AS name, c.relkind AS kind,
                          n.nspname::text AS schema, w.definitions,
                          n.nspname ~ '^pg_' OR n.nspname = 'information_schema' AS system,
                          CASE WHEN c.relkind = 'c' THEN c.reltype::bigint
                               ELSE c.oid::bigint END AS parent
                     FROM pg_class c
                     JOIN pg_namespace n ON n.oid = c.relnamespace
                    CROSS JOIN (SELECT ?::boolean AS definitions) w
                    WHERE @scope@ AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c'))
            SELECT 'COLUMN' AS kind, r.oid, a.attnum::bigint AS part, r.parent, r.schema,
                   r.name AS owner, a.attname::text AS name,
                   format_type(a.atttypid, a.atttypmod)
                       || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS detail,
                   CASE WHEN p.conrelid IS NOT NULL THEN 'primary key'
                        WHEN f.conrelid IS NOT NULL THEN 'foreign key'
                        WHEN @since 12: a.attgenerated <> '' | false@ THEN 'generated'
                        WHEN a.attidentity <> '' THEN 'identity' ELSE '' END AS mark,
                   CASE WHEN r.kind <> 'v' AND r.definitions
                        THEN pg_get_expr(x.adbin, x.adrelid) END AS definition,
                   d.description AS comment, -1::bigint AS rows, -1::bigint AS bytes, r.system
              FROM r
              JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef x ON x.adrelid = a.attrelid AND x.adnum = a.attnum
              LEFT JOIN pg_constraint p
                ON p.conrelid = r.oid AND p.contype = 'p' AND a.attnum = ANY (p.conkey)
              LEFT JOIN (SELECT DISTINCT k.conrelid, u.number
                           FROM pg_constraint k
                          CROSS JOIN LATERAL unnest(k.conkey) u (number)
                          WHERE k.contype = 'f') f
                ON f.conrelid = r.oid AND f.number = a.attnum
              LEFT JOIN pg_description d
                ON d.objoid = r.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
            UNION ALL
            SELECT 'CONSTRAINT', k.oid, 0, r.parent, r.schema, r.name, k.conname,
                   CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique'
                        WHEN 'f' THEN 'foreign key to ' || k.confrelid::regclass
                        WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion'
                        ELSE 'constraint' END,
                   CASE WHEN NOT k.convalidated THEN 'not valid'
                        WHEN k.contype = 'p' THEN 'primary key'
                        WHEN k.contype = 'f' THEN 'foreign key' ELSE '' END,
                   CASE WHEN r.definitions THEN pg_get_constraintdef(k.oid) END,
                   obj_description(k.oid, 'pg_constraint'),
                   -1, -1, r.system
              FROM r
              JOIN pg_constraint k ON k.conrelid = r.oid AND k.contype NOT IN ('t', 'n')
            UNION ALL
            SELECT 'INDEX', ic.oid, 0, r.parent, r.schema, r.name, ic.relname,
                   CASE WHEN i.indisunique THEN 'unique ' ELSE '' END || m.amname,
                   CASE WHEN NOT i.indisvalid THEN 'invalid'
                        WHEN i.indisprimary THEN 'primary key' ELSE '' END,
                   CASE WHEN r.definitions THEN pg_get_indexdef(ic.oid) END,
                   obj_description(ic.oid, 'pg_class'), -1,
                   CASE WHEN ic.relkind = 'I' THEN -1
                        ELSE ic.relpages * current_setting('block_size')::bigint END,
                   r.system
              FROM r
              JOIN pg_index i ON i.indrelid = r.oid
              JOIN pg_class ic ON ic.oid = i.indexrelid
              JOIN pg_am m ON m.oid = ic.relam
            UNION ALL
            SELECT 'TRIGGER', t.oid, 0, r.parent, r.schema, r.name, t.tgname,
                   'calls ' || t.tgfoid::regproc,
                   CASE WHEN t.tgenabled = 'D' THEN 'disabled' ELSE '' END,
                   CASE WHEN r.definitions THEN pg_get_triggerdef(t.oid) END,
                   obj_description(t.oid, 'pg_trigger'), -1, -1, r.system
              FROM r
              JOIN pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
            UNION ALL
            SELECT 'POLICY', p.oid, 0, r.parent, r.schema, r.name, p.polname,
                   CASE p.polcmd WHEN 'r' THEN 'for select' WHEN 'a' THEN 'for insert'
                        WHEN 'w' THEN 'for update' WHEN 'd' THEN 'for delete'
                        ELSE 'for all' END,
                   CASE WHEN p.polpermissive THEN '' ELSE 'restrictive' END,
                   CASE WHEN r.definitions THEN
                   concat_ws(' ', 'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                             'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') END,
                   obj_description(p.oid, 'pg_policy'), -1, -1, r.system
              FROM r
              JOIN pg_policy p ON p.polrelid = r.oid
            UNION ALL
            SELECT 'RULE', w.oid, 0, r.parent, r.schema, r.name, w.rulename,
                   CASE w.ev_type WHEN '2' THEN 'on update' WHEN '3' THEN 'on insert'
                        WHEN '4' THEN 'on delete' ELSE 'on select' END,
                   CASE WHEN w.ev_enabled = 'D' THEN 'disabled' ELSE '' END,
                   CASE WHEN r.definitions THEN pg_get_ruledef(w.oid) END, obj_description(w.oid, 'pg_rewrite'), -1, -1, r.system
              FROM r
              JOIN pg_rewrite w ON w.ev_class = r.oid AND w.rulename <> '_RETURN'
             ORDER BY kind, oid, part
            """;

    static String parts(String scope) {
        return PARTS.replace("@scope@", scope);
    }
}

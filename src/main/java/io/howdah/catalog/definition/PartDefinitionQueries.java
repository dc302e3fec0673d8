package io.howdah.catalog.definition;

/// Statements that make a part of a relation that stands. Each query takes the part's identifier and
/// gives statements in their order; `search_path` is empty.
final class PartDefinitionQueries {

    private PartDefinitionQueries() {}

    /// Takes the relation's identifier and the column's number. A view's columns are made by its query.
    static final String COLUMN =
            """
            SELECT 1, CASE c.relkind WHEN 'c' THEN format('ALTER TYPE %s ADD ATTRIBUTE ', c.oid::regclass)
                           WHEN 'f' THEN format('ALTER FOREIGN TABLE %s ADD COLUMN ', c.oid::regclass)
                           ELSE format('ALTER TABLE %s ADD COLUMN ', c.oid::regclass) END
                   || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                   || CASE WHEN a.attcollation <> y.typcollation
                           THEN ' COLLATE ' || (SELECT format('%I.%I', w.nspname, k.collname)
                                  FROM pg_collation k
                                  JOIN pg_namespace w ON w.oid = k.collnamespace
                                 WHERE k.oid = a.attcollation) ELSE '' END
                   || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                   || CASE WHEN a.attidentity <> '' THEN ' GENERATED '
                                || CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END
                                || ' AS IDENTITY'
                           WHEN x.oid IS NULL THEN ''
                           WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS ('
                                || pg_get_expr(x.adbin, x.adrelid) || ') STORED'
                           WHEN a.attgenerated = 'v' THEN ' GENERATED ALWAYS AS ('
                                || pg_get_expr(x.adbin, x.adrelid) || ') VIRTUAL'
                           ELSE ' DEFAULT ' || pg_get_expr(x.adbin, x.adrelid) END
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_type y ON y.oid = a.atttypid
              LEFT JOIN pg_attrdef x ON x.adrelid = a.attrelid AND x.adnum = a.attnum
             WHERE a.attrelid = $1 AND a.attnum = $2 AND c.relkind IN ('r', 'p', 'f', 'c')
            UNION ALL
            SELECT 1, format(E'CREATE OR REPLACE VIEW %s AS\\n', c.oid::regclass)
                      || rtrim(pg_get_viewdef(c.oid), '; ')
              FROM pg_class c WHERE c.oid = $1 AND c.relkind = 'v'
            UNION ALL
            SELECT 1, format(E'CREATE MATERIALIZED VIEW %s AS\\n', c.oid::regclass)
                      || rtrim(pg_get_viewdef(c.oid), '; ')
              FROM pg_class c WHERE c.oid = $1 AND c.relkind = 'm'
            UNION ALL
            SELECT 2, format('COMMENT ON COLUMN %s.%I IS %L', c.oid::regclass, a.attname,
                             d.description)
              FROM pg_description d
              JOIN pg_class c ON c.oid = d.objoid
              JOIN pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid
             WHERE d.classoid = 'pg_class'::regclass AND d.objoid = $1 AND d.objsubid = $2
             ORDER BY 1
            """;

    /// The column whose identity a sequence gives: its relation and number.
    static final String IDENTITY_COLUMN =
            """
            SELECT d.refobjid, d.refobjsubid
              FROM pg_depend d
             WHERE d.classid = 'pg_class'::regclass AND d.objid = $1 AND d.deptype = 'i'
               AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
            """;

    static final String CONSTRAINT =
            """
            SELECT 1, format('ALTER TABLE %s%s ADD CONSTRAINT %I %s',
                             CASE WHEN k.contype = 'f' OR c.relkind = 'p' THEN '' ELSE 'ONLY ' END,
                             k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid
             WHERE k.oid = $1
            """;

    /// The index of a constraint is made by the constraint.
    static final String INDEX =
            """
            SELECT 1, COALESCE((SELECT format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s',
                                              k.conrelid::regclass, k.conname,
                                              pg_get_constraintdef(k.oid))
                                  FROM pg_constraint k
                                 WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid
                                   AND k.contype IN ('p', 'u', 'x')),
                               pg_get_indexdef(i.indexrelid))
              FROM pg_index i WHERE i.indexrelid = $1
            """;

    static final String TRIGGER =
            """
            SELECT 1, pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE t.oid = $1
            UNION ALL
            SELECT 2, format('ALTER TABLE %s %s TRIGGER %I', t.tgrelid::regclass,
                             CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                  ELSE 'ENABLE ALWAYS' END, t.tgname)
              FROM pg_trigger t WHERE t.oid = $1 AND t.tgenabled <> 'O'
             ORDER BY 1
            """;

    static final String POLICY =
            """
            SELECT 1, format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname,
                             p.polrelid::regclass,
                             CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                             CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT'
                                  WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
                             (SELECT string_agg(CASE WHEN r = 0 THEN 'PUBLIC'
                                                     ELSE quote_ident(pg_get_userbyid(r)) END, ', ')
                                FROM unnest(p.polroles) r))
                      || COALESCE(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                      || COALESCE(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')',
                                  '')
              FROM pg_policy p WHERE p.oid = $1
            """;

    static final String RULE =
            """
            SELECT 1, rtrim(pg_get_ruledef(r.oid), '; ') FROM pg_rewrite r WHERE r.oid = $1
            UNION ALL
            SELECT 2, format('ALTER TABLE %s %s RULE %I', r.ev_class::regclass,
                             CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                  ELSE 'ENABLE ALWAYS' END, r.rulename)
              FROM pg_rewrite r WHERE r.oid = $1 AND r.ev_enabled <> 'O'
             ORDER BY 1
            """;
}

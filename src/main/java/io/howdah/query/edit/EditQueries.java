package io.howdah.query.edit;

/// What is asked of the catalog about the tables of a result. PostgreSQL 12 or newer.
final class EditQueries {

    private EditQueries() {}

    /// Parameter: table numbers.
    static final String TABLES =
            """
            SELECT c.oid::bigint, n.nspname, c.relname, format('%I.%I', n.nspname, c.relname), c.relkind,
                   n.nspname IN ('pg_catalog', 'information_schema') OR n.nspname LIKE 'pg\\_toast%',
                   c.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits WHERE inhparent = c.oid),
                   has_any_column_privilege(c.oid, 'INSERT'), has_table_privilege(c.oid, 'DELETE')
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.oid = ANY (?::oid[])
            """;

    /// Parameter: table numbers. A domain counts as the type below it, but one over an enum stays a domain:
    /// it has the labels, and not the equality.
    static final String COLUMNS =
            """
            WITH RECURSIVE base (column_type, type) AS (
                SELECT DISTINCT atttypid, atttypid FROM pg_attribute WHERE attrelid = ANY (?::oid[])
                UNION ALL
                SELECT base.column_type, t.typbasetype
                  FROM base JOIN pg_type t ON t.oid = base.type
                 WHERE t.typtype = 'd'
            )
            SELECT a.attrelid::bigint, a.attnum, a.attname, quote_ident(a.attname),
                   format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity = 'a',
                   a.attidentity <> '', a.attgenerated <> '', pg_get_expr(d.adbin, d.adrelid),
                   has_column_privilege(a.attrelid, a.attnum, 'INSERT'),
                   has_column_privilege(a.attrelid, a.attnum, 'UPDATE'),
                   t.oid::bigint,
                   CASE WHEN t.typtype = 'e' AND a.atttypid <> t.oid THEN 'd' ELSE t.typtype END,
                   e.oid::bigint, e.typtype,
                   coalesce(c.collisdeterministic, true),
                   ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder)::text[]
              FROM pg_attribute a
              JOIN base b ON b.column_type = a.atttypid
              JOIN pg_type t ON t.oid = b.type AND t.typtype <> 'd'
              LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              LEFT JOIN pg_collation c ON c.oid = a.attcollation
             WHERE a.attrelid = ANY (?::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attrelid, a.attnum
            """;

    /// Parameter: table numbers. Indexes that may be keys, primary keys and short ones first.
    static final String KEYS =
            """
            SELECT i.indrelid::bigint, c.relname, i.indisprimary,
                   (i.indkey::int2[])[0:i.indnkeyatts - 1],
                   i.indimmediate, i.indpred IS NOT NULL, i.indexprs IS NOT NULL, i.indisvalid
              FROM pg_index i
              JOIN pg_class c ON c.oid = i.indexrelid
             WHERE i.indrelid = ANY (?::oid[]) AND (i.indisunique OR i.indisprimary)
             ORDER BY i.indisprimary DESC, i.indnkeyatts, c.relname
            """;

    /// Parameter: table numbers. The columns that a constraint named by an error is about.
    static final String CONSTRAINTS =
            """
            SELECT conrelid::bigint, conname, conkey
              FROM pg_constraint
             WHERE conrelid = ANY (?::oid[]) AND conkey IS NOT NULL
            """;
}

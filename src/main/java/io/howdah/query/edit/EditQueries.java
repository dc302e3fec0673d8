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
    /// it has the labels, and not the equality. The names of types have their schema: the session that
    /// changes the rows may search others than this one.
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
                   CASE WHEN n.nspname = 'pg_catalog' THEN format_type(a.atttypid, a.atttypmod)
                        ELSE format('%I.%I', n.nspname, own.typname) END,
                   a.attnotnull, a.attidentity = 'a',
                   a.attidentity <> '', a.attgenerated <> '', pg_get_expr(d.adbin, d.adrelid),
                   has_column_privilege(a.attrelid, a.attnum, 'INSERT'),
                   has_column_privilege(a.attrelid, a.attnum, 'UPDATE'),
                   t.oid::bigint,
                   CASE WHEN t.typtype = 'e' AND a.atttypid <> t.oid THEN 'd' ELSE t.typtype END,
                   e.oid::bigint, e.typtype,
                   coalesce(c.collisdeterministic, true),
                   ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder)::text[]
              FROM pg_attribute a
              JOIN pg_type own ON own.oid = a.atttypid
              JOIN pg_namespace n ON n.oid = own.typnamespace
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

    /// Parameter, for `formatted`: the table's name as a literal. What that name means now, whatever the
    /// snapshot of the transaction is.
    static final String NAMED_TABLE =
            """
            SELECT %s::regclass::oid::bigint
            """;

    /// Parameters, for `formatted`: the table's number, the columns' numbers. The present names of columns,
    /// each behind its table's, whatever the snapshot of the transaction is; NULL for one that is gone.
    static final String NAMED_COLUMNS =
            """
            SELECT n, (pg_identify_object('pg_class'::regclass, %d, n)).identity
              FROM unnest(ARRAY[%s]) n
            """;
}

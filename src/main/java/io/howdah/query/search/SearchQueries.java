package io.howdah.query.search;

/// What a search of rows asks the server. PostgreSQL 12 and newer.
final class SearchQueries {

    private SearchQueries() {}

    /// Nothing can be written, and no table keeps the others waiting.
    static final String READ_ONLY =
            """
            SET default_transaction_read_only = on
            """;

    static final String TIMEOUT =
            """
            SET statement_timeout = %d
            """;

    /// The columns of relations, names as statements write them, in the order of the relations' sizes:
    /// small tables answer at once.
    static final String COLUMNS =
            """
            SELECT c.oid, n.nspname || '.' || c.relname, format('%%I.%%I', n.nspname, c.relname),
                   a.attname, quote_ident(a.attname),
                   CASE WHEN t.typcategory IN ('S', 'E', 'I')
                             OR b.typname IN ('uuid', 'json', 'jsonb', 'xml', 'citext') THEN 'text'
                        WHEN t.typcategory = 'N' AND b.typname <> 'money' THEN 'number'
                        ELSE 'other' END,
                   has_column_privilege(c.oid, a.attnum, 'SELECT')
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_attribute a
                ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
              JOIN pg_catalog.pg_type b ON b.oid = COALESCE(NULLIF(t.typbasetype, 0), t.oid)
             WHERE c.oid IN (%s)
             ORDER BY c.relpages, c.oid, a.attnum
            """;

    /// Rows of one table with the searched columns as text.
    static final String ROWS =
            """
            SELECT %s
              FROM %s
             WHERE %s
             LIMIT %d
            """;
}

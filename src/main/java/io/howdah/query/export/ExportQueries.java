package io.howdah.query.export;

/// The SQL that this package sends of its own accord.
final class ExportQueries {

    private ExportQueries() {}

    /// Of the relation that a name in a literal finds: its full name, whether COPY reads it alone and
    /// whole (an ordinary table without heirs, row security or generated columns), the columns that may
    /// be inserted, and an estimate of its rows. PostgreSQL 9.5 or newer.
    static final String RELATION =
            """
            SELECT format('%%I.%%I', n.nspname, c.relname),
                   c.relkind = 'r' AND NOT c.relhassubclass AND NOT c.relrowsecurity
                       AND NOT EXISTS (SELECT FROM pg_attribute a
                                       WHERE a.attrelid = c.oid AND a.attnum > 0
                                         AND coalesce(to_jsonb(a) ->> 'attgenerated', '') <> ''),
                   (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                    FROM pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                      AND coalesce(to_jsonb(a) ->> 'attgenerated', '') = ''),
                   c.relkind IN ('r', 'p', 'v', 'm', 'f')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.oid = to_regclass(%s)
            """;
}

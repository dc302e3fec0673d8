package io.howdah.query.reference;

/// What is asked of the catalog about foreign keys. PostgreSQL 11 or newer.
final class ReferenceQueries {

    private ReferenceQueries() {}

    /// Parameters: table numbers, twice. Keys from and to these tables; those of partitions, which their
    /// parent has too, are left out.
    static final String FOREIGN_KEYS =
            """
            SELECT c.conname,
                   c.conrelid::bigint, format('%I.%I', fn.nspname, f.relname), c.conkey,
                   ARRAY(SELECT quote_ident(a.attname)
                           FROM unnest(c.conkey) WITH ORDINALITY k (attnum, position)
                           JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
                          ORDER BY k.position)::text[],
                   c.confrelid::bigint, format('%I.%I', tn.nspname, t.relname), c.confkey,
                   ARRAY(SELECT quote_ident(a.attname)
                           FROM unnest(c.confkey) WITH ORDINALITY k (attnum, position)
                           JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum
                          ORDER BY k.position)::text[]
              FROM pg_constraint c
              JOIN pg_class f ON f.oid = c.conrelid
              JOIN pg_namespace fn ON fn.oid = f.relnamespace
              JOIN pg_class t ON t.oid = c.confrelid
              JOIN pg_namespace tn ON tn.oid = t.relnamespace
             WHERE c.contype = 'f'
               AND (c.conrelid = ANY (?::oid[]) OR (c.confrelid = ANY (?::oid[]) AND c.conparentid = 0))
             ORDER BY 3, c.conname
            """;
}

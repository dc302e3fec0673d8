package io.howdah.embedded.bazaar;

/// The SQL that builds and finds the sample database, beside its DDL; for PostgreSQL 18.
final class BazaarQueries {

    static final String EXISTS = "SELECT count(*) FROM pg_database WHERE datname = ?";

    /// Held by the one who builds; any number that nobody else in the cluster uses.
    static final String LOCK = "SELECT pg_advisory_lock(7063726901)";

    /// Loading is one long piece of work that begins anew when it fails: only its end must be durable.
    static final String LOADING_SESSION =
            """
            SET synchronous_commit = off;
            SET maintenance_work_mem = '128MB';
            SET max_parallel_maintenance_workers = 0;
            SET timezone = 'UTC';
            SET client_min_messages = warning;
            """;

    /// Everything but partitions, which come with their parent, and what must stay untended.
    static final String TABLES_TO_TEND =
            """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class AS c
            JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'm')
              AND NOT c.relispartition
              AND n.nspname IN
                  ('account', 'catalog', 'sales', 'stock', 'feedback', 'audit', 'report')
              AND (n.nspname, c.relname) NOT IN (('stock', 'movement'), ('account', 'session'))
            ORDER BY pg_total_relation_size(c.oid) DESC
            """;

    private BazaarQueries() {}

    static String tend(String table) {
        return "VACUUM (ANALYZE) " + table;
    }

    static String create(String database) {
        return "CREATE DATABASE " + database + " TEMPLATE template0";
    }

    static String dropUnfinished(String database) {
        return "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)";
    }

    static String finish(String unfinished, String database) {
        return "ALTER DATABASE " + unfinished + " RENAME TO " + database;
    }
}

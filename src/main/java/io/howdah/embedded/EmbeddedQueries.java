package io.howdah.embedded;

/// The SQL that this package sends; for PostgreSQL 18, which it brings.
final class EmbeddedQueries {

    /// Where the server that answers keeps its files.
    static final String DATA_DIRECTORY = "SHOW data_directory";

    static final String DATABASES_BY_PREFIX =
            """
            SELECT datname
            FROM pg_database
            WHERE starts_with(datname, ?)
            ORDER BY datname
            """;

    private EmbeddedQueries() {}

    /// From `template0`: what the user added to `template1` must not show up in a scratch database.
    static String createDatabase(String name) {
        return "CREATE DATABASE " + quoted(name) + " TEMPLATE template0";
    }

    /// Ends the sessions that are still connected.
    static String dropDatabase(String name) {
        return "DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

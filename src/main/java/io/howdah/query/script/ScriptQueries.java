package io.howdah.query.script;

/// The SQL that this package sends of its own accord, but for psql's `\d` commands.
final class ScriptQueries {

    private ScriptQueries() {}

    /// Around statements that `\;` joined.
    static final String BEGIN = "BEGIN";

    static final String COMMIT = "COMMIT";
    static final String ROLLBACK = "ROLLBACK";

    /// The names behind psql's variables of the connection. PostgreSQL 8.0 or newer.
    static final String CONNECTION =
            """
            SELECT current_database(), session_user, current_setting('server_version'),
                   current_setting('server_version_num'), current_setting('server_encoding')
            """;
}

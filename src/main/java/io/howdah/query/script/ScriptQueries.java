package io.howdah.query.script;

/// The SQL that this package sends of its own accord, but for psql's `\d` commands.
final class ScriptQueries {

    private ScriptQueries() {}

    /// Around statements that `\;` joined.
    static final String BEGIN = "BEGIN";

    static final String COMMIT = "COMMIT";
    static final String ROLLBACK = "ROLLBACK";

    /// As psql names it.
    static final String SAVEPOINT = "SAVEPOINT pg_psql_temporary_savepoint";

    static final String ROLLBACK_TO = "ROLLBACK TO pg_psql_temporary_savepoint";
    static final String RELEASE = "RELEASE pg_psql_temporary_savepoint";

    /// Whether there is a connection.
    static final String NOTHING = "SELECT";

    /// The names behind psql's variables of the connection. PostgreSQL 8.0 or newer.
    static final String CONNECTION =
            """
            SELECT current_database() AS "DBNAME", session_user AS "USER",
                   current_setting('server_version') AS "SERVER_VERSION_NAME",
                   current_setting('server_version_num') AS "SERVER_VERSION_NUM",
                   current_setting('client_encoding') AS "ENCODING"
            """;

    /// The name, and the type that looks it up. PostgreSQL 8.4 or newer.
    static final String FUNCTION_SOURCE = "SELECT pg_catalog.pg_get_functiondef(%s::%s)";

    /// The name. PostgreSQL 9.4 or newer.
    static final String VIEW_SOURCE =
            """
            SELECT concat('CREATE OR REPLACE VIEW ', c.oid::regclass,
                       ' WITH (' || array_to_string(c.reloptions, ', ') || ')', E' AS\\n',
                       pg_catalog.pg_get_viewdef(c.oid, true))
              FROM pg_catalog.pg_class AS c
             WHERE c.oid = %s::regclass
            """;
}

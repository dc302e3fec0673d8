package io.howdah.catalog;

import io.howdah.schema.SchemaModel;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/// What the tests of this package do with a connection to an empty database.
final class TestDatabase {

    private TestDatabase() {}

    /// Makes sure that the roles exist that the scripts speak of; roles are shared by all databases.
    static void createRoles(Connection connection, String... roles) throws SQLException {
        for (String role : roles) {
            execute(
                    connection,
                    """
                    DO $$ BEGIN CREATE ROLE "%s"; EXCEPTION WHEN duplicate_object THEN NULL; END $$
                    """
                            .formatted(role));
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        execute(connection, List.of(statements));
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + " in: " + sql, e.getSQLState(), e);
                }
            }
        }
    }

    /// Runs the statements of a script; commands of psql are left out.
    static void load(Connection connection, String script) throws SQLException {
        execute(
                connection,
                Splitter.split(script).stream()
                        .filter(item -> item.kind() == ScriptItem.Kind.STATEMENT)
                        .map(ScriptItem::text)
                        .toList());
    }

    /// A script beside this class.
    static String resource(String name) {
        try (InputStream stream = TestDatabase.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SchemaModel read(Connection connection) throws SQLException {
        return new CatalogReader(connection).readAll().model();
    }
}

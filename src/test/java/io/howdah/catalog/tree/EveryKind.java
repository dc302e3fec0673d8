package io.howdah.catalog.tree;

import io.howdah.sql.Splitter;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/// A database with an object of every kind.
public final class EveryKind implements AutoCloseable {

    private final ScratchDatabase database = TestServer.scratch();

    public EveryKind() throws SQLException {
        try (Connection connection = database.connect()) {
            run(connection, script());
        }
    }

    public ScratchDatabase database() {
        return database;
    }

    /// A database that a subscription feeds cannot be dropped.
    @Override
    public void close() throws SQLException {
        try (Connection connection = database.connect()) {
            run(connection, "DROP SUBSCRIPTION IF EXISTS other");
        }
        database.close();
    }

    /// Runs a script, statement by statement.
    public static void run(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (var item : Splitter.split(script)) {
                try {
                    statement.execute(item.text());
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + " in: " + item.text(), e);
                }
            }
        }
    }

    private static String script() {
        try (InputStream stream = EveryKind.class.getResourceAsStream("every-kind.sql")) {
            return new String(
                    Objects.requireNonNull(stream, "script").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

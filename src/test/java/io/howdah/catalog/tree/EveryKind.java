package io.howdah.catalog.tree;

import io.howdah.catalog.VersionedSql;
import io.howdah.sql.Splitter;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.ServerUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Stream;

/// A database with an object of every kind.
public final class EveryKind implements AutoCloseable {

    private final ServerUnderTest server;
    private final ScratchDatabase database;

    /// On the embedded server.
    public EveryKind() throws SQLException {
        this(ServerUnderTest.embedded());
    }

    /// What the server does not know yet is left out.
    public EveryKind(ServerUnderTest server) throws SQLException {
        this.server = server;
        database = server.scratch();
        try (Connection connection = database.connect()) {
            run(connection, VersionedSql.forVersion(script(), server.version()));
        }
    }

    /// One on each server, made when its turn comes: for `@MethodSource` of a parameterized class, which
    /// closes it after the last test that reads it.
    public static Stream<EveryKind> onEveryServer() {
        return ServerUnderTest.all().stream().map(EveryKind::on);
    }

    private static EveryKind on(ServerUnderTest server) {
        try {
            return new EveryKind(server);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public ServerUnderTest server() {
        return server;
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

    @Override
    public String toString() {
        return server.toString();
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

package io.howdah.testing;

import io.howdah.embedded.RunningServer;
import java.sql.Connection;
import java.sql.SQLException;

/// An empty database for one test. Whoever is still connected when it is closed is thrown out.
public final class ScratchDatabase implements AutoCloseable {

    private final RunningServer server;
    private final String name;
    private final Dropping dropping;

    /// For a test that filled it in another way.
    public ScratchDatabase(io.howdah.embedded.ScratchDatabase database) {
        this(database.server(), database.name(), database::close);
    }

    ScratchDatabase(RunningServer server, String name, Dropping dropping) {
        this.server = server;
        this.name = name;
        this.dropping = dropping;
    }

    /// How the database goes when it is closed.
    @FunctionalInterface
    interface Dropping {

        void drop() throws SQLException;
    }

    public String name() {
        return name;
    }

    public String host() {
        return server.host();
    }

    public int port() {
        return server.port();
    }

    /// The superuser.
    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    /// Without user and password.
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /// A new connection of the superuser; the caller closes it.
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public void close() {
        try {
            dropping.drop();
        } catch (SQLException e) {
            throw new IllegalStateException("Not dropped: " + name(), e);
        }
    }
}

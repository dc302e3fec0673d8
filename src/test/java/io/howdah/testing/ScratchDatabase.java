package io.howdah.testing;

import java.sql.Connection;
import java.sql.SQLException;

/// An empty database for one test. Whoever is still connected when it is closed is thrown out.
public final class ScratchDatabase implements AutoCloseable {

    private final io.howdah.embedded.ScratchDatabase database;

    ScratchDatabase(io.howdah.embedded.ScratchDatabase database) {
        this.database = database;
    }

    public String name() {
        return database.name();
    }

    public String host() {
        return database.server().host();
    }

    public int port() {
        return database.server().port();
    }

    /// The superuser.
    public String user() {
        return database.server().user();
    }

    public String password() {
        return database.server().password();
    }

    /// Without user and password.
    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    /// A new connection of the superuser; the caller closes it.
    public Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Not dropped: " + name(), e);
        }
    }
}

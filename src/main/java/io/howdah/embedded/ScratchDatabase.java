package io.howdah.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/// An empty database of the embedded server for one piece of work. Closing it drops it and ends the
/// sessions that are still connected; what a crash leaves behind is dropped at the next start.
public final class ScratchDatabase implements AutoCloseable {

    private final RunningServer server;
    private final ScratchName name;

    ScratchDatabase(RunningServer server, ScratchName name) {
        this.server = server;
        this.name = name;
    }

    public String name() {
        return name.toString();
    }

    /// The server that it is in: host, port, user and password.
    public RunningServer server() {
        return server;
    }

    /// Where a driver finds it; without user and password.
    public String jdbcUrl() {
        return server.jdbcUrl(name());
    }

    /// A new connection of the superuser; the caller closes it.
    public Connection connect() throws SQLException {
        return server.connect(name());
    }

    @Override
    public void close() throws SQLException {
        server.execute(EmbeddedQueries.dropDatabase(name()));
    }
}

package io.howdah.embedded;

import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.SslMode;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What the embedded profile connects to: starts the server when somebody first asks for it, and again
/// when it was ended from outside. Safe from any thread.
public final class EmbeddedEndpoint implements EndpointSource, AutoCloseable {

    private static final String COULD_NOT_CONNECT = "08001";

    private final EmbeddedServer server;
    private final String database;
    private final Progress progress;
    private @Nullable RunningServer running;

    /// @param database that the profile opens first; it may not exist before its first use
    /// @param progress of the start, for whoever waits for it
    public EmbeddedEndpoint(EmbeddedServer server, String database, Progress progress) {
        this.server = server;
        this.database = database;
        this.progress = progress;
    }

    /// The server, started if it does not run.
    public synchronized RunningServer server() throws EmbeddedServerException {
        RunningServer current = running;
        if (current != null && current.alive()) {
            return current;
        }
        if (current != null) {
            current.close();
        }
        RunningServer started = server.start(progress);
        running = started;
        return started;
    }

    @Override
    public Access open() throws SQLException {
        try {
            RunningServer current = server();
            return new Access(
                    Endpoint.of(current.host(), current.port(), database, current.user())
                            .withSslMode(SslMode.DISABLE),
                    current.password());
        } catch (EmbeddedServerException e) {
            throw new SQLException(e.getMessage(), COULD_NOT_CONNECT, e);
        }
    }

    /// Leaves the server; the last one to leave stops it.
    @Override
    public synchronized void close() throws EmbeddedServerException {
        RunningServer current = running;
        running = null;
        if (current != null) {
            current.close();
        }
    }
}

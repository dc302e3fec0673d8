package io.howdah.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server that accepts connections. Closing it stops the server, unless another Howdah uses it too;
/// the end of the program closes it in any case.
public final class RunningServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    /// Names must differ in the whole process, not only in this object.
    private static final AtomicInteger SCRATCH_NUMBERS = new AtomicInteger();

    private final Access access;
    private final ServerFolder folder;
    private final Postmaster postmaster;
    private final UserRegistration registration;
    private volatile boolean closed;
    private final Thread closeAtExit = new Thread(this::closeQuietly, "stop-embedded-postgresql");

    /// What a client needs to log in as the superuser.
    record Access(String host, int port, String user, String password) {

        String jdbcUrl(String database) {
            return "jdbc:postgresql://"
                    + host
                    + ":"
                    + port
                    + "/"
                    + java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8);
        }

        Connection connect(String database) throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", "Howdah embedded");
            return DriverManager.getConnection(jdbcUrl(database), properties);
        }
    }

    RunningServer(
            Access access,
            ServerFolder folder,
            Postmaster postmaster,
            UserRegistration registration) {
        this.access = access;
        this.folder = folder;
        this.postmaster = postmaster;
        this.registration = registration;
        Runtime.getRuntime().addShutdownHook(closeAtExit);
    }

    public String host() {
        return access.host();
    }

    public int port() {
        return access.port();
    }

    /// The superuser.
    public String user() {
        return access.user();
    }

    public String password() {
        return access.password();
    }

    /// Where a driver finds the database; the user and the password are not part of it.
    public String jdbcUrl(String database) {
        return access.jdbcUrl(database);
    }

    /// A new connection of the superuser, outside every pool; the caller closes it.
    public Connection connect(String database) throws SQLException {
        return access.connect(database);
    }

    /// A new empty database; the caller closes it, which drops it.
    public ScratchDatabase scratch() throws SQLException {
        var name = ScratchName.own(SCRATCH_NUMBERS.incrementAndGet());
        execute(EmbeddedQueries.createDatabase(name.toString()));
        return new ScratchDatabase(this, name);
    }

    /// Runs one statement in the database that is always there.
    void execute(String sql) throws SQLException {
        try (Connection connection = connect(Cluster.DEFAULT_DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Whether the server process still runs.
    boolean alive() throws EmbeddedServerException {
        return !closed && postmaster.running();
    }

    /// Leaves the server; the last one to leave stops it and waits until everything is on disk.
    /// Calls after the first wait for it and do nothing: the program must not end in the middle.
    @Override
    public synchronized void close() throws EmbeddedServerException {
        if (closed) {
            return;
        }
        closed = true;
        try (TransitionLock _ = TransitionLock.take(folder)) {
            registration.leave();
            if (!UserRegistration.anyIn(folder)) {
                postmaster.stop();
            }
        } catch (EmbeddedServerException e) {
            throw e;
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "The embedded PostgreSQL could not be stopped: " + e.getMessage(), e);
        } finally {
            forgetExit();
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException exitingAlready) {
            LOG.debug("Stopped with the program", exitingAlready);
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (EmbeddedServerException e) {
            LOG.error("The embedded PostgreSQL may still be running", e);
        }
    }
}

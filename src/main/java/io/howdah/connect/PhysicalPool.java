package io.howdah.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.util.Credentials;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HikariCP pool beneath a [Pool], begun at the first lease, so that a profile that is only
/// listed costs nothing.
final class PhysicalPool {

    private static final Logger LOG = LoggerFactory.getLogger(PhysicalPool.class);

    /// Long enough for a person who thinks, short enough to leave the server's connections to others.
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final String name;
    private final AccessSource access;
    private final PoolLimits limits;
    private @Nullable Begun begun;
    private boolean retired;

    PhysicalPool(String name, AccessSource access, PoolLimits limits) {
        this.name = name;
        this.access = access;
        this.limits = limits;
    }

    /// Where to connect and with which password, asked anew for each physical connection.
    interface AccessSource {
        Endpoint endpoint() throws SQLException;

        @Nullable String password(Endpoint endpoint);

        /// Why there may be no password, in a sentence for the user.
        default Optional<String> whyNoPassword() {
            return Optional.empty();
        }
    }

    private record Begun(Endpoint endpoint, EagerSource source, HikariDataSource pool) {

        boolean isEmpty() {
            return pool.getHikariPoolMXBean().getTotalConnections() == 0;
        }
    }

    /// A connection of the pool; waits for one when all are out.
    ///
    /// @throws java.sql.SQLTransientConnectionException without a cause when none came back in time
    /// @throws ConnectionFailedException when the server cannot be reached or does not let us in
    Connection connect() throws SQLException {
        Begun now = begin();
        try {
            return connect(now);
        } catch (SQLException e) {
            if (isOutOfConnections(e)) {
                throw e;
            }
            // The embedded server may have been started again elsewhere since the pool began.
            Begun other = begin();
            if (other != now) {
                return connect(other);
            }
            throw failure(e);
        }
    }

    private Connection connect(Begun now) throws SQLException {
        if (now.isEmpty()) {
            now.source().connectAhead(access.password(now.endpoint()));
        }
        return now.pool().getConnection();
    }

    private static boolean isOutOfConnections(SQLException e) {
        return e instanceof java.sql.SQLTransientConnectionException && e.getCause() == null;
    }

    private synchronized Begun begin() throws SQLException {
        if (begun != null && !begun.isEmpty()) {
            return begun;
        }
        Endpoint endpoint = access.endpoint();
        if (begun != null && begun.endpoint().equals(endpoint)) {
            return begun;
        }
        close();
        EagerSource source =
                new EagerSource(DriverSettings.dataSource(endpoint, limits.patience()));
        begun = new Begun(endpoint, source, new HikariDataSource(config(endpoint, source)));
        return begun;
    }

    private HikariConfig config(Endpoint endpoint, EagerSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("howdah " + name);
        config.setDataSource(source);
        // Asked for each connection: a password typed anew works without a new pool.
        config.setCredentialsProvider(
                () -> Credentials.of(endpoint.user(), access.password(endpoint)));
        config.setMaximumPoolSize(limits.total());
        // An idle Howdah holds no connection that others need, nor keeps a database from being
        // dropped.
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(limits.patience().toMillis());
        // The first connection is made ahead.
        config.setInitializationFailTimeout(-1);
        config.setExceptionOverride(new KeepSession());
        return config;
    }

    /// The pool would drop a connection on "feature not supported" (0A000), which a mistyped
    /// CREATE EXTENSION raises: the editor's session must survive it.
    static final class KeepSession implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return "0A000".equals(e.getSQLState())
                    ? Override.DO_NOT_EVICT
                    : Override.CONTINUE_EVICT;
        }
    }

    synchronized ConnectionFailedException failure(SQLException e) {
        if (e instanceof ConnectionFailedException known) {
            return known;
        }
        if (begun == null) {
            throw new IllegalStateException("no connection was ever asked for", e);
        }
        ConnectionProblem problem = new ProblemReader(begun.endpoint()).read(e);
        return new ConnectionFailedException(problem.withReason(access.whyNoPassword()), e);
    }

    /// Ends the session and takes its connection out of the pool.
    synchronized void end(Connection connection) {
        if (begun != null) {
            begun.pool().evictConnection(connection);
        }
    }

    void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection of {} did not close cleanly", name, e);
            end(connection);
        }
    }

    synchronized void retire() {
        retired = true;
        if (begun != null && !begun.pool().isClosed()) {
            begun.pool().getHikariPoolMXBean().softEvictConnections();
        }
    }

    synchronized void closeIfRetired(boolean unused) {
        if (retired && unused) {
            close();
        }
    }

    synchronized void close() {
        if (begun != null) {
            begun.pool().close();
            try {
                begun.source().close();
            } catch (SQLException e) {
                LOG.warn("An unused connection of {} did not close cleanly", name, e);
            }
        }
    }
}

package io.howdah.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import com.zaxxer.hikari.util.Credentials;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HikariCP pool beneath a [Pool]: begun at the first lease, so that a profile that is only
/// listed costs nothing, and begun again after a failed first connection.
final class PhysicalPool {

    private static final Logger LOG = LoggerFactory.getLogger(PhysicalPool.class);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final String name;
    private final AccessSource access;
    private final PoolLimits limits;
    private @Nullable HikariDataSource source;
    private @Nullable Endpoint endpoint;
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
    }

    synchronized HikariDataSource open() throws SQLException {
        if (source == null) {
            endpoint = access.endpoint();
            try {
                source = new HikariDataSource(config(endpoint));
            } catch (PoolInitializationException e) {
                throw failure(
                        e.getCause() instanceof SQLException cause ? cause : new SQLException(e));
            }
        }
        return source;
    }

    private HikariConfig config(Endpoint to) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("howdah " + name);
        config.setDataSource(DriverSettings.dataSource(to, limits.patience()));
        // Asked for each connection: a password typed anew works without a new pool.
        config.setCredentialsProvider(() -> Credentials.of(to.user(), access.password(to)));
        config.setMaximumPoolSize(limits.total());
        // An idle Howdah holds no connection of a server that others need.
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(limits.patience().toMillis());
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
        if (endpoint == null) {
            throw new IllegalStateException("no endpoint was ever asked for", e);
        }
        return new ConnectionFailedException(new ProblemReader(endpoint).read(e), e);
    }

    synchronized void giveBack(Connection connection, boolean endSession) {
        if (endSession && source != null) {
            source.evictConnection(connection);
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection of {} did not close cleanly", name, e);
        }
    }

    synchronized void retire() {
        retired = true;
        if (source != null && !source.isClosed()) {
            source.getHikariPoolMXBean().softEvictConnections();
        }
    }

    synchronized void closeIfRetired(boolean unused) {
        if (retired && unused) {
            close();
        }
    }

    synchronized void close() {
        if (source != null) {
            source.close();
        }
    }
}

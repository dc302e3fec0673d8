package io.howdah.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Hands the pool a connection that was made beforehand, if there is one.
///
/// A pool whose server is down or whose password is wrong tries again and again until its patience
/// ends. Where the pool is empty, the caller connects first by [#connectAhead(String)], which fails
/// at once and only once, and the pool then takes that connection.
final class EagerSource implements DataSource {

    private final PGSimpleDataSource driver;
    private final AtomicReference<@Nullable Connection> ready = new AtomicReference<>();

    EagerSource(PGSimpleDataSource driver) {
        this.driver = driver;
    }

    void connectAhead(@Nullable String password) throws SQLException {
        Connection fresh = driver.getConnection(driver.getUser(), password);
        Connection unused = ready.getAndSet(fresh);
        if (unused != null) {
            unused.close();
        }
    }

    /// Ends a connection that nobody took.
    void close() throws SQLException {
        Connection unused = ready.getAndSet(null);
        if (unused != null) {
            unused.close();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection made = ready.getAndSet(null);
        return made != null ? made : driver.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection made = ready.getAndSet(null);
        return made != null ? made : driver.getConnection(user, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return driver.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The driver logs under org.postgresql.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(driver)) {
            return type.cast(driver);
        }
        throw new SQLException("Not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(driver);
    }
}

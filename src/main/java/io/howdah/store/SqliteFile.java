package io.howdah.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.SQLException;

/// How Howdah opens SQLite: one connection in the process, so that it never waits for itself, with
/// a busy timeout for other Howdah processes on the same file.
final class SqliteFile {

    /// Longer than any transaction of ours on a slow disk; shorter than a person's patience.
    private static final int BUSY_MILLIS = 10_000;

    private SqliteFile() {}

    static HikariDataSource open(Path file) throws SQLException {
        HikariConfig config = common("jdbc:sqlite:" + file);
        // Readers of other processes go on while one writes.
        config.addDataSourceProperty("journal_mode", "WAL");
        // In WAL mode a killed process loses nothing either way, because what it committed is with
        // the operating system. FULL also flushes each commit to the disk, so that a power cut
        // loses no text; at about one commit a second the price cannot be felt.
        config.addDataSourceProperty("synchronous", "FULL");
        return start(config);
    }

    static HikariDataSource inMemory() throws SQLException {
        return start(common("jdbc:sqlite::memory:"));
    }

    private static HikariConfig common(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("howdah-store");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1);
        // In memory the connection is the database: it must never be retired.
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setKeepaliveTime(0);
        config.setConnectionTimeout(BUSY_MILLIS);
        config.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
        // A transaction that means to write takes the lock when it begins: upgrading later can
        // fail at once with SQLITE_BUSY, whatever the timeout.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        config.addDataSourceProperty("foreign_keys", "true");
        // What is removed is overwritten: a forgotten text cannot be read out of the file.
        config.addDataSourceProperty("secure_delete", "true");
        return config;
    }

    private static HikariDataSource start(HikariConfig config) throws SQLException {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new SQLException(e.getMessage(), e);
        }
    }
}

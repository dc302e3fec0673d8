package io.howdah.catalog.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Runs a change. Blocks.
public final class ChangeRunner {

    /// A change that waits for a lock makes everybody behind it wait too.
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private ChangeRunner() {}

    /// Runs one statement in a session that is given away afterwards: it gets a lock within
    /// [#PATIENCE] or nothing happens. Outside of a transaction, because some statements refuse one.
    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(ChangeQueries.LOCK_TIMEOUT.formatted(PATIENCE.toMillis()));
            statement.execute(sql);
        } catch (SQLException e) {
            throw LOCK_NOT_AVAILABLE.equals(e.getSQLState())
                    ? new SQLException(
                            "Somebody else uses it: no lock within %d s, so nothing was changed. Try again later."
                                    .formatted(PATIENCE.toSeconds()),
                            e.getSQLState(),
                            e)
                    : e;
        }
    }
}

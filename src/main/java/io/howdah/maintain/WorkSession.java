package io.howdah.maintain;

import io.howdah.connect.Lease;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// The server session of a run: settings, identity, advisory locks. Ends with its lease.
record WorkSession(Lease lease, int version, ServerSession server, boolean counting) {
    /// The first halves of our advisory lock keys: "Howd" and the next number.
    static final int JOBS = 0x486F7764;

    static final int TABLES = JOBS + 1;

    static WorkSession begin(Lease lease, RunLimits limits) throws SQLException {
        try (PreparedStatement statement =
                lease.connection().prepareStatement(MaintainQueries.SESSION)) {
            statement.setString(1, limits.lockTimeout().toMillis() + "ms");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                ServerSession server =
                        new ServerSession(
                                lease.backendPid(),
                                rows.getObject(5, OffsetDateTime.class).toInstant(),
                                rows.getString(6));
                return new WorkSession(lease, rows.getInt(4), server, rows.getBoolean(7));
            }
        }
    }

    Connection connection() {
        return lease.connection();
    }

    /// Whether the connection broke; the server process may live on.
    boolean isLost() throws SQLException {
        return connection().isClosed();
    }

    /// A lock of the session: it goes on for as long as the server process does, also when nobody
    /// listens to it any more.
    boolean tryLock(int space, int key) throws SQLException {
        return ask(MaintainQueries.TRY_LOCK, space, key);
    }

    void unlock(int space, int key) throws SQLException {
        ask(MaintainQueries.UNLOCK, space, key);
    }

    private boolean ask(String sql, int space, int key) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.setInt(1, space);
            statement.setInt(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}

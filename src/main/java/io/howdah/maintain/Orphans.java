package io.howdah.maintain;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Server processes that work on after Howdah lost its connection to them, told from others by
/// process number, start time and application name.
public final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final Holder HOLDER = new Holder("maintain", "lost run");

    /// What cut one connection has often cut those that wait in the pool, which finds out only when
    /// they are used.
    private static final int TRIES = 3;

    private final Pool pool;

    public Orphans(Pool pool) {
        this.pool = pool;
    }

    /// Whether the process is still at its statement.
    public boolean isWorking(ServerSession session) throws SQLException {
        return ask(MaintainQueries.STILL_THERE, session);
    }

    /// Asks the process to stop; false when it was not working any more.
    public boolean cancel(ServerSession session) throws SQLException {
        return ask(MaintainQueries.CANCEL, session);
    }

    /// A sentence about what became of it.
    String describe(ServerSession session) {
        try {
            return isWorking(session)
                    ? "Server process %d is still at work.".formatted(session.pid())
                    : "Server process %d has ended.".formatted(session.pid());
        } catch (SQLException e) {
            LOG.info("A lost session could not be looked for", e);
            return "The server cannot be asked now.";
        }
    }

    private boolean ask(String sql, ServerSession session) throws SQLException {
        for (int i = 1; i < TRIES; i++) {
            try {
                return askOnce(sql, session);
            } catch (SQLException e) {
                LOG.debug("Asking once more for a lost session", e);
            }
        }
        return askOnce(sql, session);
    }

    private boolean askOnce(String sql, ServerSession session) throws SQLException {
        try (Lease lease = pool.lease(HOLDER);
                PreparedStatement statement = lease.connection().prepareStatement(sql)) {
            statement.setInt(1, session.pid());
            statement.setObject(2, session.started().atOffset(ZoneOffset.UTC));
            statement.setString(3, session.applicationName());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}

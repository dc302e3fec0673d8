package io.howdah.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/// A connection in the hands of one holder, until it is closed.
///
/// The connection itself belongs to one thread at a time; [#cancel()], [#abort()] and [#close()]
/// may come from any thread.
public final class Lease implements AutoCloseable {

    private final Pool pool;
    private final Connection connection;
    private final PgConnection driver;
    private final Held held;
    private final boolean behindPooler;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lease(Pool pool, Connection connection, PgConnection driver, Held held, boolean behindPooler) {
        this.pool = pool;
        this.connection = connection;
        this.driver = driver;
        this.held = held;
        this.behindPooler = behindPooler;
    }

    /// Who holds a connection of a pool.
    ///
    /// @param pinned whether it is kept over statements
    /// @param since when the lease began
    /// @param backendPid the server process, as the server's views list it
    public record Held(Holder holder, boolean pinned, Instant since, int backendPid) {}

    /// The session. Never close it: close the lease.
    public Connection connection() {
        return connection;
    }

    /// What the driver offers beyond JDBC: COPY, notices, query modes.
    public PgConnection driver() {
        return driver;
    }

    public Held held() {
        return held;
    }

    public int backendPid() {
        return held.backendPid();
    }

    /// Whether a pooler such as PgBouncer stands between: session state may then not last from one
    /// transaction to the next.
    public boolean isBehindPooler() {
        return behindPooler;
    }

    /// Where the transaction stands, as the server last said; asks nothing.
    public TransactionState transactionState() {
        return driver.getTransactionState();
    }

    /// Asks the server, over a connection of its own, to stop the running statement. Does not wait
    /// for it to stop; on a dead network it fails after the profile's patience.
    public void cancel() throws SQLException {
        driver.cancelQuery();
    }

    /// Ends the connection at once, on a dead network too; a thread that waits in it gets an error.
    /// The server rolls back when it notices.
    public void abort() throws SQLException {
        try {
            driver.abort(Runnable::run);
        } finally {
            end(true);
        }
    }

    public boolean isClosed() {
        return closed.get();
    }

    /// Gives a short lease's connection back to the pool; ends a pinned one's session, so that
    /// nothing of it (temporary tables, settings, locks, loaded libraries, an open transaction)
    /// reaches the next holder. Cancel a running statement first.
    @Override
    public void close() {
        end(held.pinned());
    }

    private void end(boolean endSession) {
        if (closed.compareAndSet(false, true)) {
            pool.release(this, endSession);
        }
    }
}

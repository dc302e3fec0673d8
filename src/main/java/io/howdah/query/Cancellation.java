package io.howdah.query;

import io.howdah.connect.Lease;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to stop one run, from any thread.
///
/// It first asks the server, which costs nothing but the statement. When the run has not ended after a
/// short wait (the network is dead, or the server does not react), it ends the connection: on a dead
/// network only that frees the thread that waits for an answer.
final class Cancellation {

    /// The server's `query_canceled`.
    static final String SQL_STATE = "57014";

    private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);

    private final Lease lease;
    private final Duration patience;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean aborted;

    /// @param patience how long the server may take to react
    Cancellation(Lease lease, Duration patience) {
        this.lease = lease;
        this.patience = patience;
    }

    boolean isRequested() {
        return requested.get();
    }

    /// Whether the connection was ended because nothing else helped.
    boolean isAborted() {
        return aborted;
    }

    void request() {
        if (requested.compareAndSet(false, true)) {
            Thread.ofVirtual().name("howdah-cancel").start(this::askServer);
            Thread.ofVirtual().name("howdah-abort").start(this::abortWhenStuck);
        }
    }

    /// Has the server stop the running statement; returns when the request has reached it.
    void askServer() {
        try {
            lease.cancel();
        } catch (SQLException e) {
            LOG.debug("The server could not be asked to cancel", e);
        } finally {
            asked.countDown();
        }
    }

    private void abortWhenStuck() {
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                aborted = true;
                lease.abort();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("A connection could not be ended", e);
        }
    }

    /// Waits until a request has reached the server, so that it cannot hit what is sent next.
    void settle() {
        if (!requested.get()) {
            return;
        }
        try {
            if (!asked.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The request to cancel is still on its way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The run is over.
    void end() {
        ended.countDown();
        settle();
    }
}

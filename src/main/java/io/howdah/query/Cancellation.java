package io.howdah.query;

import io.howdah.connect.Lease;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to stop one run, from any thread.
///
/// It first asks the server, which costs nothing but the statement. When the run has not ended after a
/// short wait (the network is dead, or the server does not react), it ends the connection: on a dead
/// network only that frees the thread that waits for an answer. When not even that helps, it gives the
/// run up: whoever waits for it goes on, and hears what the run had said of itself.
final class Cancellation {

    /// The server's `query_canceled`.
    static final String SQL_STATE = "57014";

    private static final Logger LOG = LoggerFactory.getLogger(Cancellation.class);

    private final Lease lease;
    private final Patience patience;
    private final long began = System.nanoTime();
    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Whether the server is no longer asked; guarded by this.
    private boolean sparing;

    private volatile boolean givenUp;
    private volatile Runnable onGivenUp = () -> {};
    private volatile long requestedAt;
    private volatile Supplier<Outcome.Stopped> known = this::unknown;

    Cancellation(Lease lease, Patience patience) {
        this.lease = lease;
        this.patience = patience;
    }

    private Outcome.Stopped unknown() {
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        return new Outcome.Stopped(Fate.LOST_UNKNOWN, 0, since);
    }

    /// What a run tells of itself should it be given up; asked from another thread.
    void tells(Supplier<Outcome.Stopped> whatIsKnown) {
        known = whatIsKnown;
    }

    /// What is known of a run that was given up.
    Outcome.Stopped known() {
        return known.get();
    }

    boolean isRequested() {
        return requested.get();
    }

    boolean isGivenUp() {
        return givenUp;
    }

    /// Calls `listener`, perhaps twice, when neither the server nor the end of the connection has ended the
    /// run.
    void whenGivenUp(Runnable listener) {
        onGivenUp = listener;
        if (givenUp) {
            listener.run();
        }
    }

    void request() {
        boolean ask;
        synchronized (this) {
            if (!requested.compareAndSet(false, true)) {
                return;
            }
            ask = !sparing;
        }
        requestedAt = System.nanoTime();
        if (ask) {
            Thread.ofVirtual().name("howdah-cancel").start(this::askServer);
        } else {
            asked.countDown();
        }
        Thread.ofVirtual().name("howdah-give-up").start(this::giveUpWhenStuck);
    }

    /// The user's statement is over and ours follow, which must not fail in the user's transaction: from
    /// now on the server is not asked to stop anything, and a request only ends a dead connection.
    ///
    /// @return false when there was a request before
    synchronized boolean spareServer() {
        sparing = !requested.get();
        return sparing;
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

    private void giveUpWhenStuck() {
        try {
            if (hasEnded(patience.answer())) {
                return;
            }
            // It can get stuck itself.
            Thread.ofVirtual().name("howdah-abort").start(this::abort);
            if (!hasEnded(patience.unwinding())) {
                givenUp = true;
                onGivenUp.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEnded(Duration within) throws InterruptedException {
        return ended.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void abort() {
        try {
            lease.abort();
        } catch (SQLException e) {
            LOG.warn("A connection could not be ended", e);
        }
    }

    /// Waits until a request has reached the server, so that it cannot hit what is sent next; not longer
    /// than the server may take to answer, and not for a connection that has ended.
    void settle() {
        if (!requested.get() || lease.isClosed()) {
            return;
        }
        try {
            long left = patience.answer().toNanos() - (System.nanoTime() - requestedAt);
            if (!asked.await(left, TimeUnit.NANOSECONDS)) {
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

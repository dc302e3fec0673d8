package io.howdah.maintain;

import io.howdah.connect.Lease;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops a run: on request, or when its time is over. Safe from any thread.
final class RunControl {
    private static final Logger LOG = LoggerFactory.getLogger(RunControl.class);

    /// A server that gets the request stops within milliseconds; one that does not answer for this
    /// long is behind a dead link.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Duration patience;
    private final @Nullable Instant deadline;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Lease lease;

    /// @param patience how long a request to stop may take
    RunControl(InstantSource clock, @Nullable Duration maxDuration, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        this.deadline = maxDuration == null ? null : clock.instant().plus(maxDuration);
    }

    void attach(Lease work) {
        lease = work;
    }

    void end() {
        ended.countDown();
    }

    boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    boolean isOverdue() {
        return deadline != null && !clock.instant().isBefore(deadline);
    }

    boolean mustStop() {
        return isCancelled() || isOverdue();
    }

    /// Whole seconds until the deadline, at least one; 0 when there is none.
    int secondsLeft() {
        if (deadline == null) {
            return 0;
        }
        long seconds = Duration.between(clock.instant(), deadline).toSeconds();
        return Math.clamp(seconds, 1, Integer.MAX_VALUE);
    }

    /// Waits, but not longer than until the run is cancelled.
    void pause(Duration time) throws InterruptedException {
        boolean stop = cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS);
        if (stop) {
            LOG.debug("A waiting run was cancelled");
        }
    }

    /// Returns at once; the run ends soon after.
    void cancel() {
        if (isCancelled()) {
            return;
        }
        cancelled.countDown();
        Lease work = lease;
        if (work != null) {
            // The request itself may hang in a dead link, so nobody waits for it.
            Thread.ofVirtual().name("cancel maintenance").start(() -> request(work));
            Thread.ofVirtual().name("drop maintenance").start(() -> dropIfDead(work));
        }
    }

    private static void request(Lease work) {
        try {
            work.cancel();
        } catch (SQLException e) {
            LOG.info("The server could not be asked to stop", e);
        }
    }

    private void dropIfDead(Lease work) {
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("No answer to a request to stop; the connection is dropped");
                work.abort();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("The connection of a run could not be dropped", e);
        }
    }
}

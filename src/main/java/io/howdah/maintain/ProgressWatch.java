package io.howdah.maintain;

import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the work of a run from another session, on a thread of its own, until it is closed.
final class ProgressWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressWatch.class);

    /// Smooth enough for a progress bar, a trifle for the server.
    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final Pool pool;
    private final Holder holder;
    private final ProgressReader reader;
    private final RunObserver observer;
    private final List<Target> targets;
    private final double allPages;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private int current = -1;
    private double pagesBefore;
    private double furthest;

    ProgressWatch(
            Pool pool,
            Holder holder,
            WorkSession session,
            List<Target> targets,
            RunObserver observer) {
        this.pool = pool;
        this.holder = holder;
        this.reader = new ProgressReader(session.version(), session.server().pid());
        this.observer = observer;
        this.targets = targets;
        this.allPages = targets.stream().mapToLong(Target::pages).sum();
        this.thread = Thread.ofVirtual().name("maintenance progress").unstarted(this::watch);
        thread.start();
    }

    /// The next target of the list is being worked on.
    synchronized void begin(Target target) {
        current++;
        report(target, "starting", 0, null);
    }

    /// The current target is done.
    synchronized void done(Target target) {
        pagesBefore += target.pages();
        report(target, "done", 0, null);
    }

    /// The current target has to wait before any work.
    synchronized void waiting(Target target, String reason) {
        report(target, "waiting", 0, reason);
    }

    private void watch() {
        try {
            while (!stop.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (Lease lease = pool.lease(holder)) {
            reader.read(lease.connection()).ifPresent(this::report);
        } catch (SQLException e) {
            // The work itself goes on, and says so when it cannot.
            LOG.debug("Progress could not be read", e);
        }
    }

    private synchronized void report(ProgressReader.Step step) {
        boolean idle = step.phase().equals("starting");
        if (current >= 0 && current < targets.size() && !idle && stop.getCount() > 0) {
            report(targets.get(current), step.phase(), step.fraction(), step.waitingFor());
        }
    }

    private void report(Target target, String phase, double fraction, @Nullable String waitingFor) {
        furthest = Math.max(furthest, (pagesBefore + fraction * target.pages()) / allPages);
        observer.progressed(
                new RunProgress(
                        target.name(),
                        current + 1,
                        targets.size(),
                        phase,
                        Math.min(furthest, 1),
                        sentence(target, phase, fraction, waitingFor),
                        waitingFor));
    }

    private String sentence(
            Target target, String phase, double fraction, @Nullable String waitingFor) {
        String what = target.name() + ": " + phase;
        if (waitingFor != null) {
            what = target.name() + ": waiting for " + waitingFor;
        } else if (fraction > 0) {
            what += " (" + Math.round(fraction * 100) + " %)";
        }
        return targets.size() == 1
                ? what
                : "Table %d of %d, %s".formatted(current + 1, targets.size(), what);
    }

    /// No call of the observer comes after it.
    @Override
    public void close() {
        stop.countDown();
        synchronized (this) {
            current = targets.size();
        }
    }
}

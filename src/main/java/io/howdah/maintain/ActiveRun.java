package io.howdah.maintain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run that was begun and is in the history. Call [#complete()] once, on a thread that may block
/// for hours; everything else may come from any thread.
public final class ActiveRun {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveRun.class);

    private final long id;
    private final String title;
    private final MaintenanceRun run;
    private final MaintenanceRuns owner;
    private final InstantSource clock;
    private volatile @Nullable RunProgress progress;

    ActiveRun(
            RunName name,
            RunRequest work,
            MaintenanceRuns owner,
            RunObserver observer,
            InstantSource clock) {
        this.id = name.runId();
        this.title = name.title();
        this.owner = owner;
        this.clock = clock;
        this.run =
                new MaintenanceRun(() -> owner.pool(work), work, name, watching(observer), clock);
    }

    private RunObserver watching(RunObserver observer) {
        return new RunObserver() {
            @Override
            public void progressed(RunProgress step) {
                progress = step;
                observer.progressed(step);
            }

            @Override
            public void began(ServerSession session) {
                owner.history().sessionBegan(id, session);
                observer.began(session);
            }

            @Override
            public void finished(TableOutcome table) {
                observer.finished(table);
            }
        };
    }

    /// Its number in the history.
    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    /// The latest step; empty before the first.
    public Optional<RunProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /// Asks the run to stop and returns at once.
    public void cancel() {
        run.cancel();
    }

    /// Does the work, writes the outcome into the history and returns it.
    public RunRecord complete() {
        Instant started = clock.instant();
        RunResult result = RunResult.of(Outcome.FAILED, "Howdah failed; its log says more.");
        try {
            result = run.run();
        } catch (JobException e) {
            result = RunResult.of(Outcome.FAILED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("Run {} failed", id, e);
        } finally {
            owner.ended(this, Duration.between(started, clock.instant()), result);
        }
        return owner.history().find(id).orElseThrow();
    }
}

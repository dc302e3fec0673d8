package io.howdah.maintain;

import io.howdah.connect.Pool;
import io.howdah.maintain.RunRecord.Cause;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Begins runs, knows those that are going on in this process, and writes all into the history.
///
/// A view learns from [RunHistory#addListener(Runnable)] that a run began or ended, and asks
/// [#active()] for the progress of all of them, scheduled ones too. Safe from any thread.
public final class MaintenanceRuns {
    private final PoolSource pools;
    private final RunHistory history;
    private final InstantSource clock;
    private final List<ActiveRun> active = new CopyOnWriteArrayList<>();

    public MaintenanceRuns(PoolSource pools, RunHistory history, InstantSource clock) {
        this.pools = pools;
        this.history = history;
        this.clock = clock;
    }

    public RunHistory history() {
        return history;
    }

    /// What is going on in this process, the longest first.
    public List<ActiveRun> active() {
        return List.copyOf(active);
    }

    /// Begins work that no job asked for.
    public ActiveRun begin(RunRequest work, RunObserver observer) {
        return begin(null, work, Cause.REQUEST, observer).orElseThrow();
    }

    /// Begins a job's work on request.
    ///
    /// @throws JobException when a run of the job is going on
    public ActiveRun begin(Job job, RunObserver observer) {
        return begin(job, job.work(), Cause.REQUEST, observer)
                .orElseThrow(() ->
                        new JobException(
                                "\"%s\" is running already. Wait for it or cancel it."
                                        .formatted(job.name())));
    }

    /// Empty when a run of the job is going on.
    Optional<ActiveRun> begin(
            @Nullable Job job, RunRequest work, Cause cause, RunObserver observer) {
        OptionalLong id = history.begin(job, work, cause, clock.instant());
        if (id.isEmpty()) {
            history.sweep();
            id = history.begin(job, work, cause, clock.instant());
        }
        if (id.isEmpty()) {
            return Optional.empty();
        }
        RunName name =
                job == null
                        ? new RunName(null, work.label(), id.getAsLong())
                        : new RunName(job.id(), job.name(), id.getAsLong());
        ActiveRun run = new ActiveRun(name, work, this, observer, clock);
        active.add(run);
        return Optional.of(run);
    }

    /// Whether the server still works on a run whose end was not seen. Asks the server.
    public boolean isStillWorking(RunRecord run) throws SQLException {
        Optional<ServerSession> session = history.session(run.id());
        return session.isPresent() && new Orphans(pool(run.work())).isWorking(session.get());
    }

    /// Asks the server to stop what it still does for a run whose end was not seen; false when it
    /// does nothing any more.
    public boolean stopOrphan(RunRecord run) throws SQLException {
        Optional<ServerSession> session = history.session(run.id());
        return session.isPresent() && new Orphans(pool(run.work())).cancel(session.get());
    }

    Pool pool(RunRequest work) {
        return pools.pool(work);
    }

    void ended(ActiveRun run, Duration duration, RunResult result) {
        active.remove(run);
        history.end(run.id(), duration, result);
    }
}

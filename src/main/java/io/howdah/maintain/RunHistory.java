package io.howdah.maintain;

import io.howdah.maintain.RunRecord.Cause;
import io.howdah.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// All runs, newest first, kept in the store; the oldest of each job go when there are too many.
///
/// Blocks; safe from any thread and for several Howdah processes on one store. Listeners hear of
/// what this process writes, on the thread that writes it.
public final class RunHistory {
    /// Runs kept for each job: half a year of nightly ones.
    static final int MOST_RUNS = 200;

    private static final String LOST =
            "Howdah ended while this was going on; the server may have finished it or not.";

    private final Store store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public RunHistory(Store store) {
        this.store = store;
        store.adopt(JobQueries.TABLES);
    }

    /// Calls the listener after each change, until it is removed.
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    public List<RunRecord> newest(int limit) {
        return store.database().query(JobQueries.NEWEST_RUNS, RunHistory::read, limit);
    }

    public List<RunRecord> newestOf(String jobId, int limit) {
        return store.database()
                .query(JobQueries.NEWEST_RUNS_OF_JOB, RunHistory::read, jobId, limit);
    }

    public Optional<RunRecord> find(long id) {
        return store.database().first(JobQueries.RUN, RunHistory::read, id);
    }

    /// The server process of a run, to look for it when the run's end was not seen.
    public Optional<ServerSession> session(long id) {
        return store
                .database()
                .query(
                        JobQueries.SESSION,
                        rows -> Optional.ofNullable(rows.getString(1)).map(RunJson::session),
                        id)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Claims the run; empty when another run of the job is going on, in whatever process.
    OptionalLong begin(@Nullable Job job, RunRequest work, Cause cause, Instant started) {
        ProcessMark process = ProcessMark.current();
        OptionalLong id =
                store
                        .database()
                        .query(
                                JobQueries.BEGIN_RUN,
                                rows -> rows.getLong(1),
                                job == null ? null : job.id(),
                                job == null ? work.label() : job.name(),
                                JobJson.of(work).toString(),
                                cause.name(),
                                started.toEpochMilli(),
                                process.pid(),
                                process.startedMillis())
                        .stream()
                        .mapToLong(Long::longValue)
                        .findFirst();
        changed();
        return id;
    }

    void sessionBegan(long id, ServerSession session) {
        store.database().update(JobQueries.RUN_SESSION, RunJson.of(session), id);
    }

    void end(long id, Duration duration, RunResult result) {
        store.database()
                .update(
                        JobQueries.END_RUN,
                        duration.toMillis(),
                        result.outcome().name(),
                        result.sentence(),
                        RunJson.of(result.tables()).toString(),
                        result.notices(),
                        id);
        find(id).ifPresent(run ->
                store.database().update(JobQueries.PRUNE_RUNS, run.jobId(), MOST_RUNS));
        changed();
    }

    /// Notes a run that was not begun.
    void skipped(Job job, Cause cause, Instant at, String sentence) {
        store.database()
                .update(
                        JobQueries.ADD_SKIPPED,
                        job.id(),
                        job.name(),
                        JobJson.of(job.work()).toString(),
                        cause.name(),
                        at.toEpochMilli(),
                        sentence);
        changed();
    }

    /// Marks the runs of processes that are gone: their outcome is unknown.
    public void sweep() {
        record Going(long id, ProcessMark process) {}
        List<Going> going =
                store.database()
                        .query(
                                JobQueries.GOING_ON,
                                rows ->
                                        new Going(
                                                rows.getLong(1),
                                                new ProcessMark(rows.getLong(2), rows.getLong(3))));
        for (Going run : going) {
            if (!run.process().isAlive()) {
                store.database().update(JobQueries.LOSE_RUN, LOST, run.id());
                changed();
            }
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static RunRecord read(ResultSet rows) throws SQLException {
        long millis = rows.getLong(7);
        Duration duration = rows.wasNull() ? null : Duration.ofMillis(millis);
        return new RunRecord(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                JobJson.work(rows.getString(4)),
                Cause.valueOf(rows.getString(5)),
                Instant.ofEpochMilli(rows.getLong(6)),
                duration,
                new RunResult(
                        Outcome.valueOf(rows.getString(8)),
                        rows.getString(9),
                        RunJson.tables(rows.getString(10)),
                        rows.getString(11)));
    }
}

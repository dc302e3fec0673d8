package io.howdah.maintain;

import io.howdah.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The jobs, kept in the store together with the time each is due. Blocks; safe from any thread and
/// for several Howdah processes on one store.
public final class JobStore {
    private final Store store;
    private final DueTimes due;

    public JobStore(Store store, InstantSource clock) {
        this.store = store;
        store.adopt(JobQueries.TABLES);
        this.due = new DueTimes(store, clock);
    }

    /// All jobs by name.
    public List<Job> list() {
        return store.database().query(JobQueries.JOBS, JobStore::read);
    }

    public Optional<Job> find(String id) {
        return store.database().first(JobQueries.JOB, JobStore::read, id);
    }

    /// Finds by name, whatever its case, or by id.
    public Optional<Job> named(String nameOrId) {
        String wanted = nameOrId.strip();
        return list().stream()
                .filter(job -> job.name().equalsIgnoreCase(wanted) || job.id().equals(wanted))
                .findFirst();
    }

    /// Adds the job or replaces the one of the same id, and sets its next time anew when its
    /// schedule changed.
    ///
    /// @throws JobException when another job has the name
    public void save(Job job) {
        named(job.name())
                .filter(other -> !other.id().equals(job.id()))
                .ifPresent(other -> {
                    throw new JobException(
                            "There is already a job named \"%s\". Choose another name."
                                    .formatted(other.name()));
                });
        Optional<Job> before = find(job.id());
        store.database()
                .update(
                        JobQueries.SAVE_JOB,
                        job.id(),
                        job.name(),
                        JobJson.definition(job),
                        job.enabled() ? 1 : 0);
        boolean sameTimes =
                before.filter(old ->
                                old.enabled() == job.enabled()
                                        && old.schedule().equals(job.schedule()))
                        .isPresent();
        if (sameTimes) {
            due.ensure(job);
        } else {
            due.renew(job);
        }
    }

    /// Removes the job; its history stays. A run that is going on goes on.
    public void remove(String id) {
        store.database().update(JobQueries.REMOVE_JOB, id);
        due.clear(id);
    }

    /// When the job runs next; empty when it is disabled.
    public Optional<Instant> nextRun(String id) {
        return due.of(id);
    }

    /// Gives every enabled job a next time that has none, for example after a crash between two
    /// writes.
    void ensureDueTimes() {
        list().forEach(due::ensure);
    }

    private static Job read(ResultSet rows) throws SQLException {
        return JobJson.job(
                rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4));
    }
}

package io.howdah.maintain;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.howdah.maintain.RunRecord.Cause;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs jobs when they are due, from [#start()] to [#close()].
///
/// Several Howdah processes may do so on one store: db-scheduler lets exactly one of them claim a
/// run, and notices by missing heartbeats when that one dies.
public final class JobScheduler implements AutoCloseable {
    /// Jobs that wait for each other's tables must not keep others from starting.
    private static final int THREADS = 8;

    /// How long a run that was asked to stop may take to do so.
    private static final Duration LAST_WORDS = Duration.ofSeconds(15);

    private final Store store;
    private final JobStore jobs;
    private final MaintenanceRuns runs;
    private final Pace pace;
    private final InstantSource clock;
    private @Nullable Scheduler scheduler;

    /// How often to look for due jobs, and to say that runs are alive.
    public record Pace(Duration polling, Duration heartbeat) {
        /// A job starts at most five seconds late; a killed process is noticed within a minute.
        public static final Pace STANDARD = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    public JobScheduler(
            Store store, JobStore jobs, MaintenanceRuns runs, Pace pace, InstantSource clock) {
        this.store = store;
        this.jobs = jobs;
        this.runs = runs;
        this.pace = pace;
        this.clock = clock;
    }

    /// Begins to look for due jobs.
    public synchronized void start() {
        if (scheduler != null) {
            return;
        }
        prepare();
        Scheduler fresh =
                Scheduler.create(store.dataSource(), task())
                        .tableName(JobQueries.DUE_TABLE)
                        .schedulerName(
                                new SchedulerName.Fixed("howdah " + ProcessHandle.current().pid()))
                        .threads(THREADS)
                        // SQLite cannot lock rows while it reads them.
                        .pollUsingFetch(0.5, 3)
                        .alwaysPersistTimestampInUTC()
                        .pollingInterval(pace.polling())
                        .heartbeatInterval(pace.heartbeat())
                        .shutdownMaxWait(LAST_WORDS)
                        .failureLogging(LogLevel.WARN, true)
                        .clock(clock::instant)
                        .build();
        fresh.start();
        scheduler = fresh;
    }

    /// Makes up for what a crash left behind.
    void prepare() {
        runs.history().sweep();
        jobs.ensureDueTimes();
    }

    /// Looks for due jobs now instead of at the next turn.
    public synchronized void wake() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /// Stops looking, asks the runs of this process to stop and waits until they have, a few seconds
    /// at most.
    @Override
    public synchronized void close() {
        if (scheduler != null) {
            runs.active().forEach(ActiveRun::cancel);
            scheduler.stop();
            scheduler = null;
        }
    }

    /// All jobs are instances of one task; the instance's name is the job's id.
    CustomTask<Void> task() {
        return Tasks.custom(DueTimes.TASK, Void.class)
                .onFailure((complete, operations) -> goOn(complete.getExecution(), operations))
                .onDeadExecution((complete, operations) -> {
                    runs.history().sweep();
                    goOn(complete.getExecution(), operations);
                })
                .execute((instance, context) -> {
                    Execution execution = context.getExecution();
                    jobs.find(instance.getId())
                            .filter(Job::enabled)
                            .ifPresent(job -> run(job, execution.getExecutionTime()));
                    CompletionHandler<Void> next =
                            (complete, operations) -> goOn(execution, operations);
                    return next;
                });
    }

    private void run(Job job, Instant due) {
        JobSchedule schedule = job.schedule();
        Instant now = clock.instant();
        if (!schedule.stillRuns(due, now)) {
            runs.history()
                    .skipped(
                            job,
                            Cause.SCHEDULE,
                            now,
                            "Missed: it was due at %s, when no Howdah was there to run it."
                                    .formatted(due));
            return;
        }
        Optional<ActiveRun> run = runs.begin(job, job.work(), Cause.SCHEDULE, RunObserver.SILENT);
        if (run.isEmpty()) {
            runs.history().skipped(job, Cause.SCHEDULE, now, "An earlier run was still going on.");
            return;
        }
        run.get().complete();
    }

    private void goOn(Execution execution, ExecutionOperations<Void> operations) {
        Optional<Instant> next =
                jobs.find(execution.getId())
                        .filter(Job::enabled)
                        .flatMap(job ->
                                job.schedule()
                                        .following(execution.getExecutionTime(), clock.instant()));
        if (next.isPresent()) {
            operations.reschedule(
                    ExecutionComplete.success(execution, clock.instant(), clock.instant()),
                    next.get());
        } else {
            operations.remove();
        }
    }
}

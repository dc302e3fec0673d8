package io.howdah.maintain;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.howdah.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When each job runs next, in the table that db-scheduler claims runs from.
final class DueTimes {
    static final String TASK = "maintenance";
    private static final Logger LOG = LoggerFactory.getLogger(DueTimes.class);

    private final SchedulerClient client;
    private final InstantSource clock;

    DueTimes(Store store, InstantSource clock) {
        this.client =
                SchedulerClient.Builder.create(store.dataSource())
                        .tableName(JobQueries.DUE_TABLE)
                        .build();
        this.clock = clock;
    }

    /// Empty for a job that is disabled or will never run again.
    Optional<Instant> of(String jobId) {
        return client.getScheduledExecution(id(jobId)).map(due -> due.getExecutionTime());
    }

    /// Makes the first firing from now on the next one. A run that is going on is left alone: at
    /// its end the next time is computed from the job as it then is.
    void renew(Job job) {
        Optional<Instant> next =
                job.enabled() ? job.schedule().nextAfter(clock.instant()) : Optional.empty();
        if (next.isEmpty()) {
            clear(job.id());
            return;
        }
        try {
            if (!client.scheduleIfNotExists(new TaskInstance<>(TASK, job.id()), next.get())) {
                client.reschedule(id(job.id()), next.get());
            }
        } catch (TaskInstanceCurrentlyExecutingException e) {
            LOG.debug("{} is running: its next time is set at the end", job.name());
        }
    }

    /// Sets a time only where there is none.
    void ensure(Job job) {
        if (job.enabled()) {
            job.schedule()
                    .nextAfter(clock.instant())
                    .ifPresent(next ->
                            client.scheduleIfNotExists(new TaskInstance<>(TASK, job.id()), next));
        }
    }

    void clear(String jobId) {
        try {
            client.cancel(id(jobId));
        } catch (TaskInstanceNotFoundException e) {
            LOG.debug("Job {} had no time to run", jobId);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            LOG.debug("Job {} is running: its next time is dropped at the end", jobId);
        }
    }

    private static TaskInstanceId id(String jobId) {
        return TaskInstanceId.of(TASK, jobId);
    }
}

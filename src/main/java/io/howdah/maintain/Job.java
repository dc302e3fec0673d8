package io.howdah.maintain;

import io.howdah.maintain.schedule.JobSchedule;
import java.util.UUID;

/// Maintenance work on a schedule.
///
/// @param id never changes
/// @param name unique among the jobs, whatever its case
public record Job(String id, String name, RunRequest work, JobSchedule schedule, boolean enabled) {

    public Job {
        name = name.strip();
        if (name.isEmpty()) {
            throw new JobException("A job needs a name.");
        }
    }

    /// A new job.
    public static Job create(String name, RunRequest work, JobSchedule schedule) {
        return new Job(UUID.randomUUID().toString(), name, work, schedule, true);
    }

    public Job withEnabled(boolean other) {
        return new Job(id, name, work, schedule, other);
    }
}

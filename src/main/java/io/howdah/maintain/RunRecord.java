package io.howdah.maintain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run in the history.
///
/// @param title the job's name when it ran, or what was asked for without a job
/// @param duration null while it is going on, and when nobody saw its end
public record RunRecord(
        long id,
        @Nullable String jobId,
        String title,
        RunRequest work,
        Cause cause,
        Instant started,
        @Nullable Duration duration,
        RunResult result) {

    /// Why it ran.
    public enum Cause {
        SCHEDULE,
        REQUEST
    }
}

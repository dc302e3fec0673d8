package io.howdah.maintain;

import org.jspecify.annotations.Nullable;

/// Who runs, for the server's eyes: it becomes part of `application_name`.
///
/// @param jobId null for work that no job asked for; only one run of a job works at a time
/// @param runId the number of the run in the history
public record RunName(@Nullable String jobId, String title, long runId) {

    /// `nightly vacuum:42`.
    @Override
    public String toString() {
        return title + ":" + runId;
    }
}

package io.howdah.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One statement that was run.
///
/// @param id given by the store; 0 before it is stored
/// @param profile the connection profile's id
/// @param duration until the last row or the error arrived
/// @param rows returned or affected; -1 when the command reports none
/// @param error the server's message when it failed
public record HistoryEntry(
        long id,
        String text,
        @Nullable String profile,
        @Nullable String database,
        Instant started,
        Duration duration,
        long rows,
        Outcome outcome,
        @Nullable String error) {

    /// How it ended.
    public enum Outcome {
        DONE,
        FAILED,
        CANCELLED
    }
}

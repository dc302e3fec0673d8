package io.howdah.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What EXPLAIN reports beside the tree. Times are in milliseconds, null when not printed.
///
/// @param planningMs time to plan, not part of `executionMs`
/// @param planning buffers, I/O times and WAL of planning
/// @param executionMs from executor start to end, triggers and serialization included
public record Summary(
        @Nullable Double planningMs,
        Resources planning,
        @Nullable Double executionMs,
        List<Trigger> triggers,
        @Nullable Jit jit,
        @Nullable Serialization serialization) {

    public Summary {
        triggers = List.copyOf(triggers);
    }
}

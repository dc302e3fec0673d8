package io.howdah.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One plan of a query that was explained or opened; its text is kept apart ([Plans#output]).
///
/// @param id given by the store; 0 before it is stored
/// @param query what stays of the statement without its constants, the same for all plans of a query
/// @param statement as it was explained
/// @param profile the connection's name at that time; null for a plan of a file or the clipboard
/// @param taken when it was made, or opened when that is unknown
public record SavedPlan(
        long id,
        Query query,
        String statement,
        @Nullable String profile,
        @Nullable String database,
        Instant taken,
        Numbers numbers) {

    /// A normalised statement.
    ///
    /// @param fingerprint its stable number
    /// @param text on one line, for reading
    public record Query(long fingerprint, String text) {}

    /// What is compared over time.
    ///
    /// @param executionMs null when the statement did not run
    /// @param planningMs null when it was not printed
    /// @param cost of the whole plan; null with COSTS OFF
    /// @param blocks read or found in the cache; null without BUFFERS
    /// @param shape the same for plans of the same nodes
    public record Numbers(
            @Nullable Double executionMs,
            @Nullable Double planningMs,
            @Nullable Double cost,
            @Nullable Long blocks,
            long shape) {}
}

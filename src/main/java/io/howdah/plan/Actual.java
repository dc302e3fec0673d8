package io.howdah.plan;

import org.jspecify.annotations.Nullable;

/// A run's numbers for one node, averages over its loops as EXPLAIN prints them.
///
/// @param loops how often the node was started; 0 means never
/// @param rows average rows of one loop
/// @param rowsError half a unit of the last printed digit of `rows`: 0.5 before PostgreSQL 18,
///     0.005 since
/// @param time average time of one loop; null when it was not measured (TIMING OFF) or the node
///     never ran
public record Actual(long loops, double rows, double rowsError, @Nullable Span time) {

    public static final Actual NEVER = new Actual(0, 0, 0, null);

    /// Half a unit of the last digit of a printed time, in milliseconds.
    public static final double TIME_ERROR_MS = 0.0005;

    /// @param startupMs until the first row, in milliseconds
    /// @param totalMs until the last row, the nodes below included, in milliseconds
    public record Span(double startupMs, double totalMs) {}

    /// Rows over all loops.
    public double totalRows() {
        return rows * loops;
    }
}

package io.howdah.plan.measure;

import org.jspecify.annotations.Nullable;

/// How many rows a node gave and how that compares with the planner's estimate.
///
/// @param total rows over all loops and processes
/// @param error how far off rounding can make `total`
/// @param removed rows that filters, join filters and rechecks took out, over all loops
/// @param estimated rows the planner expected, of the same loops and processes as `counted`; null
///     with COSTS OFF
/// @param counted rows to compare with `estimated`: of one loop, or over all processes for a node
///     whose rows are divided among them
/// @param verdict whether the two can be compared at all
public record RowCount(
        double total,
        double error,
        double removed,
        @Nullable Double estimated,
        double counted,
        Verdict verdict) {

    /// What the difference between estimated and counted rows means.
    public enum Verdict {
        /// The two can be compared.
        COMPARABLE,
        /// The node stopped early on purpose, so fewer rows than estimated say nothing.
        STOPPED_EARLY,
        /// The node does not count rows.
        NOT_COUNTED
    }

    /// How many times more (over 1) or fewer (under 1) rows came than estimated; 1 when they agree
    /// or cannot be compared. Both are taken as at least one row, as the planner does.
    public double ratio() {
        if (estimated == null || verdict == Verdict.NOT_COUNTED) {
            return 1;
        }
        return Math.max(counted, 1) / Math.max(estimated, 1);
    }

    /// How far off the estimate was in either direction: 10 means ten times too high or too low;
    /// 1 when a difference is no misestimate.
    public double factor() {
        double ratio = ratio();
        if (verdict == Verdict.STOPPED_EARLY && ratio < 1) {
            return 1;
        }
        return ratio < 1 ? 1 / ratio : ratio;
    }
}

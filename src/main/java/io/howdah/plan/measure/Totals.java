package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.Plan;
import io.howdah.plan.Resources;
import io.howdah.plan.Serialization;
import io.howdah.plan.Summary;
import io.howdah.plan.Trigger;
import org.jspecify.annotations.Nullable;

/// Where the time of the whole query went, in milliseconds.
///
/// @param rootMs the root's inclusive time; null when it was not measured
/// @param executionMs as printed; null without a summary
/// @param outsideMs data-modifying CTEs that ran outside the root
/// @param outside buffers, I/O times and WAL of the same
/// @param afterTriggersMs triggers that ran after the tree
/// @param insideTriggersMs BEFORE triggers, which are part of ModifyTable nodes
/// @param serializationMs turning the result into its wire form
/// @param unattributedMs starting and ending the executor, and whatever nobody measured; null when
///     either time is unknown
/// @param errorMs how far off rounding can make `unattributedMs`
public record Totals(
        @Nullable Double rootMs,
        @Nullable Double executionMs,
        double outsideMs,
        Resources outside,
        double afterTriggersMs,
        double insideTriggersMs,
        double serializationMs,
        @Nullable Double unattributedMs,
        double errorMs) {

    static Totals of(Plan plan, WallTimes wall, SelfTimes times, Resources outsideResources) {
        Summary summary = plan.summary();
        Double root = wall.timed(0) ? Double.valueOf(wall.ms(0)) : null;
        Double execution = summary.executionMs();
        double outside = times.outsideMs();
        double serialization = serializationMs(summary.serialization());
        double error = wall.error(0) + times.outsideErrorMs() + Actual.TIME_ERROR_MS;
        double after = 0;
        double inside = 0;
        double left =
                root == null || execution == null
                        ? Double.POSITIVE_INFINITY
                        : execution - root - outside - serialization;
        for (Trigger trigger : summary.triggers()) {
            double ms = trigger.ms() == null ? 0 : trigger.ms();
            error += trigger.ms() == null ? 0 : Actual.TIME_ERROR_MS;
            // EXPLAIN does not tell BEFORE from AFTER. Constraints are checked after; another
            // trigger was after only if the time outside the tree has room for it.
            if (trigger.constraint() != null || after + ms <= left + error) {
                after += ms;
            } else {
                inside += ms;
            }
        }
        Double unattributed =
                Double.isInfinite(left) ? null : Double.valueOf(Math.max(0, left - after));
        return new Totals(
                root,
                execution,
                outside,
                outsideResources,
                after,
                inside,
                serialization,
                unattributed,
                error);
    }

    private static double serializationMs(@Nullable Serialization serialization) {
        return serialization == null || serialization.ms() == null ? 0 : serialization.ms();
    }

    /// The time that shares of the query are parts of: execution, or the tree's when that is all
    /// there is; 0 when nothing was measured.
    public double queryMs() {
        double tree = (rootMs == null ? 0 : rootMs) + outsideMs;
        return executionMs == null ? tree : Math.max(executionMs, tree);
    }

    double share(double ms) {
        return queryMs() <= 0 ? 0 : Math.min(1, ms / queryMs());
    }
}

package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.Jit;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Resources;
import io.howdah.plan.Serialization;
import io.howdah.plan.Summary;
import io.howdah.plan.Trigger;
import io.howdah.plan.measure.TriggerTimes.TriggerTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the time of the whole query went, in milliseconds.
///
/// @param rootMs the root's inclusive time; null when it was not measured
/// @param executionMs as printed; null without a summary
/// @param outsideMs data-modifying CTEs that ran outside the root
/// @param outside buffers, I/O times and WAL of the same
/// @param triggers the triggers that fired, inside the tree or after it
/// @param serializationMs turning the result into its wire form
/// @param unattributedMs starting and ending the executor, and whatever nobody measured; null when
///     either time is unknown
/// @param jitStartMs what part of `unattributedMs` was building code before the first node ran; 0
///     without JIT, or when it cannot be told from the workers' share
/// @param errorMs how far off rounding can make `unattributedMs`
public record Totals(
        @Nullable Double rootMs,
        @Nullable Double executionMs,
        double outsideMs,
        Resources outside,
        TriggerTimes triggers,
        double serializationMs,
        @Nullable Double unattributedMs,
        double jitStartMs,
        double errorMs) {

    static Totals of(Plan plan, WallTimes wall, SelfTimes times, Resources outsideResources) {
        Summary summary = plan.summary();
        Double root = wall.timed(0) ? Double.valueOf(wall.ms(0)) : null;
        Double execution = summary.executionMs();
        double outside = times.outsideMs();
        double serialization = serializationMs(summary.serialization());
        double error = wall.error(0) + times.outsideErrorMs() + Actual.TIME_ERROR_MS;
        double left =
                root == null || execution == null
                        ? Double.POSITIVE_INFINITY
                        : execution - root - outside - serialization;
        double modifying = modifyingMs(plan, times);
        double query = queryMs(root, execution, outside);
        TriggerTimes triggers =
                triggers(
                        summary.triggers(),
                        new TriggerPhases(summary.triggers(), left, modifying, error),
                        query);
        Double unattributed =
                Double.isInfinite(left)
                        ? null
                        : Double.valueOf(Math.max(0, left - triggers.afterMs()));
        return new Totals(
                root,
                execution,
                outside,
                outsideResources,
                triggers,
                serialization,
                unattributed,
                jitStartMs(plan, unattributed),
                error + triggers.errorMs());
    }

    private static double serializationMs(@Nullable Serialization serialization) {
        return serialization == null || serialization.ms() == null ? 0 : serialization.ms();
    }

    private static double modifyingMs(Plan plan, SelfTimes times) {
        double sum = 0;
        for (PlanNode node : plan.nodes()) {
            NodeTime time = node.type().equals("ModifyTable") ? times.of(node.id()) : null;
            sum += time == null ? 0 : time.selfMs() + time.selfErrorMs();
        }
        return sum;
    }

    private static TriggerTimes triggers(
            List<Trigger> triggers, TriggerPhases phases, double queryMs) {
        return new TriggerTimes(
                triggers.stream()
                        .map(trigger -> {
                            double ms = trigger.ms() == null ? 0 : trigger.ms();
                            return new TriggerTime(
                                    trigger,
                                    phases.of(trigger),
                                    queryMs <= 0 ? 0 : Math.min(1, ms / queryMs),
                                    phases.guessed(trigger));
                        })
                        .toList());
    }

    // llvm_compile_expr runs while the executor starts; only what follows is done when a node first
    // evaluates an expression. Workers' times are summed with the leader's and cannot be told
    // apart.
    private static double jitStartMs(Plan plan, @Nullable Double unattributed) {
        Jit jit = plan.summary().jit();
        boolean workers =
                plan.nodes().stream()
                        .anyMatch(node -> ParallelSections.number(node, "Workers Launched") > 0);
        Double generation = jit == null || workers ? null : jit.times().get("Generation");
        return generation == null || unattributed == null ? 0 : Math.min(generation, unattributed);
    }

    /// Triggers that ran after the tree, in milliseconds.
    public double afterTriggersMs() {
        return triggers.afterMs();
    }

    /// BEFORE triggers, which are part of ModifyTable nodes, in milliseconds.
    public double insideTriggersMs() {
        return triggers.insideMs();
    }

    /// The time that shares of the query are parts of: execution, or the tree's when that is all
    /// there is; 0 when nothing was measured.
    public double queryMs() {
        return queryMs(rootMs, executionMs, outsideMs);
    }

    private static double queryMs(
            @Nullable Double rootMs, @Nullable Double executionMs, double outsideMs) {
        double tree = (rootMs == null ? 0 : rootMs) + outsideMs;
        return executionMs == null ? tree : Math.max(executionMs, tree);
    }

    double share(double ms) {
        return queryMs() <= 0 ? 0 : Math.min(1, ms / queryMs());
    }
}

package io.howdah.ui.plan.words;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Resources;
import io.howdah.plan.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What one process of a parallel query did in a node.
///
/// @param name `Worker 0`, or `Leader`, whose part is what the workers leave of the whole
/// @param ms over its loops, nodes below included; 0 when it was not measured
/// @param rows over its loops
/// @param detail buffers, sort and whatever else was printed of it; empty when nothing was
/// @param share of the busiest process's time, or of its rows where nothing was timed; 0 to 1
public record WorkerFact(
        String name, double ms, double rows, long loops, String detail, double share) {

    /// Every process that EXPLAIN told of, the leader first when it took part. Workers alone are
    /// printed with VERBOSE.
    public static List<WorkerFact> of(PlanNode node) {
        List<WorkerFact> processes = new ArrayList<>();
        for (Worker worker : node.workers()) {
            processes.add(
                    process(
                            "Worker " + worker.number(),
                            worker.actual(),
                            detail(worker.resources(), worker)));
        }
        leader(node, processes).ifPresent(processes::addFirst);
        double most = processes.stream().mapToDouble(WorkerFact::ms).max().orElse(0);
        boolean timed = processes.stream().anyMatch(process -> process.ms > 0);
        double mostRows = processes.stream().mapToDouble(WorkerFact::rows).max().orElse(0);
        return processes.stream()
                .map(process ->
                        process.withShare(
                                timed ? ratio(process.ms, most) : ratio(process.rows, mostRows)))
                .toList();
    }

    private static WorkerFact process(String name, @Nullable Actual actual, String detail) {
        if (actual == null) {
            return new WorkerFact(name, 0, 0, 0, detail, 0);
        }
        Actual.Span time = actual.time();
        double ms = time == null ? 0 : time.totalMs() * actual.loops();
        return new WorkerFact(name, ms, actual.totalRows(), actual.loops(), detail, 0);
    }

    /// What is left of the node's totals; nothing when the workers did it all or some were not told.
    private static Optional<WorkerFact> leader(PlanNode node, List<WorkerFact> workers) {
        Actual all = node.actual();
        if (all == null || workers.isEmpty() || workers.stream().anyMatch(w -> w.loops == 0)) {
            return Optional.empty();
        }
        long loops = all.loops() - workers.stream().mapToLong(WorkerFact::loops).sum();
        if (loops <= 0) {
            return Optional.empty();
        }
        double rows = all.totalRows() - workers.stream().mapToDouble(WorkerFact::rows).sum();
        Actual.Span time = all.time();
        double ms =
                time == null
                        ? 0
                        : time.totalMs() * all.loops()
                                - workers.stream().mapToDouble(WorkerFact::ms).sum();
        return Optional.of(
                new WorkerFact(
                        "Leader", Math.max(0, ms), Math.max(0, Math.round(rows)), loops, "", 0));
    }

    private WorkerFact withShare(double wanted) {
        return new WorkerFact(name, ms, rows, loops, detail, wanted);
    }

    private static double ratio(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }

    private static String detail(Resources resources, Worker worker) {
        var detail = new StringJoiner("\n");
        double touched = PlanMetric.touched(resources);
        if (touched > 0) {
            detail.add("Buffers: " + Amounts.blocks(touched));
        }
        worker.properties()
                .forEach((name, value) -> detail.add(name + ": " + PropertyValue.of(name, value)));
        return detail.toString();
    }

    /// Whether the processes shared the work so unevenly that the others waited for one.
    public static boolean isSkewed(List<WorkerFact> processes) {
        return processes.size() > 1
                && processes.stream().mapToDouble(WorkerFact::rows).max().orElse(0)
                        > 2.0 * processes.stream().mapToDouble(WorkerFact::rows).average().orElse(0)
                && processes.stream().mapToDouble(WorkerFact::rows).sum() >= 1000;
    }
}

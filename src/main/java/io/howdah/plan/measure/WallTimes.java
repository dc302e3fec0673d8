package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Inclusive time on the clock for every node: the printed average times the loops, brought down to
/// one process where several ran the node side by side.
final class WallTimes {

    private final double[] ms;
    private final double[] errors;
    private final boolean[] timed;
    private final List<Set<Caveat>> caveats;

    WallTimes(PlanTree tree, ParallelSections parallel) {
        int size = tree.size();
        ms = new double[size];
        errors = new double[size];
        timed = new boolean[size];
        caveats = new ArrayList<>(Collections.nCopies(size, Set.of()));
        for (PlanNode node : tree.nodes()) {
            Actual actual = node.actual();
            if (actual != null && actual.time() != null) {
                timed[node.id()] = true;
                measure(node, actual, actual.time(), parallel);
            }
        }
    }

    private void measure(
            PlanNode node, Actual actual, Actual.Span time, ParallelSections parallel) {
        int id = node.id();
        double total = time.totalMs() * actual.loops();
        double error = Actual.TIME_ERROR_MS * actual.loops();
        PlanNode gather = parallel.gather(id);
        if (gather == null || actual.loops() <= 1) {
            ms[id] = total;
            errors[id] = error;
        } else if (node.workers().stream().anyMatch(WallTimes::isTimed)) {
            slowest(node, total, error);
        } else {
            double processes = Math.min((double) actual.loops(), parallel.participants(gather));
            ms[id] = total / processes;
            errors[id] = error / processes;
            if (processes > 1) {
                caveats.set(id, EnumSet.of(Caveat.PARALLEL_AVERAGE));
            }
        }
    }

    private static boolean isTimed(Worker worker) {
        return worker.actual() != null && worker.actual().time() != null;
    }

    private void slowest(PlanNode node, double total, double error) {
        double workers = 0;
        double slowest = 0;
        for (Worker worker : node.workers()) {
            Actual actual = worker.actual();
            if (actual != null && actual.time() != null) {
                double one = actual.time().totalMs() * actual.loops();
                workers += one;
                slowest = Math.max(slowest, one);
            }
        }
        double leader = Math.max(0, total - workers);
        ms[node.id()] = Math.max(slowest, leader);
        errors[node.id()] = error;
        caveats.set(node.id(), EnumSet.of(Caveat.PARALLEL_SLOWEST));
    }

    boolean timed(int id) {
        return timed[id];
    }

    /// 0 when unknown.
    double ms(int id) {
        return ms[id];
    }

    double error(int id) {
        return errors[id];
    }

    Set<Caveat> caveats(int id) {
        return caveats.get(id);
    }
}

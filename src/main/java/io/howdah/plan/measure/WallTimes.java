package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Worker;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Inclusive time of every node: the printed average times the loops, and from it the time on the
/// clock where several processes ran the node side by side.
///
/// With per-worker lines the slowest participant counts, and a node without such lines among nodes
/// that have them was run by the leader alone. Where no node has any, the sum is divided by the
/// number of processes that can have shared it, which is one for a node that ran once each time its
/// Gather ran.
final class WallTimes {

    /// The leader among participants, which are otherwise numbers of workers.
    private static final int LEADER = -1;

    private final PlanTree tree;
    private final Participants[] participants;
    private final double[] totals;
    private final boolean[] timed;

    /// Who ran a node.
    ///
    /// @param processes by how many the sum is divided; 1 when times are known one by one
    /// @param slowest the slowest participant
    /// @param slowestLoops executions by which rounding can make `slowestMs` wrong
    /// @param known whether each participant's time is known
    private record Participants(
            double processes, int slowest, double slowestMs, double slowestLoops, boolean known) {}

    WallTimes(PlanTree tree, ParallelSections parallel) {
        this.tree = tree;
        int size = tree.size();
        participants = new Participants[size];
        totals = new double[size];
        timed = new boolean[size];
        for (PlanNode node : tree.nodes()) {
            Actual actual = node.actual();
            if (actual != null && actual.time() != null) {
                timed[node.id()] = true;
                totals[node.id()] = actual.time().totalMs() * actual.loops();
                participants[node.id()] = participants(node, actual, parallel);
            }
        }
    }

    private @Nullable Participants participants(
            PlanNode node, Actual actual, ParallelSections parallel) {
        PlanNode gather = parallel.gather(node.id());
        if (gather == null) {
            return null;
        }
        if (!parallel.verbose(gather)) {
            double most = parallel.participants(gather);
            double each = (double) actual.loops() / Math.max(1, loops(gather.actual()));
            double processes = Math.max(1, Math.min(each, most));
            return new Participants(processes, LEADER, 0, 0, false);
        }
        int slowest = LEADER;
        double slowestMs = leaderMs(node);
        // What remains for the leader carries the rounding of the sum and of every worker.
        double slowestLoops = actual.loops();
        for (Worker worker : node.workers()) {
            slowestLoops += loops(worker.actual());
        }
        for (Worker worker : node.workers()) {
            if (ms(worker) > slowestMs) {
                slowest = worker.number();
                slowestMs = ms(worker);
                slowestLoops = loops(worker.actual());
            }
        }
        return new Participants(1, slowest, slowestMs, slowestLoops, true);
    }

    private static double loops(@Nullable Actual actual) {
        return actual == null ? 0 : actual.loops();
    }

    private static double ms(Worker worker) {
        Actual actual = worker.actual();
        return actual == null || actual.time() == null
                ? 0
                : actual.time().totalMs() * actual.loops();
    }

    private double leaderMs(PlanNode node) {
        double workers = node.workers().stream().mapToDouble(WallTimes::ms).sum();
        return Math.max(0, totals[node.id()] - workers);
    }

    boolean timed(int id) {
        return timed[id];
    }

    /// Time on the clock; 0 when unknown.
    double ms(int id) {
        Participants shared = participants[id];
        if (shared == null) {
            return totals[id];
        }
        return shared.known ? shared.slowestMs : totals[id] / shared.processes;
    }

    /// How far off rounding can make [#ms].
    double error(int id) {
        if (!timed[id]) {
            return 0;
        }
        Participants shared = participants[id];
        double loops = loops(tree.node(id).actual());
        if (shared != null) {
            loops = shared.known ? shared.slowestLoops : loops / shared.processes;
        }
        return Actual.TIME_ERROR_MS * loops;
    }

    /// How much of a node's time lies in the time of a node above it, seen by the participants whose
    /// time is given for the one above.
    double within(int id, int above) {
        Participants shared = participants[above];
        if (shared == null) {
            return ms(id);
        }
        if (!shared.known) {
            return totals[id] / shared.processes;
        }
        PlanNode node = tree.node(id);
        if (shared.slowest == LEADER) {
            return leaderMs(node);
        }
        for (Worker worker : node.workers()) {
            if (worker.number() == shared.slowest) {
                return ms(worker);
            }
        }
        return 0;
    }

    Set<Caveat> caveats(int id) {
        Participants shared = participants[id];
        boolean alone =
                shared == null
                        || (shared.known
                                ? tree.node(id).workers().isEmpty()
                                : shared.processes <= 1);
        if (alone) {
            return Set.of();
        }
        return EnumSet.of(shared.known ? Caveat.PARALLEL_SLOWEST : Caveat.PARALLEL_AVERAGE);
    }
}

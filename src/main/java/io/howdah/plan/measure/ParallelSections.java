package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import org.jspecify.annotations.Nullable;

/// Which nodes run in several processes, and in how many.
///
/// A Gather's input runs in the leader and its workers; its InitPlans run in the leader before
/// (manual, "Parallel Query", and `ExecGather`).
final class ParallelSections {

    private final PlanTree tree;
    private final int[] gathers;
    private final boolean[] verbose;

    ParallelSections(PlanTree tree) {
        this.tree = tree;
        gathers = new int[tree.size()];
        verbose = new boolean[tree.size()];
        for (PlanNode node : tree.nodes()) {
            int gather = gatherOver(node);
            gathers[node.id()] = gather;
            if (gather >= 0) {
                verbose[gather] |=
                        node.workers().stream().anyMatch(worker -> worker.actual() != null);
            }
        }
    }

    private int gatherOver(PlanNode node) {
        if (node.parent() < 0) {
            return -1;
        }
        PlanNode parent = tree.node(node.parent());
        boolean input = node.place().relationship() == Relationship.OUTER;
        return input && isGather(parent) ? parent.id() : gathers[parent.id()];
    }

    private static boolean isGather(PlanNode node) {
        return node.type().equals("Gather") || node.type().equals("Gather Merge");
    }

    boolean contains(int id) {
        return gathers[id] >= 0;
    }

    /// The Gather above a node, or null.
    @Nullable PlanNode gather(int id) {
        return gathers[id] < 0 ? null : tree.node(gathers[id]);
    }

    /// Whether the workers of a Gather reported one by one, which they do with VERBOSE: a node that
    /// then has no line of a worker was not run by any.
    boolean verbose(PlanNode gather) {
        return verbose[gather.id()];
    }

    /// How many processes ran the nodes below a Gather: the workers that started and the leader,
    /// if it took part.
    double participants(PlanNode gather) {
        double most = number(gather, "Workers Launched") + 1;
        Actual own = gather.actual();
        for (PlanNode child : tree.children(gather.id())) {
            Actual actual = child.actual();
            boolean input = child.place().relationship() == Relationship.OUTER;
            if (input && actual != null && own != null && own.loops() > 0) {
                // A leader busy gathering may never have run the input itself.
                double seen = (double) actual.loops() / own.loops();
                return Math.max(1, Math.min(most, seen));
            }
        }
        return most;
    }

    static double number(PlanNode node, String property) {
        try {
            return Double.parseDouble(node.property(property).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

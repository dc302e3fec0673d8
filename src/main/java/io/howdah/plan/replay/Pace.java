package io.howdah.plan.replay;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.RowCount;
import java.util.List;

/// How long each node takes and how many rows it gives: as measured, else as far as the plan tells.
///
/// Estimated loops follow the planner's rule that a nested loop starts its inner side once for each
/// outer row.
final class Pace {

    private final Measures measures;
    private final PlanTree tree;
    private final Clock clock;
    private final double[] startup;
    private final double[] busy;
    private final double[] loops;
    private final double[] processes;

    Pace(Measures measures) {
        this.measures = measures;
        tree = measures.plan().tree();
        clock =
                measures.plan().timed()
                        ? Clock.MEASURED
                        : tree.root().estimate() == null ? Clock.NODES : Clock.COSTS;
        startup = new double[tree.size()];
        busy = new double[tree.size()];
        loops = new double[tree.size()];
        processes = new double[tree.size()];
        tree.nodes().forEach(node -> loops[node.id()] = loopsOf(node));
        tree.nodes().forEach(node -> processes[node.id()] = processesOf(node));
        tree.nodes().reversed().forEach(this::time);
    }

    private double loopsOf(PlanNode node) {
        if (node.actual() != null) {
            return node.actual().loops();
        } else if (node.parent() < 0 || measures.plan().analyzed()) {
            return node.parent() < 0 ? 1 : loops[node.parent()];
        }
        PlanNode parent = tree.node(node.parent());
        double above = loops[parent.id()];
        boolean repeated =
                parent.type().equals("Nested Loop")
                        && node.place().relationship() == Relationship.INNER;
        if (repeated) {
            return above * Math.max(1, expected(tree.children(parent.id()).getFirst()));
        }
        boolean once =
                parent.type().equals("Materialize")
                        || node.place().relationship() == Relationship.INIT_PLAN;
        return once ? Math.min(1, above) : above;
    }

    private double processesOf(PlanNode node) {
        if (node.parent() < 0 || !measures.plan().analyzed()) {
            return 1;
        }
        PlanNode parent = tree.node(node.parent());
        boolean shared =
                parent.type().startsWith("Gather")
                        && node.place().relationship() == Relationship.OUTER;
        return shared
                ? Math.max(1, loops[node.id()] / Math.max(1, loops[parent.id()]))
                : processes[parent.id()];
    }

    private void time(PlanNode node) {
        int id = node.id();
        switch (clock) {
            case MEASURED -> {
                Actual.Span span = node.actual() == null ? null : node.actual().time();
                startup[id] = span == null ? 0 : span.startupMs();
                busy[id] = measures.node(id).inclusiveMs();
            }
            case COSTS -> {
                startup[id] = node.estimate() == null ? 0 : node.estimate().startupCost();
                busy[id] = node.estimate() == null ? 0 : node.estimate().totalCost() * loops[id];
            }
            case NODES -> {
                List<PlanNode> inputs = tree.children(id);
                busy[id] = 1;
                inputs.forEach(input -> busy[id] += busy[input.id()]);
                boolean blocks = Manner.of(node).blocks() || node.type().equals("Hash Join");
                double before = inputs.isEmpty() ? 0.5 : startup[inputs.getFirst().id()] + 0.25;
                startup[id] = blocks ? busy[id] - 0.5 : before;
            }
        }
    }

    Clock clock() {
        return clock;
    }

    /// From the start of one loop to its first row.
    double startup(int id) {
        return startup[id];
    }

    /// Over all loops, the nodes below included.
    double busy(int id) {
        return busy[id];
    }

    double loops(int id) {
        return loops[id];
    }

    /// How many processes run the node side by side.
    double processes(int id) {
        return Math.max(1, Math.min(processes[id], loops[id]));
    }

    /// How often each process starts the node.
    double rounds(int id) {
        return loops[id] / processes(id);
    }

    boolean runs(int id) {
        return loops[id] > 0;
    }

    /// Over all loops and processes.
    double rows(int id) {
        RowCount rows = measures.node(id).rows();
        if (rows != null) {
            return rows.total();
        }
        return measures.plan().analyzed() ? 0 : Math.rint(expected(tree.node(id)) * loops[id]);
    }

    private static double expected(PlanNode node) {
        return node.estimate() == null ? 1 : node.estimate().rows();
    }
}

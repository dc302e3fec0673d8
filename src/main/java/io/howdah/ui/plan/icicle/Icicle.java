package io.howdah.ui.plan.icicle;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.diagram.Shapes;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import org.jspecify.annotations.Nullable;

/// Bars of a plan by one metric; by the plan's first one that adds up when the chosen one does not,
/// which then only colours them. A node's bar is as wide as its own amount and that of all nodes below
/// it together, so bars always fit into the one above: what the plan charges elsewhere, such as a
/// common table expression to its scans, hangs where it is listed, with nothing counted twice.
final class Icicle {

    private final Heat heat;
    private final Heat widths;
    private final double[] amounts;
    private final double[] starts;
    private final int depth;
    private @Nullable Shapes shapes;

    Icicle(Heat heat) {
        this.heat = heat;
        widths = heat.metric().adds() ? heat : adding(heat);
        PlanTree tree = heat.measures().plan().tree();
        amounts = new double[tree.size()];
        starts = new double[tree.size()];
        int deepest = 0;
        for (int id = tree.size() - 1; id >= 0; id--) {
            PlanNode node = tree.node(id);
            deepest = Math.max(deepest, node.depth());
            amounts[id] += widths.metric().of(heat.measures().node(id));
            if (node.parent() >= 0) {
                amounts[node.parent()] += amounts[id];
            }
        }
        for (PlanNode node : tree.nodes()) {
            double start = starts[node.id()];
            for (PlanNode child : tree.children(node.id())) {
                starts[child.id()] = start;
                start += amounts[child.id()];
            }
        }
        depth = deepest + 1;
    }

    private static Heat adding(Heat heat) {
        PlanMetric metric =
                PlanMetric.of(heat.measures()).stream()
                        .filter(PlanMetric::adds)
                        .findFirst()
                        .orElse(PlanMetric.SELF_TIME);
        return new Heat(heat.measures(), metric);
    }

    /// What colours the bars.
    Heat heat() {
        return heat;
    }

    /// What makes them wide.
    Heat widths() {
        return widths;
    }

    NodeMeasures node(int id) {
        return heat.measures().node(id);
    }

    PlanTree tree() {
        return heat.measures().plan().tree();
    }

    /// The node's amount with all nodes below it.
    double amount(int id) {
        return amounts[id];
    }

    /// Where the node's bar begins, in the metric's unit from the left.
    double start(int id) {
        return starts[id];
    }

    int depth() {
        return depth;
    }

    /// The stacks where bars below an amount are too narrow for words.
    Stacks stacks(double readable) {
        if (shapes == null) {
            shapes = new Shapes(tree());
        }
        return new Stacks(tree(), shapes, this::amount, readable);
    }

    /// The node whose bar is at a place, or -1.
    ///
    /// @param root the node that fills the width
    /// @param x 0 to 1 from the left
    /// @param row from 0 at the root
    int at(int root, double x, int row) {
        double place = starts[root] + x * amounts[root];
        int id = root;
        for (int i = 0; i < row; i++) {
            int below = -1;
            for (PlanNode child : tree().children(id)) {
                double start = starts[child.id()];
                if (place >= start && place < start + amounts[child.id()]) {
                    below = child.id();
                }
            }
            if (below < 0) {
                return -1;
            }
            id = below;
        }
        return id;
    }
}

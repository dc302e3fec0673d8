package io.howdah.report;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.replay.Replay;
import io.howdah.plan.replay.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The nodes that a replay's page draws and where: leaves side by side, a parent in the middle above
/// its children. Of a plan too large to be followed, only the nodes that are told about are drawn.
final class ReplayTree {

    static final double CARD_WIDTH = 230;
    static final double CARD_HEIGHT = 104;

    private static final double GAP = 26;
    private static final double RISE = 150;
    private static final int MOST_NODES = 400;

    private final PlanTree tree;
    private final BitSet drawn = new BitSet();
    private final double[] x;
    private double width;
    private double height;

    ReplayTree(Replay replay) {
        tree = replay.measures().plan().tree();
        x = new double[tree.size()];
        choose(replay);
        place();
    }

    private void choose(Replay replay) {
        if (tree.size() <= MOST_NODES) {
            drawn.set(0, tree.size());
            return;
        }
        drawn.set(0);
        for (Step step : replay.steps()) {
            for (int id = step.node(); id > 0 && !drawn.get(id); id = tree.node(id).parent()) {
                drawn.set(id);
            }
        }
    }

    // Children have larger ids than their parent, so going backwards meets them first.
    private void place() {
        var leaves = new ArrayList<Integer>();
        var first = new double[tree.size()];
        var last = new double[tree.size()];
        var parent = new boolean[tree.size()];
        for (int id = drawn.nextSetBit(1); id >= 0; id = drawn.nextSetBit(id + 1)) {
            parent[tree.node(id).parent()] = true;
        }
        for (int id = drawn.nextSetBit(0); id >= 0; id = drawn.nextSetBit(id + 1)) {
            first[id] = Double.MAX_VALUE;
            last[id] = -1;
            if (!parent[id]) {
                x[id] = leaves.size() * (CARD_WIDTH + GAP);
                leaves.add(id);
            }
            height = Math.max(height, tree.node(id).depth() * RISE + CARD_HEIGHT);
        }
        for (int id = drawn.previousSetBit(tree.size() - 1);
                id >= 0;
                id = drawn.previousSetBit(id - 1)) {
            x[id] = parent[id] ? (first[id] + last[id]) / 2 : x[id];
            int above = tree.node(id).parent();
            if (above >= 0) {
                first[above] = Math.min(first[above], x[id]);
                last[above] = Math.max(last[above], x[id]);
            }
        }
        width = leaves.size() * (CARD_WIDTH + GAP) - GAP;
    }

    List<PlanNode> nodes() {
        return drawn.stream().mapToObj(tree::node).toList();
    }

    double x(PlanNode node) {
        return x[node.id()];
    }

    double y(PlanNode node) {
        return node.depth() * RISE;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// Children that are not drawn, with all below them.
    int hidden(PlanNode node) {
        int hidden = 0;
        for (PlanNode child : tree.children(node.id())) {
            hidden += drawn.get(child.id()) ? 0 : tree.endOf(child.id()) - child.id();
        }
        return hidden;
    }
}

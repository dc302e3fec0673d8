package io.howdah.report;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;

/// Where the nodes of a plan stand in a drawing: each leaf in a column of its own, every other node
/// above the middle of its inputs.
final class PlanColumns {

    private final double[] columns;
    private final int leaves;
    private final int depth;

    PlanColumns(PlanTree tree) {
        columns = new double[tree.size()];
        int count = 0;
        int deepest = 0;
        for (PlanNode node : tree.nodes()) {
            deepest = Math.max(deepest, node.depth());
            if (tree.children(node.id()).isEmpty()) {
                columns[node.id()] = count++;
            }
        }
        for (int id = tree.size() - 1; id >= 0; id--) {
            var children = tree.children(id);
            if (!children.isEmpty()) {
                double first = columns[children.getFirst().id()];
                columns[id] = (first + columns[children.getLast().id()]) / 2;
            }
        }
        leaves = count;
        depth = deepest + 1;
    }

    /// From 0; between two columns for a node above several.
    double column(int id) {
        return columns[id];
    }

    int columns() {
        return leaves;
    }

    int rows() {
        return depth;
    }
}

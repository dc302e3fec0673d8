package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// The order in which nodes first evaluate their expressions: a node's inputs before the node, the
/// inner side of a hash join before its outer; a Gather and a one-time filter before their inputs.
final class ExecutionOrder implements Comparator<PlanNode> {

    static final ExecutionOrder NONE = new ExecutionOrder();

    private final int[] rank;

    private ExecutionOrder() {
        rank = new int[0];
    }

    ExecutionOrder(PlanTree tree) {
        rank = new int[tree.size()];
        int next = 0;
        Deque<PlanNode> open = new ArrayDeque<>();
        var entered = new boolean[tree.size()];
        open.push(tree.root());
        while (!open.isEmpty()) {
            PlanNode node = open.element();
            if (entered[node.id()]) {
                open.pop();
                rank[node.id()] = isEager(node) ? rank[node.id()] : next++;
                continue;
            }
            entered[node.id()] = true;
            if (isEager(node)) {
                rank[node.id()] = next++;
            }
            inputs(node, tree).forEach(open::push);
        }
    }

    private static boolean isEager(PlanNode node) {
        return node.properties().containsKey("One-Time Filter")
                || node.properties().containsKey("Params Evaluated");
    }

    // Last to run first, for a stack.
    private static List<PlanNode> inputs(PlanNode node, PlanTree tree) {
        var inputs = new ArrayList<>(tree.children(node.id()));
        if (node.type().equals("Hash Join")) {
            inputs.sort(
                    Comparator.comparing(
                            child -> child.place().relationship() != Relationship.INNER));
        }
        return inputs.reversed();
    }

    @Override
    public int compare(PlanNode a, PlanNode b) {
        return Integer.compare(rank[a.id()], rank[b.id()]);
    }
}

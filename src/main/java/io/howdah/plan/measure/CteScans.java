package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which scans read which common table expression: a CTE Scan means the nearest one of its name
/// that a node above it lists.
final class CteScans {

    private final PlanTree tree;
    private final Map<Integer, List<PlanNode>> scans = new HashMap<>();
    private final Map<String, Deque<PlanNode>> visible = new HashMap<>();

    private CteScans(PlanTree tree) {
        this.tree = tree;
    }

    static CteScans of(PlanTree tree) {
        var result = new CteScans(tree);
        for (PlanNode node : tree.nodes()) {
            for (PlanNode child : tree.children(node.id())) {
                String name = child.place().cte();
                if (name != null) {
                    result.visible.computeIfAbsent(name, key -> new ArrayDeque<>()).push(child);
                }
            }
            String name = node.target().cte();
            if (name != null && node.type().equals("CTE Scan") && node.executed()) {
                result.connect(node, name);
            }
        }
        return result;
    }

    private void connect(PlanNode scan, String name) {
        Deque<PlanNode> candidates = visible.getOrDefault(name, new ArrayDeque<>());
        while (!candidates.isEmpty() && tree.endOf(candidates.element().parent()) <= scan.id()) {
            candidates.pop();
        }
        for (PlanNode cte : candidates) {
            boolean itself = cte.id() <= scan.id() && scan.id() < tree.endOf(cte.id());
            if (!itself) {
                scans.computeIfAbsent(cte.id(), key -> new ArrayList<>()).add(scan);
                return;
            }
        }
    }

    /// The executed scans of a common table expression.
    List<PlanNode> of(PlanNode cte) {
        return scans.getOrDefault(cte.id(), List.of());
    }
}

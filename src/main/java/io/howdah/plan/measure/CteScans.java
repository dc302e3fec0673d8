package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which scans read which common table expression: a CTE Scan means the nearest one of its name
/// that a node above it lists.
final class CteScans {

    private final Map<Integer, List<PlanNode>> scans = new HashMap<>();

    private CteScans() {}

    static CteScans of(PlanTree tree) {
        var result = new CteScans();
        Map<String, List<PlanNode>> ctes = new HashMap<>();
        for (PlanNode node : tree.nodes()) {
            String name = node.place().cte();
            if (name != null) {
                ctes.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
            }
        }
        if (!ctes.isEmpty()) {
            for (PlanNode node : tree.nodes()) {
                String name = node.target().cte();
                if (name != null && node.type().equals("CTE Scan")) {
                    result.connect(node, ctes.getOrDefault(name, List.of()), tree);
                }
            }
        }
        return result;
    }

    private void connect(PlanNode scan, List<PlanNode> candidates, PlanTree tree) {
        PlanNode nearest = null;
        for (PlanNode cte : candidates) {
            boolean visible = cte.parent() <= scan.id() && scan.id() < tree.endOf(cte.parent());
            boolean itself = cte.id() <= scan.id() && scan.id() < tree.endOf(cte.id());
            boolean nearer = nearest == null || cte.parent() > nearest.parent();
            if (visible && !itself && nearer) {
                nearest = cte;
            }
        }
        if (nearest != null && scan.executed()) {
            scans.computeIfAbsent(nearest.id(), key -> new ArrayList<>()).add(scan);
        }
    }

    /// The executed scans of a common table expression.
    List<PlanNode> of(PlanNode cte) {
        return scans.getOrDefault(cte.id(), List.of());
    }
}

package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.measure.Measures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The scans that read a common table expression: as measured, else by name.
final class CteReaders {

    private final PlanTree tree;
    private final Measures measures;
    private final Map<String, List<PlanNode>> byName = new HashMap<>();

    CteReaders(Measures measures) {
        this.measures = measures;
        tree = measures.plan().tree();
        if (!measures.plan().analyzed()) {
            for (PlanNode node : tree.nodes()) {
                String name = node.target().cte();
                if (name != null && node.type().equals("CTE Scan")) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
                }
            }
        }
    }

    List<PlanNode> of(PlanNode cte) {
        if (measures.plan().analyzed()) {
            return measures.payers(cte.id());
        }
        return byName.getOrDefault(cte.place().cte(), List.of()).stream()
                .filter(scan -> scan.id() < cte.id() || scan.id() >= tree.endOf(cte.id()))
                .filter(scan -> scan.id() > cte.parent() && scan.id() < tree.endOf(cte.parent()))
                .toList();
    }
}

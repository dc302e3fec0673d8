package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Buffers, I/O times and WAL of every node without those of the nodes charged to it.
final class SelfResources {

    private final List<Resources> self;
    private final List<Set<Caveat>> caveats;

    SelfResources(PlanTree tree, Charges charges) {
        self = new ArrayList<>(tree.size());
        tree.nodes().forEach(node -> self.add(node.resources()));
        for (PlanNode node : tree.nodes()) {
            if (!node.resources().isEmpty()) {
                charge(node.resources(), charges.payers(node.id()));
            }
        }
        caveats = new ArrayList<>(tree.size());
        for (int id = 0; id < self.size(); id++) {
            boolean negative = self.get(id).hasNegative();
            caveats.add(negative ? EnumSet.of(Caveat.RESOURCES_CLAMPED) : Set.of());
            if (negative) {
                self.set(id, self.get(id).clamped());
            }
        }
    }

    private void charge(Resources amount, List<PlanNode> payers) {
        if (payers.size() == 1 && !payers.getFirst().type().equals("CTE Scan")) {
            take(payers.getFirst().id(), amount);
            return;
        }
        var parts = new ArrayList<Map<Resource, Double>>();
        payers.forEach(payer -> parts.add(new EnumMap<>(Resource.class)));
        amount.asMap()
                .forEach((resource, total) -> {
                    double[] available =
                            payers.stream()
                                    .mapToDouble(payer -> payer.resources().get(resource))
                                    .toArray();
                    double[] split =
                            resource.unit() == Resource.Unit.MILLISECONDS
                                    ? Split.proportional(total, available)
                                    : Split.proportionalWhole(total, available);
                    for (int i = 0; i < split.length; i++) {
                        parts.get(i).put(resource, split[i]);
                    }
                });
        for (int i = 0; i < payers.size(); i++) {
            take(payers.get(i).id(), Resources.of(parts.get(i)));
        }
    }

    private void take(int id, Resources amount) {
        self.set(id, self.get(id).minus(amount));
    }

    Resources of(int id) {
        return self.get(id);
    }

    Set<Caveat> caveats(int id) {
        return caveats.get(id);
    }
}

package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Buffers, I/O times and WAL of every node without those of the nodes charged to it.
final class SelfResources {

    private static final List<Resource> ACCESSES =
            List.of(
                    Resource.SHARED_HIT,
                    Resource.SHARED_READ,
                    Resource.LOCAL_HIT,
                    Resource.LOCAL_READ);

    private final List<Resources> self;
    private final int[] charged;
    private final List<Set<Caveat>> caveats;
    private final Map<Integer, double[]> work = new HashMap<>();
    private Resources outside = Resources.NONE;

    SelfResources(PlanTree tree, Charges charges) {
        self = new ArrayList<>(tree.size());
        charged = new int[tree.size()];
        caveats = new ArrayList<>(tree.size());
        tree.nodes().forEach(node -> self.add(node.resources()));
        for (PlanNode node : tree.nodes()) {
            if (isCharged(node) && !charges.isSplit(node)) {
                charges.payers(node.id()).forEach(payer -> take(payer, node.resources()));
            }
        }
        // Last, when the payers have nothing left but their own and their part of these.
        for (PlanNode node : tree.nodes()) {
            if (isCharged(node) && charges.isSplit(node)) {
                split(node, charges.payers(node.id()), charges.weights(node));
            }
        }
        for (int id = 0; id < self.size(); id++) {
            caveats.add(clamp(id));
        }
    }

    private static boolean isCharged(PlanNode node) {
        return node.parent() >= 0 && !node.resources().isEmpty();
    }

    // In proportion to what each payer has, resource by resource: only the scan of a CTE that asked
    // for a row first did its work.
    private void split(PlanNode node, List<PlanNode> payers, double[] weights) {
        work.put(
                node.id(),
                payers.stream().mapToDouble(payer -> blocks(self.get(payer.id()))).toArray());
        var parts = new ArrayList<Map<Resource, Double>>();
        payers.forEach(payer -> parts.add(new EnumMap<>(Resource.class)));
        node.resources()
                .asMap()
                .forEach((resource, total) -> {
                    double[] split = split(resource, total, payers, weights);
                    for (int i = 0; i < split.length; i++) {
                        parts.get(i).put(resource, split[i]);
                    }
                });
        Resources rest = node.resources();
        for (int i = 0; i < payers.size(); i++) {
            Resources part = Resources.of(parts.get(i));
            take(payers.get(i), part);
            rest = rest.minus(part);
        }
        if (node.place().cte() != null) {
            outside = outside.plus(rest.clamped());
        } else if (!rest.clamped().isEmpty()) {
            take(payers.getFirst(), rest.clamped());
        }
    }

    private double[] split(
            Resource resource, double total, List<PlanNode> payers, double[] weights) {
        double[] available =
                payers.stream()
                        .mapToDouble(node -> Math.max(0, self.get(node.id()).get(resource)))
                        .toArray();
        return resource.unit() == Resource.Unit.MILLISECONDS
                ? Split.weighted(total, weights, available)
                : Split.weightedWhole(total, weights, available);
    }

    private void take(PlanNode payer, Resources amount) {
        self.set(payer.id(), self.get(payer.id()).minus(amount));
        charged[payer.id()]++;
    }

    private Set<Caveat> clamp(int id) {
        Resources rest = self.get(id);
        if (!rest.hasNegative()) {
            return Set.of();
        }
        self.set(id, rest.clamped());
        double rounding = Actual.TIME_ERROR_MS * (charged[id] + 1) + 1e-9;
        boolean beyondRounding =
                rest.asMap().entrySet().stream()
                        .anyMatch(entry ->
                                entry.getKey().unit() == Resource.Unit.MILLISECONDS
                                        ? entry.getValue() < -rounding
                                        : entry.getValue() < 0);
        return beyondRounding ? EnumSet.of(Caveat.RESOURCES_CLAMPED) : Set.of();
    }

    Resources of(int id) {
        return self.get(id);
    }

    /// How much of a CTE's work each of its readers did, as far as blocks tell: a scan of the stored
    /// rows touches none itself. All zero when they do not tell.
    double[] workOfReaders(int cte) {
        return work.getOrDefault(cte, new double[0]);
    }

    private static double blocks(Resources resources) {
        double blocks = 0;
        for (Resource resource : ACCESSES) {
            blocks += Math.max(0, resources.get(resource));
        }
        return blocks;
    }

    Set<Caveat> caveats(int id) {
        return caveats.get(id);
    }

    /// What data-modifying CTEs used outside the root.
    Resources outside() {
        return outside;
    }
}

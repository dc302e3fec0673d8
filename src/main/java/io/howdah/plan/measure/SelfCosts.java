package io.howdah.plan.measure;

import io.howdah.plan.Estimate;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import org.jspecify.annotations.Nullable;

/// The planner's cost of every node without the nodes below it, each counted once, never negative.
///
/// A node's cost contains its inputs and the InitPlans and common table expressions it lists
/// (`SS_charge_for_initplans`). How often a node above expects to repeat an input is not printed,
/// so the repetitions stay with the node that repeats.
final class SelfCosts {

    private final @Nullable Double[] costs;

    SelfCosts(PlanTree tree) {
        costs = new Double[tree.size()];
        for (PlanNode node : tree.nodes()) {
            Estimate estimate = node.estimate();
            if (estimate != null) {
                double cost = estimate.totalCost();
                for (PlanNode child : tree.children(node.id())) {
                    Estimate below = child.estimate();
                    cost -= below == null ? 0 : below.totalCost();
                }
                costs[node.id()] = Math.max(0, cost);
            }
        }
    }

    @Nullable Double of(int id) {
        return costs[id];
    }
}

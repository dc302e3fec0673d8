package io.howdah.plan.find;

import io.howdah.plan.PlanNode;
import java.util.Set;

/// What was chosen by a node's estimate: the joins, sorts and aggregates above it.
final class Consequence {

    private static final Set<String> JOINS = Set.of("Nested Loop", "Hash Join", "Merge Join");

    private Consequence() {}

    /// What they and their other inputs took; without a join above, what the node's own way of
    /// reading took. Of an aggregate that sorted its input for fear of many groups, that sort.
    static double of(Subject subject, PlanNode node) {
        double effect = 0;
        PlanNode below = node;
        boolean joined = false;
        while (true) {
            PlanNode above = subject.tree().parent(below.id()).orElse(null);
            boolean leaves = below.place().subplan() != null;
            if (above == null || leaves) {
                break;
            }
            if (JOINS.contains(above.type())) {
                joined = true;
                effect += Math.max(0, subject.amount(above) - subject.amount(below));
            } else if (!isIndifferent(above)) {
                // Its memory or method, not its being there, follows from the estimate.
                effect += subject.self(above) / 4;
            }
            below = above;
        }
        return joined ? effect : effect + own(subject, node);
    }

    /// One row from however many is made in one way.
    private static boolean isIndifferent(PlanNode node) {
        return node.type().equals("Aggregate")
                && node.property("Strategy").orElse("").equals("Plain");
    }

    private static double own(Subject subject, PlanNode node) {
        if (node.type().equals("Aggregate")) {
            return subject.tree().children(node.id()).stream()
                    .filter(input -> node.property("Strategy").orElse("").equals("Sorted"))
                    .filter(input -> input.type().equals("Sort"))
                    .mapToDouble(subject::self)
                    .sum();
        }
        // How many rows a join or a CTE gives decides nothing about the node itself.
        return node.target().relation() == null ? 0 : subject.self(node) / 2;
    }
}

package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a node's inputs leave of its time and resources, computed once for each node that is asked
/// about: thousands of InitPlans can hang on one node with thousands of inputs.
final class NodeInputs {

    /// @param ms at most this much of the node's time is not its inputs'
    /// @param resources negative where the inputs report more than the node
    /// @param slowestFirst the inputs
    record Rest(double ms, Resources resources, List<PlanNode> slowestFirst) {}

    private final PlanTree tree;
    private final WallTimes wall;
    private final Map<Integer, Rest> rests = new HashMap<>();

    NodeInputs(PlanTree tree, WallTimes wall) {
        this.tree = tree;
        this.wall = wall;
    }

    Rest of(PlanNode node) {
        return rests.computeIfAbsent(node.id(), id -> rest(node));
    }

    private Rest rest(PlanNode node) {
        double ms = wall.ms(node.id()) + wall.error(node.id());
        Resources resources = node.resources();
        var inputs = new ArrayList<PlanNode>();
        for (PlanNode child : tree.children(node.id())) {
            Relationship role = child.place().relationship();
            if (role != Relationship.INIT_PLAN && role != Relationship.SUB_PLAN) {
                ms -= wall.ms(child.id()) - wall.error(child.id());
                resources = resources.minus(child.resources());
                inputs.add(child);
            }
        }
        inputs.sort(Comparator.comparingDouble(child -> -wall.ms(child.id())));
        return new Rest(ms, resources, inputs);
    }
}

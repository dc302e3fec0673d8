package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the node inside whose time an InitPlan ran: the first, in order of execution, that
/// mentions its result and whose time has room for it.
///
/// Up to 16 a result is a parameter (`InitPlan 1 (returns $0)`, used as `$0`), since 17 a name
/// (`InitPlan 1`, used as `(InitPlan 1).col1`), in 19 `InitPlan expr_1`.
final class InitPlanEvaluators {

    /// @param guessed whether no node is known to mention the result
    record Found(PlanNode node, boolean guessed) {}

    private static final String RETURNS = " (returns ";

    private final PlanTree tree;
    private final WallTimes wall;
    private final ExecutionOrder order;
    private final Map<String, List<PlanNode>> mentions = new HashMap<>();

    InitPlanEvaluators(PlanTree tree, WallTimes wall) {
        this.tree = tree;
        this.wall = wall;
        boolean any = false;
        for (PlanNode node : tree.nodes()) {
            any |= isPlain(node);
        }
        order = any ? new ExecutionOrder(tree) : ExecutionOrder.NONE;
        if (any) {
            tree.nodes().forEach(this::collect);
        }
    }

    private static boolean isPlain(PlanNode node) {
        return node.place().relationship() == Relationship.INIT_PLAN
                && node.place().subplan() != null
                && node.place().cte() == null;
    }

    private void collect(PlanNode node) {
        if (node.executed()) {
            for (String text : node.properties().values()) {
                ParameterNames.in(text)
                        .forEach(name ->
                                mentions.computeIfAbsent(name, key -> new ArrayList<>()).add(node));
            }
        }
    }

    Found of(PlanNode initPlan) {
        PlanNode owner = tree.node(initPlan.parent());
        List<PlanNode> users = new ArrayList<>();
        for (String name : names(initPlan)) {
            for (PlanNode node : mentions.getOrDefault(name, List.of())) {
                if (within(node, owner) && !within(node, initPlan) && hasRoom(node, initPlan)) {
                    users.add(node);
                }
            }
        }
        return users.stream()
                .min(order)
                .map(node -> new Found(node, false))
                .orElseGet(() -> guess(owner, initPlan));
    }

    private List<String> names(PlanNode initPlan) {
        String name = initPlan.place().subplan();
        if (name == null) {
            return List.of();
        }
        int returns = name.indexOf(RETURNS);
        if (returns < 0) {
            return List.of("(" + name + ")");
        }
        String list = name.substring(returns + RETURNS.length(), name.length() - 1);
        return List.of(list.split(","));
    }

    private boolean within(PlanNode node, PlanNode root) {
        return root.id() <= node.id() && node.id() < tree.endOf(root.id());
    }

    private boolean hasRoom(PlanNode node, PlanNode initPlan) {
        return !wall.timed(initPlan.id())
                || wall.ms(node.id()) + wall.error(node.id()) + wall.error(initPlan.id())
                        >= wall.ms(initPlan.id());
    }

    // Without VERBOSE a result used only in the output list is mentioned nowhere. The owner has it
    // unless the nodes below leave no room; then it is in the one below that takes the most.
    private Found guess(PlanNode owner, PlanNode initPlan) {
        PlanNode node = owner;
        boolean deeper = true;
        while (deeper && wall.timed(initPlan.id())) {
            deeper = false;
            double rest = wall.ms(node.id()) + wall.error(node.id());
            PlanNode largest = null;
            for (PlanNode child : tree.children(node.id())) {
                Relationship role = child.place().relationship();
                if (role != Relationship.INIT_PLAN && role != Relationship.SUB_PLAN) {
                    rest -= wall.ms(child.id()) - wall.error(child.id());
                    boolean larger = largest == null || wall.ms(child.id()) > wall.ms(largest.id());
                    largest = larger ? child : largest;
                }
            }
            if (largest != null && rest < wall.ms(initPlan.id()) && hasRoom(largest, initPlan)) {
                node = largest;
                deeper = true;
            }
        }
        return new Found(node, true);
    }
}

package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resource;
import io.howdah.plan.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the node inside whose time an InitPlan ran: the first, in order of execution, that
/// mentions its result and whose time has room for it.
///
/// Up to 16 a result is a parameter (`InitPlan 1 (returns $0)`, used as `$0`), since 17 a name
/// (`InitPlan 1`, used as `(InitPlan 1).col1`), in 19 `InitPlan expr_1`.
///
/// What the nodes below a Gather ask for is evaluated by the Gather, before it starts its workers
/// (`ExecSetParamPlanMulti`; older servers print "Params Evaluated").
final class InitPlanEvaluators {

    /// @param guessed whether no node is known to mention the result
    record Found(PlanNode node, boolean guessed) {}

    private static final String RETURNS = " (returns ";

    private final PlanTree tree;
    private final WallTimes wall;
    private final ParallelSections parallel;
    private final NodeInputs inputs;
    private final ExecutionOrder order;
    private final Map<String, List<PlanNode>> mentions = new HashMap<>();

    InitPlanEvaluators(PlanTree tree, WallTimes wall, ParallelSections parallel) {
        this.tree = tree;
        this.wall = wall;
        this.parallel = parallel;
        inputs = new NodeInputs(tree, wall);
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
            for (PlanNode mention : mentions.getOrDefault(name, List.of())) {
                PlanNode node = evaluator(mention, owner);
                if (within(node, owner) && !within(node, initPlan) && hasRoom(node, initPlan)) {
                    users.add(node);
                }
            }
        }
        Optional<PlanNode> first = users.stream().min(order);
        PlanNode start = first.orElse(owner);
        PlanNode found = whereThereIsRoom(start, initPlan);
        return new Found(found, first.isEmpty() || found != start);
    }

    private PlanNode evaluator(PlanNode mention, PlanNode owner) {
        PlanNode gather = parallel.gather(mention.id());
        return gather != null && within(gather, owner) ? gather : mention;
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
        int start = returns + RETURNS.length();
        // A name that was cut off has no closing parenthesis.
        String list = name.substring(start, Math.max(start, name.length() - 1));
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

    // Without VERBOSE a result used only in the output list is mentioned nowhere, and a sort key
    // may mention what a node below has computed. The node has it unless those below leave no room
    // for its time and blocks; then one of them has.
    private PlanNode whereThereIsRoom(PlanNode start, PlanNode initPlan) {
        PlanNode node = start;
        while (!hasRoomBesideInputs(node, initPlan)) {
            PlanNode largest = null;
            for (PlanNode child : inputs.of(node).slowestFirst()) {
                if (!hasRoom(child, initPlan)) {
                    break;
                }
                if (hasBlocks(child, initPlan)) {
                    largest = child;
                    break;
                }
            }
            if (largest == null) {
                return node;
            }
            node = largest;
        }
        return node;
    }

    private boolean hasRoomBesideInputs(PlanNode node, PlanNode initPlan) {
        NodeInputs.Rest rest = inputs.of(node);
        return !isShort(rest.resources().minus(initPlan.resources()))
                && (!wall.timed(initPlan.id()) || rest.ms() >= wall.ms(initPlan.id()));
    }

    private static boolean hasBlocks(PlanNode node, PlanNode initPlan) {
        return !isShort(node.resources().minus(initPlan.resources()));
    }

    // I/O times are rounded, so they prove nothing.
    private static boolean isShort(Resources rest) {
        return rest.asMap().entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().unit() != Resource.Unit.MILLISECONDS
                                && entry.getValue() < 0);
    }
}

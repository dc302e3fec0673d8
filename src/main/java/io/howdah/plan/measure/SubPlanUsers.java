package io.howdah.plan.measure;

import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the nodes that evaluate a SubPlan. EXPLAIN prints it once, below the first of them, even
/// when the scans of all partitions share it.
///
/// The others mention it by name (`hashed SubPlan 1`) unless they use it only in their output, which
/// nothing but VERBOSE prints. Then a SubPlan that used more than the node above it reports must be
/// shared with the other inputs of the same Append.
final class SubPlanUsers {

    private static final String SUB_PLAN = "SubPlan ";

    private final PlanTree tree;
    private final WallTimes wall;
    private final Map<String, Set<PlanNode>> mentions = new HashMap<>();
    private final Map<Integer, List<PlanNode>> sharing = new HashMap<>();

    SubPlanUsers(PlanTree tree, WallTimes wall) {
        this.tree = tree;
        this.wall = wall;
        if (tree.nodes().stream().anyMatch(SubPlanUsers::isNamed)) {
            tree.nodes().stream().filter(PlanNode::executed).forEach(this::collect);
        }
    }

    private static boolean isNamed(PlanNode node) {
        return node.place().relationship() == Relationship.SUB_PLAN
                && node.place().subplan() != null;
    }

    private void collect(PlanNode node) {
        for (String text : node.properties().values()) {
            for (int at = text.indexOf(SUB_PLAN); at >= 0; at = text.indexOf(SUB_PLAN, at + 1)) {
                int end = at + SUB_PLAN.length();
                while (end < text.length() && isNamePart(text.charAt(end))) {
                    end++;
                }
                mentions.computeIfAbsent(text.substring(at, end), key -> new LinkedHashSet<>())
                        .add(node);
            }
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /// The node that lists the SubPlan, and whoever else evaluates it.
    List<PlanNode> of(PlanNode subPlan) {
        PlanNode owner = tree.node(subPlan.parent());
        Set<PlanNode> users = new LinkedHashSet<>();
        users.add(owner);
        String name = subPlan.place().subplan();
        if (name != null && subPlan.executed()) {
            for (PlanNode node : mentions.getOrDefault(name, Set.of())) {
                boolean inside = subPlan.id() <= node.id() && node.id() < tree.endOf(subPlan.id());
                boolean contains = isAbove(node, owner) || isAbove(owner, node);
                if (!inside && !contains) {
                    users.add(node);
                }
            }
            if (users.size() == 1 && !hasRoom(owner, subPlan)) {
                users.addAll(siblings(owner));
            }
        }
        return new ArrayList<>(users);
    }

    private boolean isAbove(PlanNode upper, PlanNode lower) {
        return upper.id() < lower.id() && lower.id() < tree.endOf(upper.id());
    }

    private boolean hasRoom(PlanNode owner, PlanNode subPlan) {
        boolean time =
                !wall.timed(subPlan.id())
                        || wall.ms(owner.id()) + wall.error(owner.id()) + wall.error(subPlan.id())
                                >= wall.ms(subPlan.id());
        return time && !owner.resources().minus(subPlan.resources()).hasNegative();
    }

    private List<PlanNode> siblings(PlanNode owner) {
        if (owner.place().relationship() != Relationship.MEMBER) {
            return List.of();
        }
        return sharing.computeIfAbsent(owner.parent(), this::membersWithoutSubPlan);
    }

    // A member that lists a SubPlan has its own.
    private List<PlanNode> membersWithoutSubPlan(int append) {
        return tree.children(append).stream()
                .filter(PlanNode::executed)
                .filter(node -> node.place().relationship() == Relationship.MEMBER)
                .filter(node ->
                        tree.children(node.id()).stream()
                                .noneMatch(child ->
                                        child.place().relationship() == Relationship.SUB_PLAN))
                .toList();
    }
}

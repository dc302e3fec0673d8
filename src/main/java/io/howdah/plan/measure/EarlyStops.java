package io.howdah.plan.measure;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.PlanTree;
import io.howdah.plan.Relationship;

/// Which nodes may not have been asked for all their rows, so that fewer than estimated are no
/// misestimate: below a Limit, on the inner side of a join that needs one match, under a Merge Join
/// whose other side ended first, beside an empty hash table; and whatever feeds such a node, down to
/// one that reads all its input before it gives a row.
final class EarlyStops {

    private final PlanTree tree;
    private final boolean[] stopped;

    EarlyStops(PlanTree tree, CteScans scans) {
        this.tree = tree;
        stopped = new boolean[tree.size()];
        for (PlanNode node : tree.nodes()) {
            stopped[node.id()] = byParent(node);
        }
        // Printed in order of definition: a later one can read an earlier one, not the reverse.
        for (PlanNode node : tree.nodes().reversed()) {
            boolean readInPart =
                    node.place().cte() != null
                            && !scans.of(node).isEmpty()
                            && scans.of(node).stream().allMatch(scan -> stopped[scan.id()]);
            if (readInPart && !readsAll(node)) {
                stop(node);
            }
        }
    }

    private void stop(PlanNode cte) {
        stopped[cte.id()] = true;
        for (PlanNode node : tree.subtree(cte.id()).subList(1, tree.subtree(cte.id()).size())) {
            stopped[node.id()] |= byParent(node);
        }
    }

    private boolean byParent(PlanNode node) {
        Relationship role = node.place().relationship();
        if (node.parent() < 0 || role == Relationship.INIT_PLAN || role == Relationship.SUB_PLAN) {
            return false;
        }
        PlanNode parent = tree.node(node.parent());
        return stops(parent, node) || (stopped[parent.id()] && !readsAll(parent));
    }

    private boolean stops(PlanNode parent, PlanNode node) {
        boolean inner = node.place().relationship() == Relationship.INNER;
        return switch (parent.type()) {
            case "Limit" -> true;
            case "Nested Loop" -> inner && needsOneMatch(parent);
            case "Merge Join" -> !readToTheEnd(node);
            // Of its inputs only the outer is read row by row.
            case "Hash Join" -> !inner && emptyHash(parent);
            default -> false;
        };
    }

    private static boolean needsOneMatch(PlanNode join) {
        String type = join.property("Join Type").orElse("");
        return type.equals("Semi")
                || type.equals("Anti")
                || "true".equals(join.properties().get("Inner Unique"));
    }

    // A sort gives back what it read unless it is stopped; of other inputs nothing tells.
    private boolean readToTheEnd(PlanNode input) {
        if (!input.type().equals("Sort") || tree.children(input.id()).isEmpty()) {
            return false;
        }
        Actual sorted = input.actual();
        Actual read = tree.children(input.id()).getFirst().actual();
        return sorted != null
                && read != null
                && sorted.loops() == 1
                && read.loops() == 1
                && sorted.rows() >= read.rows();
    }

    private boolean emptyHash(PlanNode join) {
        for (PlanNode child : tree.children(join.id())) {
            Actual actual = child.actual();
            if (child.type().equals("Hash") && actual != null && actual.loops() > 0) {
                return actual.rows() == 0;
            }
        }
        return false;
    }

    /// Whether a node reads all its input before its first row, whatever stops above it.
    private static boolean readsAll(PlanNode node) {
        return switch (node.type()) {
            case "Sort", "Hash", "ModifyTable", "BitmapAnd", "BitmapOr" -> true;
            case "Aggregate" -> !"Sorted".equals(node.properties().get("Strategy"));
            default -> false;
        };
    }

    boolean contains(int id) {
        return stopped[id];
    }
}

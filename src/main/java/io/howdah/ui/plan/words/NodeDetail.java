package io.howdah.ui.plan.words;

import io.howdah.plan.PlanNode;
import java.util.List;

/// The one further fact of a node that a card has room for: its condition, order, key or memory.
public final class NodeDetail {

    /// In this order: what decides which rows are met, before what sorts them out afterwards.
    private static final List<String> CONDITIONS =
            List.of(
                    "Hash Cond",
                    "Merge Cond",
                    "Index Cond",
                    "Recheck Cond",
                    "TID Cond",
                    "Join Filter",
                    "Filter",
                    "One-Time Filter",
                    "Order By");

    private NodeDetail() {}

    /// Empty when the node has nothing of the kind.
    public static String of(PlanNode node) {
        return switch (node.type()) {
            case "Sort", "Incremental Sort" -> sort(node);
            case "Hash" -> hash(node);
            case "Gather", "Gather Merge" -> workers(node);
            case "Memoize" -> memoize(node);
            case "Aggregate", "Group" ->
                    node.property("Group Key").map(keys -> "by " + keys).orElse("");
            case "Function Scan" -> node.property("Function Call").orElse("");
            default -> condition(node);
        };
    }

    private static String condition(PlanNode node) {
        for (String name : CONDITIONS) {
            String condition = node.properties().get(name);
            if (condition != null) {
                return withoutParentheses(condition);
            }
        }
        return "";
    }

    private static String sort(PlanNode node) {
        String keys = node.property("Sort Key").map(key -> "by " + key).orElse("");
        boolean disk = node.property("Sort Space Type").filter("Disk"::equals).isPresent();
        return disk ? "on disk: " + kilobytes(node, "Sort Space Used") + ", " + keys : keys;
    }

    private static String hash(PlanNode node) {
        if (node.property("Hash Batches").isEmpty()) {
            return "";
        }
        double batches = Numbers.of(node, "Hash Batches");
        String memory = kilobytes(node, "Peak Memory Usage");
        return batches > 1
                ? Amounts.count(batches) + " batches on disk, " + memory
                : "in memory: " + memory;
    }

    private static String workers(PlanNode node) {
        String planned = node.property("Workers Planned").orElse("");
        return node.property("Workers Launched")
                .map(launched -> launched + " of " + planned + " workers started")
                .orElse(planned.isEmpty() ? "" : planned + " workers planned");
    }

    private static String memoize(PlanNode node) {
        double hits = Numbers.of(node, "Cache Hits");
        double asked = hits + Numbers.of(node, "Cache Misses");
        String key = node.property("Cache Key").map(name -> "key " + name).orElse("");
        return asked == 0 ? key : Amounts.percent(hits / asked) + " from the cache, " + key;
    }

    private static String kilobytes(PlanNode node, String property) {
        return Amounts.size(Numbers.of(node, property) * 1024);
    }

    /// PostgreSQL wraps every condition; one pair of parentheses around it all says nothing.
    private static String withoutParentheses(String condition) {
        int last = condition.length() - 1;
        if (last < 1 || condition.charAt(0) != '(' || condition.charAt(last) != ')') {
            return condition;
        }
        int depth = 0;
        for (int i = 0; i < last; i++) {
            char letter = condition.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) {
                return condition;
            }
        }
        return condition.substring(1, last);
    }
}

package io.howdah.plan.compare;

import io.howdah.plan.PlanNode;

/// Nodes that can stand in for each other.
enum Family {
    SCAN,
    JOIN,
    AGGREGATE,
    SORT,
    GATHER,
    APPEND,
    STORE,
    CHANGE,
    OTHER;

    static Family of(PlanNode node) {
        String type = node.type();
        if (type.endsWith("Scan")
                && !type.startsWith("Bitmap Index")
                && !type.startsWith("Subquery")) {
            return SCAN;
        }
        return switch (type) {
            case "Hash Join", "Merge Join", "Nested Loop" -> JOIN;
            case "Aggregate", "Group", "Unique", "WindowAgg" -> AGGREGATE;
            case "Sort", "Incremental Sort" -> SORT;
            case "Gather", "Gather Merge" -> GATHER;
            case "Append", "Merge Append" -> APPEND;
            case "Hash", "Materialize", "Memoize" -> STORE;
            case "ModifyTable" -> CHANGE;
            default -> OTHER;
        };
    }

    boolean canReplace(Family other) {
        return this == other && this != OTHER;
    }
}

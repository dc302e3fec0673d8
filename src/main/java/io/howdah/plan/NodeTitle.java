package io.howdah.plan;

import java.util.Locale;

/// Puts a node's name together the way PostgreSQL's text format does (`ExplainNode` in explain.c).
final class NodeTitle {

    private NodeTitle() {}

    static String of(PlanNode node) {
        var title = new StringBuilder();
        if (node.parallelAware()) {
            title.append("Parallel ");
        }
        if ("true".equals(node.properties().get("Async Capable"))) {
            title.append("Async ");
        }
        return title.append(name(node)).append(target(node)).toString();
    }

    private static String name(PlanNode node) {
        return switch (node.type()) {
            case "Aggregate" -> aggregate(node);
            case "SetOp" ->
                    (value(node, "Strategy").equals("Hashed") ? "HashSetOp" : "SetOp")
                            + spaced(value(node, "Command"));
            case "Hash Join", "Merge Join" ->
                    node.type().replace(" Join", "") + joinType(node) + " Join";
            case "Nested Loop" ->
                    joinType(node).isEmpty()
                            ? "Nested Loop"
                            : "Nested Loop" + joinType(node) + " Join";
            case "ModifyTable" -> node.property("Operation").orElse("ModifyTable");
            case "Foreign Scan" -> "Foreign " + value(node, "Operation").replace("Select", "Scan");
            case "Custom Scan" ->
                    "Custom Scan" + parenthesized(value(node, "Custom Plan Provider"));
            default -> node.type();
        };
    }

    private static String aggregate(PlanNode node) {
        String mode = value(node, "Partial Mode");
        String prefix = mode.isEmpty() || mode.equals("Simple") ? "" : mode + " ";
        String name =
                switch (value(node, "Strategy").toLowerCase(Locale.ROOT)) {
                    case "sorted" -> "GroupAggregate";
                    case "hashed" -> "HashAggregate";
                    case "mixed" -> "MixedAggregate";
                    default -> "Aggregate";
                };
        return prefix + name;
    }

    private static String joinType(PlanNode node) {
        String type = value(node, "Join Type");
        return type.equals("Inner") ? "" : spaced(type);
    }

    private static String target(PlanNode node) {
        Target target = node.target();
        var text = new StringBuilder();
        if ("Backward".equals(node.properties().get("Scan Direction"))) {
            text.append(" Backward");
        }
        if (target.index() != null && !node.type().equals("Bitmap Index Scan")) {
            text.append(" using ").append(target.index());
        }
        String name = target.name();
        if (name == null && node.type().equals("Bitmap Index Scan")) {
            name = target.index();
        }
        String alias = target.alias();
        if (name != null) {
            text.append(" on ").append(name);
            if (alias != null && !alias.equals(target.bareName())) {
                text.append(' ').append(alias);
            }
        } else if (alias != null) {
            text.append(" on ").append(alias);
        }
        return text.toString();
    }

    private static String value(PlanNode node, String property) {
        return node.property(property).orElse("");
    }

    private static String spaced(String word) {
        return word.isEmpty() ? "" : " " + word;
    }

    private static String parenthesized(String word) {
        return word.isEmpty() ? "" : " (" + word + ")";
    }
}

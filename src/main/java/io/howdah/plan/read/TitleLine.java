package io.howdah.plan.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes a node's title in text format apart into the properties of the structured formats:
/// `Parallel Hash Left Join`, `Index Scan Backward using i on s.t a`, `Custom Scan (X) on y`.
final class TitleLine {

    /// What the start of a title says.
    ///
    /// @param properties names and values in turn
    private record Kind(String title, String type, List<String> properties) {}

    private static final List<String> JOINS =
            List.of("Left", "Full", "Right Semi", "Right Anti", "Right", "Semi", "Anti");

    private static final Map<String, String> AGGREGATES =
            Map.of(
                    "Aggregate", "Plain",
                    "GroupAggregate", "Sorted",
                    "HashAggregate", "Hashed",
                    "MixedAggregate", "Mixed");

    private static final List<String> WRITES = List.of("Insert", "Update", "Delete", "Merge");

    private static final List<String> SIMPLE =
            List.of(
                    "Seq Scan",
                    "Sample Scan",
                    "Bitmap Index Scan",
                    "Bitmap Heap Scan",
                    "Tid Range Scan",
                    "Tid Scan",
                    "Subquery Scan",
                    "Function Scan",
                    "Table Function Scan",
                    "Values Scan",
                    "CTE Scan",
                    "Named Tuplestore Scan",
                    "WorkTable Scan",
                    "Result",
                    "ProjectSet",
                    "Append",
                    "Merge Append",
                    "Recursive Union",
                    "BitmapAnd",
                    "BitmapOr",
                    "Gather Merge",
                    "Gather",
                    "Materialize",
                    "Memoize",
                    "Sort",
                    "Incremental Sort",
                    "Group",
                    "WindowAgg",
                    "Unique",
                    "LockRows",
                    "Limit",
                    "Hash");

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        SIMPLE.forEach(title -> add(title, title));
        add("Index Scan", "Index Scan", "Scan Direction", "Forward");
        add("Index Only Scan", "Index Only Scan", "Scan Direction", "Forward");
        add("Index Scan Backward", "Index Scan", "Scan Direction", "Backward");
        add("Index Only Scan Backward", "Index Only Scan", "Scan Direction", "Backward");
        add("Nested Loop", "Nested Loop", "Join Type", "Inner");
        add("Hash Join", "Hash Join", "Join Type", "Inner");
        add("Merge Join", "Merge Join", "Join Type", "Inner");
        for (String join : JOINS) {
            add("Nested Loop " + join + " Join", "Nested Loop", "Join Type", join);
            add("Hash " + join + " Join", "Hash Join", "Join Type", join);
            add("Merge " + join + " Join", "Merge Join", "Join Type", join);
        }
        AGGREGATES.forEach((title, strategy) -> {
            for (String mode : List.of("", "Partial ", "Finalize ")) {
                String name = mode.isEmpty() ? "Simple" : mode.strip();
                add(mode + title, "Aggregate", "Strategy", strategy, "Partial Mode", name);
            }
        });
        for (String command : List.of("Intersect All", "Intersect", "Except All", "Except")) {
            add("SetOp " + command, "SetOp", "Strategy", "Sorted", "Command", command);
            add("HashSetOp " + command, "SetOp", "Strategy", "Hashed", "Command", command);
        }
        add("Foreign Scan", "Foreign Scan", "Operation", "Select");
        for (String write : WRITES) {
            add(write, "ModifyTable", "Operation", write);
            add("Foreign " + write, "Foreign Scan", "Operation", write);
        }
    }

    private static final int LONGEST =
            KINDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /// What follows a title that was understood.
    static final String REST = "Title";

    private static final String CUSTOM = "Custom Scan (";

    private TitleLine() {}

    private static void add(String title, String type, String... properties) {
        KINDS.put(title, new Kind(title, type, List.of(properties)));
    }

    /// Whether a text is the title of a node of PostgreSQL and nothing else.
    static boolean isTitle(String text) {
        String title = unprefixed(text);
        Kind kind = kind(title);
        if (kind == null && !title.startsWith(CUSTOM)) {
            return false;
        }
        var node = new NodeDraft(-1, 0);
        read(text, node);
        boolean writes = node.type.equals("ModifyTable");
        return !node.properties.containsKey(REST) && (!writes || title.contains(" on "));
    }

    private static String unprefixed(String text) {
        String title = text.startsWith("Parallel ") ? text.substring(9) : text;
        return title.startsWith("Async ") ? title.substring(6) : title;
    }

    /// Puts what a title says into a node.
    static void read(String text, NodeDraft node) {
        String title = unprefixed(text);
        String prefix = text.substring(0, text.length() - title.length());
        String rest;
        int customEnd = title.startsWith(CUSTOM) ? title.indexOf(')', CUSTOM.length()) : -1;
        Kind kind = kind(title);
        if (customEnd > 0) {
            node.put("Node Type", "Custom Scan");
            node.put("Custom Plan Provider", title.substring(CUSTOM.length(), customEnd));
            rest = title.substring(customEnd + 1);
        } else if (kind != null) {
            node.put("Node Type", kind.type);
            for (int i = 0; i < kind.properties.size(); i += 2) {
                node.put(kind.properties.get(i), kind.properties.get(i + 1));
            }
            rest = title.substring(kind.title.length());
        } else {
            int end = unknownEnd(title);
            node.put("Node Type", title.substring(0, end));
            rest = title.substring(end);
        }
        if (prefix.contains("Parallel ")) {
            node.put("Parallel Aware", "true");
        }
        if (prefix.contains("Async ")) {
            node.put("Async Capable", "true");
        }
        readTarget(rest, node);
    }

    // The longest known title that ends at a blank or at the end.
    private static @Nullable Kind kind(String title) {
        int end = Math.min(title.length(), LONGEST);
        for (; end > 0; end--) {
            if (end == title.length() || title.charAt(end) == ' ') {
                Kind kind = KINDS.get(title.substring(0, end));
                if (kind != null) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static int unknownEnd(String title) {
        int using = title.indexOf(" using ");
        int on = title.indexOf(" on ");
        int end = using < 0 ? on : on < 0 ? using : Math.min(on, using);
        return end < 0 ? title.length() : end;
    }

    private static void readTarget(String rest, NodeDraft node) {
        var names = new Names(rest);
        if (names.skip(" using ")) {
            node.put("Index Name", names.next());
        }
        if (names.skip(" on ")) {
            if (node.type.equals("Bitmap Index Scan")) {
                node.put("Index Name", names.next());
            } else {
                readRelation(names, node);
            }
        }
        if (!names.atEnd()) {
            node.keep(REST, names.rest().strip());
        }
    }

    /// Reads `schema.name alias`.
    static void readRelation(Names names, NodeDraft node) {
        String name = names.next();
        if (names.dot()) {
            node.put("Schema", name);
            name = names.next();
        }
        String property = property(node.type);
        if (!property.equals("Alias")) {
            node.put(property, name);
        }
        node.put("Alias", names.atEnd() ? name : names.next());
    }

    private static String property(String type) {
        return switch (type) {
            case "Function Scan" -> "Function Name";
            case "Table Function Scan" -> "Table Function Name";
            case "CTE Scan", "WorkTable Scan" -> "CTE Name";
            case "Named Tuplestore Scan" -> "Tuplestore Name";
            case "Values Scan", "Subquery Scan" -> "Alias";
            default -> "Relation Name";
        };
    }
}

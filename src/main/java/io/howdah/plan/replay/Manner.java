package io.howdah.plan.replay;

import io.howdah.plan.PlanNode;

/// How a node pulls rows out of its inputs.
enum Manner {
    /// One input row after the other is handed on.
    STREAM,
    /// The input is read to its end, then work on it follows.
    COLLECT,
    /// The input is read to its end and worked on while reading.
    ACCUMULATE,
    HASH_JOIN,
    NESTED_LOOP,
    MERGE_JOIN,
    /// Inputs one after the other.
    SEQUENCE,
    /// All inputs are begun in order, then read side by side.
    INTERLEAVE,
    /// All inputs at the same time, by several processes or by asynchronous requests.
    CONCURRENT;

    static Manner of(PlanNode node) {
        return switch (node.type()) {
            case "Sort", "Bitmap Heap Scan" -> COLLECT;
            case "Hash" -> ACCUMULATE;
            case "Aggregate" -> strategy(node, "Sorted") ? STREAM : ACCUMULATE;
            case "SetOp" -> strategy(node, "Hashed") ? SEQUENCE : INTERLEAVE;
            case "Hash Join" -> HASH_JOIN;
            case "Nested Loop" -> NESTED_LOOP;
            case "Merge Join" -> MERGE_JOIN;
            case "Append" -> node.parallelAware() || async(node) ? CONCURRENT : SEQUENCE;
            case "BitmapAnd", "BitmapOr", "Recursive Union" -> SEQUENCE;
            case "Merge Append" -> INTERLEAVE;
            default -> STREAM;
        };
    }

    /// Whether nothing comes out before all has gone in.
    boolean blocks() {
        return this == COLLECT || this == ACCUMULATE;
    }

    private static boolean strategy(PlanNode node, String name) {
        return node.property("Strategy").filter(name::equals).isPresent();
    }

    private static boolean async(PlanNode node) {
        return node.property("Async Capable").filter("true"::equals).isPresent();
    }
}

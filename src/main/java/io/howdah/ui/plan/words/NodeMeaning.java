package io.howdah.ui.plan.words;

import io.howdah.plan.PlanNode;
import java.util.Locale;

/// What a node does, in plain language.
///
/// @param does one sentence
/// @param good when that is a good way and what it needs; empty where there is no choice
public record NodeMeaning(String does, String good) {

    /// The meaning of a node of any type that PostgreSQL has; an unknown type is named as such.
    public static NodeMeaning of(PlanNode node) {
        return switch (node.type()) {
            case "Nested Loop", "Hash Join", "Merge Join" -> JoinMeaning.of(node);
            case "Aggregate" -> aggregate(node);
            case "ModifyTable" -> modify(node);
            case "SetOp" -> setOperation(node);
            default -> ScanMeaning.of(node.type()).orElseGet(() -> other(node.type()));
        };
    }

    private static NodeMeaning other(String type) {
        return switch (type) {
            case "Result" ->
                    of(
                            "Computes values without reading a table.",
                            "With a one-time filter that is false, nothing below it runs at all.");
            case "ProjectSet" ->
                    of(
                            "Calls functions that return sets and gives a row for each result.",
                            "Needs nothing; its rows grow with what the functions return.");
            case "Append" ->
                    of(
                            "Gives the rows of its inputs one after the other.",
                            "Partitions and UNION ALL come together here; partitions that cannot hold"
                                    + " a match are left out.");
            case "Merge Append" ->
                    of(
                            "Merges inputs that are sorted alike, so that the result stays sorted.",
                            "Saves the sort when every input can deliver in order, from an index for"
                                    + " instance.");
            case "Recursive Union" ->
                    of(
                            "Runs the first part once, then the recursive part again and again until"
                                    + " it gives no new rows.",
                            "The rows of each round should become few quickly.");
            case "BitmapAnd" ->
                    of(
                            "Keeps the rows that all of its bitmaps contain.",
                            "Combines several indexes; one index over all columns is quicker.");
            case "BitmapOr" ->
                    of(
                            "Keeps the rows that any of its bitmaps contains.",
                            "Lets an OR use indexes; each side needs one.");
            case "Gather" ->
                    of(
                            "Starts parallel workers and collects their rows in any order.",
                            "Pays off when much is read and few rows are collected; starting workers"
                                    + " takes milliseconds.");
            case "Gather Merge" ->
                    of(
                            "Starts parallel workers and merges their sorted rows into one sorted"
                                    + " stream.",
                            "Pays off when much is sorted and few rows are collected.");
            case "Materialize" ->
                    of(
                            "Keeps its input in memory or on disk, to give it again without running"
                                    + " the nodes below again.",
                            "Good under a loop that reads the same rows many times.");
            case "Memoize" ->
                    of(
                            "Remembers the rows it found for a key and answers the same key from its"
                                    + " cache.",
                            "Good when a loop asks for few different keys; misses and evictions make"
                                    + " it useless.");
            case "Sort" ->
                    of(
                            "Reads all of its input, then gives it in order.",
                            "Fast while it fits into work_mem; beyond that it writes to disk. An"
                                    + " index in that order makes it unnecessary.");
            case "Incremental Sort" ->
                    of(
                            "Sorts input that is already ordered by the first keys, one group at a"
                                    + " time.",
                            "Gives the first rows early and needs little memory.");
            case "Group" ->
                    of(
                            "Gives one row for each group of a sorted input.",
                            "Needs sorted input and no memory.");
            case "WindowAgg" ->
                    of(
                            "Computes window functions over a sorted input.",
                            "Needs the order of PARTITION BY and ORDER BY, from a sort or an index.");
            case "Unique" ->
                    of("Leaves out repeated rows of a sorted input.", "Needs sorted input.");
            case "LockRows" ->
                    of(
                            "Locks each row, as FOR UPDATE or FOR SHARE asks.",
                            "Waits when another transaction holds a row; SKIP LOCKED and NOWAIT"
                                    + " do not.");
            case "Limit" ->
                    of(
                            "Stops when enough rows have come, after leaving out those of OFFSET.",
                            "Cheap when the nodes below give their first rows early.");
            case "Hash" ->
                    of(
                            "Puts its input into a hash table for the join above.",
                            "Fast while it fits into work_mem × hash_mem_multiplier: one batch; more"
                                    + " batches mean files on disk.");
            default ->
                    of("A node of a type that is not described here.", "Its numbers are measured.");
        };
    }

    private static NodeMeaning aggregate(PlanNode node) {
        String partial =
                switch (node.property("Partial Mode").orElse("").toLowerCase(Locale.ROOT)) {
                    case "partial" -> " Each process prepares its own part.";
                    case "finalize" -> " It puts the parts of all processes together.";
                    default -> "";
                };
        return switch (node.property("Strategy").orElse("").toLowerCase(Locale.ROOT)) {
            case "sorted" ->
                    of(
                            "Computes aggregates group by group over a sorted input." + partial,
                            "Needs sorted input and almost no memory.");
            case "hashed" ->
                    of(
                            "Computes aggregates of all groups at once in a hash table." + partial,
                            "Good for few groups; beyond work_mem × hash_mem_multiplier it writes to"
                                    + " disk.");
            case "mixed" ->
                    of(
                            "Computes several grouping sets in one pass, some sorted, some hashed."
                                    + partial,
                            "Saves reading the input once for each grouping set.");
            default ->
                    of(
                            "Computes aggregates over all of its input into one row." + partial,
                            "Every input row must be read.");
        };
    }

    private static NodeMeaning modify(PlanNode node) {
        String operation = node.property("Operation").orElse("Update");
        String words =
                switch (operation) {
                    case "Insert" -> "Inserts the rows that come from below";
                    case "Delete" -> "Deletes the rows that come from below";
                    case "Merge" -> "Inserts, updates or deletes as MERGE says";
                    default -> "Writes a new version of each row that comes from below";
                };
        return of(
                words + ", keeps every index up to date and fires triggers.",
                "Its time grows with the number of indexes and triggers of the table.");
    }

    private static NodeMeaning setOperation(PlanNode node) {
        String command = node.property("Command").orElse("");
        return command.startsWith("Intersect")
                ? of(
                        "Keeps the rows that both inputs have (INTERSECT).",
                        "Hashed it needs memory for the distinct rows, sorted it needs both inputs"
                                + " in order.")
                : of(
                        "Keeps the rows of the first input that the second lacks (EXCEPT).",
                        "Hashed it needs memory for the distinct rows, sorted it needs both inputs"
                                + " in order.");
    }

    private static NodeMeaning of(String does, String good) {
        return new NodeMeaning(does, good);
    }
}

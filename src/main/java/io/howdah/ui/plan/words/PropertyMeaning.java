package io.howdah.ui.plan.words;

import java.util.Map;

/// What the properties that EXPLAIN prints, and the facts that are made of them, mean: one sentence
/// each.
final class PropertyMeaning {

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("Command", "Which rows of both inputs stay."),
                    Map.entry(
                            "Conflict Filter", "Only conflicting rows that fit this are updated."),
                    Map.entry("Foreign File", "The file that is read as a table."),
                    Map.entry("Foreign File Size", "How much there is to read."),
                    Map.entry("Function Call", "The function whose result is read as a table."),
                    Map.entry(
                            "Table Function Call", "The function whose result is read as a table."),
                    Map.entry(
                            "Table Function Name", "The function whose result is read as a table."),
                    Map.entry("Hash Key", "What makes rows belong to one group of a hash table."),
                    Map.entry("Sampling Method", "How the sample's rows are chosen."),
                    Map.entry("Sampling Parameters", "How large the sample is."),
                    Map.entry("Repeatable Seed", "Makes the sample the same each time."),
                    Map.entry(
                            "Rows Removed by Conflict Filter",
                            "Conflicting rows that were left as they are."),
                    Map.entry("Run Condition", "The window stops as soon as this is false."),
                    Map.entry("Target Tables", "The tables and partitions that are written."),
                    Map.entry("Tuples Updated", "Rows that were changed."),
                    Map.entry("Tuples Deleted", "Rows that were deleted."),
                    Map.entry("Tuples Skipped", "Rows for which nothing was to be done."),
                    Map.entry("Window", "Partitions and order over which window functions look."),
                    Map.entry("Self", "Time in this node alone, without the nodes below."),
                    Map.entry(
                            "Share of the query", "Its own time as a part of the whole execution."),
                    Map.entry(
                            "With nodes below",
                            "Time until its last row, with all that runs below it."),
                    Map.entry("Loops", "How often the node was started."),
                    Map.entry("Each loop", "Average time of one start, with the nodes below."),
                    Map.entry("First row after", "Average time until the first row of one start."),
                    Map.entry("Executed", "Whether the run needed this node at all."),
                    Map.entry("Returned", "Rows that it handed on, over all loops."),
                    Map.entry("Expected", "Rows that the planner expected over all loops."),
                    Map.entry("Estimate", "How near the planner's guess came."),
                    Map.entry(
                            "Estimate off by",
                            "A wrong guess of rows makes the planner choose badly."),
                    Map.entry(
                            "Removed by filters",
                            "Rows that were read or joined and then thrown away."),
                    Map.entry(
                            "Own cost",
                            "The planner's guess of its effort, in units of a page read in sequence."),
                    Map.entry(
                            "Cost with nodes below",
                            "The planner's guess for this node and all below it."),
                    Map.entry("Rows of one loop", "Rows that the planner expected of one start."),
                    Map.entry("Width of a row", "Average size of a row that the planner expected."),
                    Map.entry(
                            "Parallel Aware",
                            "The processes of a parallel query share this node's work."),
                    Map.entry("Async Capable", "Can wait for several foreign servers at once."),
                    Map.entry("Join Type", "Which rows without a partner the join keeps."),
                    Map.entry(
                            "Inner Unique",
                            "Each row finds one partner at most, so it stops there."),
                    Map.entry("Hash Cond", "What the hash table is searched by."),
                    Map.entry("Merge Cond", "What both sorted inputs are compared by."),
                    Map.entry(
                            "Join Filter",
                            "Checked for each pair of rows that the join condition let through."),
                    Map.entry(
                            "Index Cond", "What the index is searched by: only matches are read."),
                    Map.entry(
                            "Recheck Cond",
                            "Checked again for rows of blocks that the bitmap marked as a whole."),
                    Map.entry("TID Cond", "The physical addresses that are read."),
                    Map.entry("Filter", "Checked for each row after it was read."),
                    Map.entry("One-Time Filter", "Checked once; when false, nothing below runs."),
                    Map.entry("Order By", "The index returns rows nearest to this first."),
                    Map.entry("Sort Key", "What the rows are ordered by."),
                    Map.entry("Presorted Key", "What the input is ordered by already."),
                    Map.entry("Group Key", "What makes rows belong to one group."),
                    Map.entry("Cache Key", "What remembered rows are found by."),
                    Map.entry("Cache Mode", "Whether keys compare logically or bit by bit."),
                    Map.entry("Cache Hits", "Answers that came from the cache."),
                    Map.entry("Cache Misses", "Answers that had to be computed."),
                    Map.entry("Cache Evictions", "Answers that were forgotten to make room."),
                    Map.entry("Cache Overflows", "Answers too large for the cache."),
                    Map.entry("Output", "The columns that the node hands on."),
                    Map.entry("Remote SQL", "What is sent to the other server."),
                    Map.entry("Sort Method", "How it was sorted; external means on disk."),
                    Map.entry("Sort Space Used", "Memory or disk that the sort took."),
                    Map.entry("Sort Space Type", "Whether the sort stayed in memory."),
                    Map.entry("Hash Buckets", "Slots of the hash table."),
                    Map.entry("Original Hash Buckets", "Slots that were planned."),
                    Map.entry(
                            "Hash Batches", "Parts of the hash table; more than one use the disk."),
                    Map.entry("Original Hash Batches", "Parts that were planned."),
                    Map.entry(
                            "HashAgg Batches",
                            "Parts of the hash table; more than one use the disk."),
                    Map.entry("Planned Partitions", "Parts that the planner expected."),
                    Map.entry("Peak Memory Usage", "Most memory that it held at once."),
                    Map.entry("Disk Usage", "Written to temporary files."),
                    Map.entry(
                            "Heap Fetches",
                            "Rows for which the table had to be asked; VACUUM helps."),
                    Map.entry("Exact Heap Blocks", "Blocks whose matching rows the bitmap knew."),
                    Map.entry(
                            "Lossy Heap Blocks", "Blocks marked as a whole; more work_mem helps."),
                    Map.entry("Index Searches", "How often the index was descended."),
                    Map.entry("Scan Direction", "In which order the index is read."),
                    Map.entry(
                            "Rows Removed by Filter",
                            "Read, then thrown away; average of one loop."),
                    Map.entry(
                            "Rows Removed by Join Filter",
                            "Pairs built, then thrown away; average of one loop."),
                    Map.entry(
                            "Rows Removed by Index Recheck",
                            "Rows of blocks marked as a whole that did not match."),
                    Map.entry("Workers Planned", "Parallel workers that the planner asked for."),
                    Map.entry("Workers Launched", "Parallel workers that were free."),
                    Map.entry("Single Copy", "One process alone runs what is below."),
                    Map.entry("Params Evaluated", "InitPlans that run before the workers start."),
                    Map.entry("Subplans Removed", "Partitions left out before the run."),
                    Map.entry(
                            "Partial Mode",
                            "Whether it prepares or finishes a parallel aggregate."),
                    Map.entry("Strategy", "Sorted, hashed, or neither."),
                    Map.entry("Operation", "What is done to the rows."),
                    Map.entry("Conflict Resolution", "What ON CONFLICT does."),
                    Map.entry("Conflict Arbiter Indexes", "Indexes that find conflicts."),
                    Map.entry("Tuples Inserted", "Rows that had no conflict."),
                    Map.entry("Conflicting Tuples", "Rows that met one that was there."),
                    Map.entry(
                            "Disabled",
                            "A setting (enable_…) spoke against it; nothing else fits."),
                    Map.entry("Storage", "Where rows were kept."),
                    Map.entry("Maximum Storage", "Most that was kept at once."));

    private PropertyMeaning() {}

    /// Empty for a property that is not known.
    static String of(String property) {
        // An incremental sort has two groups of everything.
        if (property.startsWith("Full-sort Groups / ")) {
            return "For groups of equal presorted keys, sorted by all keys: " + sorting(property);
        } else if (property.startsWith("Pre-sorted Groups / ")) {
            return "For large groups, sorted by the remaining keys alone: " + sorting(property);
        }
        return MEANINGS.getOrDefault(property, "");
    }

    private static String sorting(String property) {
        return property.endsWith("Group Count")
                ? "how many there were."
                : property.endsWith("Sort Methods Used")
                        ? "how they were sorted."
                        : "memory or disk that they took.";
    }
}

package io.howdah.ui.plan.words;

import java.util.Map;

/// What the properties that EXPLAIN prints mean, one sentence each.
final class PropertyMeaning {

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
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
        return MEANINGS.getOrDefault(property, "");
    }
}

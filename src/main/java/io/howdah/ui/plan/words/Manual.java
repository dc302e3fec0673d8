package io.howdah.ui.plan.words;

import io.howdah.plan.PlanNode;
import java.util.Locale;

/// The section of PostgreSQL's manual that tells more.
///
/// @param title of the section, as the manual names it
/// @param page the address below the manual's
public record Manual(String title, String page) {

    private static final String ADDRESS = "https://www.postgresql.org/docs/18/";

    private static final Manual EXPLAIN = new Manual("Using EXPLAIN", "using-explain.html");
    private static final Manual PARALLEL = new Manual("Parallel Plans", "parallel-plans.html");
    private static final Manual MEMORY =
            new Manual("work_mem", "runtime-config-resource.html#GUC-WORK-MEM");
    private static final Manual BITMAPS =
            new Manual("Combining Multiple Indexes", "indexes-bitmap-scans.html");
    private static final Manual INDEX_ONLY =
            new Manual("Index-Only Scans and Covering Indexes", "indexes-index-only-scans.html");
    private static final Manual PARTITIONS =
            new Manual("Partition Pruning", "ddl-partitioning.html#DDL-PARTITION-PRUNING");
    private static final Manual GROUPS =
            new Manual(
                    "The GROUP BY and HAVING Clauses",
                    "queries-table-expressions.html#QUERIES-GROUP");
    private static final Manual CONFLICT =
            new Manual("ON CONFLICT Clause", "sql-insert.html#SQL-ON-CONFLICT");
    private static final Manual FOREIGN = new Manual("postgres_fdw", "postgres-fdw.html");
    private static final Manual COSTS =
            new Manual(
                    "Planner Cost Constants",
                    "runtime-config-query.html#RUNTIME-CONFIG-QUERY-CONSTANTS");
    private static final Manual METHODS =
            new Manual(
                    "Planner Method Configuration",
                    "runtime-config-query.html#RUNTIME-CONFIG-QUERY-ENABLE");
    private static final Manual STATISTICS =
            new Manual("Statistics Used by the Planner", "planner-stats.html");
    private static final Manual SAMPLE =
            new Manual("TABLESAMPLE Clause", "sql-select.html#SQL-FROM");
    private static final Manual WINDOWS = new Manual("Window Functions", "tutorial-window.html");

    /// The whole address.
    public String address() {
        return ADDRESS + page;
    }

    /// The section about what a property or fact of this name means.
    public static Manual of(String property) {
        String name = property.toLowerCase(Locale.ROOT);
        if (name.contains("worker")
                || name.startsWith("parallel")
                || name.equals("single copy")
                || name.equals("partial mode")
                || name.equals("params evaluated")) {
            return PARALLEL;
        } else if (name.contains("heap blocks") || name.contains("recheck")) {
            return BITMAPS;
        } else if (name.contains("conflict") || name.startsWith("tuples")) {
            return CONFLICT;
        } else if (name.contains("cost")) {
            return COSTS;
        } else if (name.startsWith("cache") || name.equals("disabled")) {
            return METHODS;
        } else if (name.startsWith("sampl") || name.equals("repeatable seed")) {
            return SAMPLE;
        } else if (isMemory(name)) {
            return MEMORY;
        }
        return switch (name) {
            case "heap fetches" -> INDEX_ONLY;
            case "subplans removed" -> PARTITIONS;
            case "remote sql", "async capable", "relations" -> FOREIGN;
            case "group key", "hash key", "strategy" -> GROUPS;
            case "window", "run condition" -> WINDOWS;
            case "expected", "estimate", "estimate off by", "rows of one loop" -> STATISTICS;
            default -> EXPLAIN;
        };
    }

    private static boolean isMemory(String name) {
        return name.contains("sort method")
                || name.contains("sort space")
                || name.contains("batches")
                || name.contains("buckets")
                || name.contains("memory")
                || name.contains("storage")
                || name.equals("disk usage")
                || name.equals("planned partitions");
    }

    /// The section about nodes of this type.
    public static Manual of(PlanNode node) {
        return switch (node.type()) {
            case "Bitmap Heap Scan", "Bitmap Index Scan", "BitmapAnd", "BitmapOr" -> BITMAPS;
            case "Index Only Scan" -> INDEX_ONLY;
            case "Gather", "Gather Merge" -> PARALLEL;
            case "Append", "Merge Append" ->
                    new Manual("Table Partitioning", "ddl-partitioning.html");
            case "CTE Scan", "WorkTable Scan", "Recursive Union" ->
                    new Manual("WITH Queries", "queries-with.html");
            case "Foreign Scan" -> FOREIGN;
            case "Sample Scan" -> SAMPLE;
            case "WindowAgg" -> WINDOWS;
            case "Aggregate", "Group" -> GROUPS;
            case "Sort", "Incremental Sort", "Hash", "Materialize" -> MEMORY;
            case "Memoize" -> METHODS;
            case "SetOp" -> new Manual("Combining Queries", "queries-union.html");
            case "ModifyTable" -> new Manual("Data Manipulation", "dml.html");
            case "LockRows" -> new Manual("Row-Level Locks", "explicit-locking.html#LOCKING-ROWS");
            case "Nested Loop", "Hash Join", "Merge Join" ->
                    new Manual("Planner/Optimizer", "planner-optimizer.html");
            default -> EXPLAIN;
        };
    }
}

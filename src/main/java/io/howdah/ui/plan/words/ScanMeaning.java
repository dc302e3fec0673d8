package io.howdah.ui.plan.words;

import java.util.Optional;

/// What the nodes do that read something: tables, indexes, functions, results of other nodes.
final class ScanMeaning {

    private ScanMeaning() {}

    static Optional<NodeMeaning> of(String type) {
        NodeMeaning meaning =
                switch (type) {
                    case "Seq Scan" ->
                            new NodeMeaning(
                                    "Reads the whole table from the first block to the last.",
                                    "The best way when a large part of the rows is wanted; an index"
                                            + " helps when the filter leaves few.");
                    case "Sample Scan" ->
                            new NodeMeaning(
                                    "Reads a random sample of the table, as TABLESAMPLE asks.",
                                    "SYSTEM reads few blocks; BERNOULLI reads them all.");
                    case "Index Scan" ->
                            new NodeMeaning(
                                    "Finds rows in the index, then fetches each from the table.",
                                    "Good for few rows, or for rows in the index's order.");
                    case "Index Only Scan" ->
                            new NodeMeaning(
                                    "Answers from the index alone.",
                                    "Needs a vacuumed table: for blocks that are not marked all-visible"
                                            + " it must look into the table (heap fetches).");
                    case "Bitmap Index Scan" ->
                            new NodeMeaning(
                                    "Collects from an index where the wanted rows are, as a bitmap.",
                                    "The bitmap heap scan above then reads each block once.");
                    case "Bitmap Heap Scan" ->
                            new NodeMeaning(
                                    "Reads the table's blocks that a bitmap marks, in their order on"
                                            + " disk.",
                                    "Good for more rows than an index scan can fetch one by one; when"
                                            + " work_mem is short, whole blocks are marked and each of"
                                            + " their rows is checked again.");
                    case "Tid Scan" ->
                            new NodeMeaning(
                                    "Fetches rows by their physical address (ctid).",
                                    "The quickest way to a row, as long as nobody moves it.");
                    case "Tid Range Scan" ->
                            new NodeMeaning(
                                    "Reads the blocks of a range of physical addresses (ctid).",
                                    "Good for reading a table in pieces.");
                    case "Subquery Scan" ->
                            new NodeMeaning(
                                    "Hands on the rows of a subquery, filtered or with other columns.",
                                    "Costs little itself; its filters run after the subquery.");
                    case "Function Scan" ->
                            new NodeMeaning(
                                    "Runs a function and reads the rows that it returns.",
                                    "The planner guesses the number of rows unless the function says"
                                            + " (ROWS).");
                    case "Table Function Scan" ->
                            new NodeMeaning(
                                    "Turns XML or JSON into rows (XMLTABLE, JSON_TABLE).",
                                    "The planner guesses the number of rows.");
                    case "Values Scan" ->
                            new NodeMeaning(
                                    "Reads the rows of a VALUES list.",
                                    "Good for a few rows; for thousands a temporary table has"
                                            + " statistics.");
                    case "CTE Scan" ->
                            new NodeMeaning(
                                    "Reads the result of a common table expression (WITH).",
                                    "The expression runs once and is kept; filters here come too late to"
                                            + " make it cheaper.");
                    case "Named Tuplestore Scan" ->
                            new NodeMeaning(
                                    "Reads the transition table of a trigger (OLD TABLE, NEW TABLE).",
                                    "Has no index: good for a few joins over changed rows.");
                    case "WorkTable Scan" ->
                            new NodeMeaning(
                                    "Reads the rows that the last round of the recursion added.",
                                    "The planner guesses ten times the rows of the first part.");
                    case "Foreign Scan" ->
                            new NodeMeaning(
                                    "Reads from another server or file through a foreign-data wrapper.",
                                    "Good when filters and joins are sent there; see the remote SQL.");
                    case "Custom Scan" ->
                            new NodeMeaning(
                                    "Reads with the code of an extension.",
                                    "See the documentation of what provides it.");
                    default -> null;
                };
        return Optional.ofNullable(meaning);
    }
}

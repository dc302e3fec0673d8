package io.howdah.bench;

import io.howdah.plan.PlanFormat;

/// Plans of any size, as EXPLAIN ANALYZE prints them.
public final class LargePlans {

    private LargePlans() {}

    /// Scans side by side under one Append, as text or JSON.
    public static String wide(int nodes, PlanFormat format) {
        return format == PlanFormat.JSON ? wideJson(nodes) : wideText(nodes);
    }

    private static String wideText(int nodes) {
        var text = new StringBuilder(nodes * 150);
        text.append(
                "Append  (cost=0.00..9.99 rows=9 width=8) (actual time=0.100..9000.000 rows=9 loops=1)\n");
        text.append("  Buffers: shared hit=").append(nodes * 3L).append('\n');
        for (int i = 1; i < nodes; i++) {
            text.append(
                    "  ->  Seq Scan on part_%d p_%d  (cost=0.00..1.05 rows=5 width=8) (actual time=0.005..0.006 rows=5 loops=1)\n"
                            .formatted(i, i));
            text.append("        Filter: (state <> 'done'::text)\n");
            text.append("        Rows Removed by Filter: 3\n");
            text.append("        Buffers: shared hit=3\n");
        }
        return text.append("Execution Time: 9000.500 ms\n").toString();
    }

    private static final String JSON_NUMBERS =
            "\"Startup Cost\": 0.00, \"Total Cost\": 1.05, \"Plan Rows\": 5, \"Plan Width\": 8, \"Actual Startup Time\": 0.005, \"Actual Total Time\": 0.006, \"Actual Rows\": 5, \"Actual Loops\": 1, \"Shared Hit Blocks\": 3,\n";

    private static String wideJson(int nodes) {
        var text = new StringBuilder(nodes * 400);
        text.append("[{\"Plan\": {\"Node Type\": \"Append\",\n").append(JSON_NUMBERS);
        text.append("\"Plans\": [\n");
        for (int i = 1; i < nodes; i++) {
            text.append(
                    "{\"Node Type\": \"Seq Scan\", \"Parent Relationship\": \"Member\", \"Relation Name\": \"part_%d\", \"Alias\": \"p_%d\",\n"
                            .formatted(i, i));
            text.append(JSON_NUMBERS);
            text.append("\"Filter\": \"(state <> 'done'::text)\", \"Rows Removed by Filter\": 3}");
            text.append(i < nodes - 1 ? ",\n" : "\n");
        }
        return text.append("]}, \"Execution Time\": 9000.5}]\n").toString();
    }

    /// Loops within loops.
    public static String deep(int levels, PlanFormat format) {
        return format == PlanFormat.JSON ? deepJson(levels) : deepText(levels);
    }

    private static String deepText(int levels) {
        var text = new StringBuilder(levels * levels * 6);
        for (int i = 0; i < levels; i++) {
            text.repeat(' ', i == 0 ? 0 : 6 * i - 4);
            text.append(i == 0 ? "" : "->  ");
            text.append(
                    "Nested Loop  (cost=0.00..1.05 rows=5 width=8) (actual time=0.005..%d.006 rows=5 loops=1)\n"
                            .formatted(levels - i));
            text.repeat(' ', 6 * i + 2).append("Buffers: shared hit=3\n");
        }
        return text.toString();
    }

    private static String deepJson(int levels) {
        var text = new StringBuilder(levels * 400).append("[{\"Plan\": ");
        for (int i = 0; i < levels; i++) {
            text.append("{\"Node Type\": \"Nested Loop\", \"Parent Relationship\": \"Outer\",\n");
            text.append(JSON_NUMBERS).append("\"Join Type\": \"Inner\", \"Plans\": [\n");
        }
        return text.repeat("]}", levels).append("}]\n").toString();
    }

    /// Loops within loops, each of which looks its rows up in an index, with the expressions of
    /// VERBOSE: what the rules have most to read of.
    public static String lookups(int levels) {
        var text = new StringBuilder(levels * 1_100).append("[{\"Plan\": ");
        for (int i = 0; i < levels; i++) {
            text.append("{\"Node Type\": \"Nested Loop\", \"Parent Relationship\": \"Outer\",\n");
            text.append(JSON_NUMBERS).append("\"Join Type\": \"Inner\", ");
            text.append("\"Output\": [\"t_%d.a\", \"t_%d.b\"], \"Plans\": [\n".formatted(i, i));
        }
        text.append("{\"Node Type\": \"Result\", \"Parent Relationship\": \"Outer\",\n");
        text.append(JSON_NUMBERS).append("\"Output\": [\"1\"]}");
        for (int i = levels - 1; i >= 0; i--) {
            text.append(",\n").append(LOOKUP.formatted(i, i, i + 1, i, i, i)).append("]}");
        }
        return text.append(", \"Execution Time\": 9000.5}]\n").toString();
    }

    private static final String LOOKUP =
            """
            {"Node Type": "Index Scan", "Parent Relationship": "Inner", "Relation Name": "part", \
            "Alias": "t_%d", "Index Name": "part_a", "Index Cond": "(t_%d.a = t_%d.b)", \
            "Output": ["t_%d.a", "t_%d.b", "t_%d.c"],
            "Startup Cost": 0.4, "Total Cost": 9.05, "Plan Rows": 5, "Plan Width": 8, \
            "Actual Startup Time": 0.005, "Actual Total Time": 0.009, "Actual Rows": 50, \
            "Actual Loops": 1000, "Shared Hit Blocks": 90000}\
            """;

    /// Chains of joins of many lengths under one Append. The times add up; every hundredth chain has a
    /// scan that takes most of its time.
    public static String joins(int nodes) {
        int written = 1;
        double ms = 1;
        long blocks = 0;
        var chains = new StringBuilder();
        for (int branch = 0; written < nodes; branch++) {
            int depth = Math.min(2 + branch % 37, (nodes - written + 1) / 2);
            boolean hot = branch % 97 == 5;
            chain(chains, depth, hot, written);
            written += 2 * depth;
            ms += depth + (hot ? HOT_MS : 0);
            blocks += COOL_BLOCKS * depth + (hot ? HOT_BLOCKS : 0);
        }
        var text = new StringBuilder();
        node(text, 0, "Append", ms);
        text.append("  Buffers: shared hit=").append(blocks).append('\n').append(chains);
        text.append("Planning Time: 41.250 ms\n");
        return text.append("Execution Time: ").append(ms + 2).append(" ms\n").toString();
    }

    private static final double HOT_MS = 1_800;
    private static final long HOT_BLOCKS = 40_000;
    private static final long COOL_BLOCKS = 6;

    /// Each join takes a millisecond with its scan; the second scan may be a slow one.
    private static void chain(StringBuilder text, int depth, boolean hot, int first) {
        for (int level = 1; level <= depth; level++) {
            boolean above = hot && level <= 2;
            boolean slow = hot && level == 2;
            int joins = depth - level + 1;
            node(text, level, "Nested Loop", joins + (above ? HOT_MS : 0));
            blocks(text, level, COOL_BLOCKS * joins + (above ? HOT_BLOCKS : 0));
            int number = first + 2 * (level - 1);
            node(text, level + 1, "Seq Scan on part_" + number, 0.6 + (slow ? HOT_MS : 0));
            if (slow) {
                text.repeat(' ', level * 6 + 8).append("Filter: (state = 'open'::text)\n");
                text.repeat(' ', level * 6 + 8).append("Rows Removed by Filter: 2400000\n");
            }
            blocks(text, level + 1, COOL_BLOCKS + (slow ? HOT_BLOCKS : 0));
        }
    }

    private static void blocks(StringBuilder text, int level, long hit) {
        text.repeat(' ', level * 6 + 2).append("Buffers: shared hit=").append(hit).append('\n');
    }

    /// Scans of partitions that look alike, every hundredth of them slower.
    public static String partitions(int nodes) {
        var text = new StringBuilder();
        double ms = 1;
        for (int i = 1; i <= nodes; i++) {
            double scan = i % 100 == 0 ? 50 : 0.5;
            node(text, 1, "Seq Scan on measure_" + i + " m_" + i, scan);
            text.append("        Filter: (value > '5'::numeric)\n");
            ms += scan;
        }
        var append = new StringBuilder();
        node(append, 0, "Append", ms);
        text.append("Planning Time: 88.400 ms\nExecution Time: ").append(ms + 2);
        return append.append(text).append(" ms\n").toString();
    }

    private static void node(StringBuilder text, int level, String name, double ms) {
        text.append(" ".repeat(Math.max(0, level * 6 - 4))).append(level == 0 ? "" : "->  ");
        text.append(name).append("  (cost=1.00..2.00 rows=100 width=8)");
        text.append(" (actual time=0.100..").append(ms).append(" rows=120 loops=1)\n");
    }
}

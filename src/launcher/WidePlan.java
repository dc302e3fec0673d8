import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a large plan as EXPLAIN ANALYZE prints it: what the start cache learns to show.
///
/// Usage: `java WidePlan.java FILE`
public final class WidePlan {

    private static final int BRANCHES = 250;
    private static final int DEEPEST = 37;

    private WidePlan() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    /// Chains of joins of many depths under one Append; no two branches are alike.
    static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            node(out, 0, "Append", 9_000);
            for (int branch = 0; branch < BRANCHES; branch++) {
                int depth = 2 + branch % DEEPEST;
                for (int level = 1; level <= depth; level++) {
                    double ms = 3.0 * (depth - level + 1);
                    node(out, level, "Hash Join", ms);
                    out.append(" ".repeat(level * 6 + 2)).append("Hash Cond: (a.id = b.a_id)\n");
                    node(out, level + 1, "Seq Scan on part_" + branch + "_" + level, ms * 0.3);
                }
            }
            out.append("Planning Time: 1.250 ms\nExecution Time: 9001.500 ms\n");
        }
    }

    private static void node(Appendable out, int level, String name, double ms)
            throws IOException {
        out.append(" ".repeat(Math.max(0, level * 6 - 4))).append(level == 0 ? "" : "->  ");
        out.append(name).append("  (cost=1.00..2.00 rows=100 width=8)");
        out.append(" (actual time=0.100..").append(String.valueOf(ms));
        out.append(" rows=120 loops=1)\n");
    }
}

package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanAdviseCommandTest {

    private static final String SLOW =
            """
            Sort  (cost=2400.00..2400.02 rows=10 width=97) (actual time=99.0..99.1 rows=10 loops=1)
              Sort Key: placed_at
              Sort Method: quicksort  Memory: 26kB
              ->  Seq Scan on orders  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..90.000 rows=10 loops=1)
                    Filter: (customer = 42)
                    Rows Removed by Filter: 99990
            Execution Time: 100.000 ms
            """;

    private static final String FAST =
            """
            Result  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.001 rows=1 loops=1)
            Execution Time: 0.010 ms
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new PlanCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.txt"), text).toString();
    }

    @Test
    void printsRuleNodesEvidenceSavingAndRemedy() throws IOException {
        assertThat(run("advise", file(SLOW))).isZero();

        assertThat(out.toString())
                .contains(
                        "1. Critical [seq-scan-filter] saves up to 90 %, 90.0 ms",
                        "The sequential scan of orders reads 100,000 rows",
                        "Nodes: #1",
                        "Rows read: 100,000",
                        "CREATE INDEX ON orders (customer);",
                        "Buffers were not counted");
    }

    @Test
    void printsOneObjectALineForEachPlanWithTheNamesOfTheHelp() throws IOException {
        assertThat(run("advise", "--json", file(SLOW + "\n" + FAST))).isZero();

        String[] lines = out.toString().split("\n");
        assertThat(lines).hasSize(2);
        JsonNode slow = JsonMapper.shared().readTree(lines[0]);
        assertThat(slow.propertyNames())
                .containsExactly(
                        "file",
                        "line",
                        "query",
                        "executionMs",
                        "findings",
                        "hidden",
                        "missing",
                        "warnings");
        JsonNode worst = slow.get("findings").get(0);
        assertThat(worst.propertyNames())
                .containsExactly(
                        "rule",
                        "title",
                        "severity",
                        "sentence",
                        "nodes",
                        "evidence",
                        "saving",
                        "remedies",
                        "help");
        assertThat(worst.get("rule").asString()).isEqualTo("seq-scan-filter");
        assertThat(worst.get("severity").asString()).isEqualTo("critical");
        assertThat(worst.get("nodes").get(0).asInt()).isEqualTo(1);
        assertThat(worst.get("saving").get("ms").asDouble()).isBetween(89.0, 90.0);
        JsonNode remedy = worst.get("remedies").get(0);
        assertThat(remedy.get("kind").asString()).isEqualTo("create-index");
        assertThat(remedy.get("statements").get(0).asString())
                .isEqualTo("CREATE INDEX ON orders (customer)");
        JsonNode fast = JsonMapper.shared().readTree(lines[1]);
        assertThat(fast.get("line").asInt()).isGreaterThan(1);
        assertThat(fast.get("findings")).isEmpty();
    }

    @Test
    void saysWhenNothingStandsOutAndWhatWouldTellMore() throws IOException {
        assertThat(run("advise", file(FAST))).isZero();

        assertThat(out.toString()).contains("Nothing stands out.", "The server was not asked");
    }

    @Test
    void failsWithASentenceWhenThereIsNoPlan() throws IOException {
        assertThat(run("advise", "--json", file("SELECT 1;"))).isEqualTo(1);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("No plan was found in");
    }
}

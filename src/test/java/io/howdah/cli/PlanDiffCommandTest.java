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

class PlanDiffCommandTest {

    private static final String BEFORE =
            """
            Seq Scan on orders  (cost=0.00..1900.00 rows=10 width=8) (actual time=0.010..480.000 rows=10.00 loops=1)
              Filter: (customer_id = 5)
              Rows Removed by Filter: 99990
              Buffers: shared hit=4990
            Planning Time: 0.100 ms
            Execution Time: 481.000 ms
            """;

    private static final String AFTER =
            """
            Index Scan using orders_customer_idx on orders  (cost=0.29..19.00 rows=10 width=8) (actual time=0.010..0.500 rows=10.00 loops=1)
              Index Cond: (customer_id = 5)
              Buffers: shared hit=13
            Planning Time: 0.200 ms
            Execution Time: 0.520 ms
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var line = new CommandLine(new PlanCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsWhatChanged() throws IOException {
        int code = run("diff", file("before.txt", BEFORE), file("after.txt", AFTER));

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith(
                        "925× faster (481 ms before, 0.52 ms after): orders is read by Index Scan using"
                                + " orders_customer_idx instead of Seq Scan; 99.7 % fewer buffers.")
                .contains("Time (ms)                       480.000          0.500       -479.500")
                .contains(
                        "*      480.000        0.500     -479.500  Index Scan using orders_customer_idx on"
                                + " orders (was Seq Scan on orders)");
    }

    @Test
    void printsOneJsonObjectWithStableNames() throws IOException {
        int code = run("diff", "--json", file("before.txt", BEFORE), file("after.txt", AFTER));

        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(code).isZero();
        assertThat(json.propertyNames())
                .containsExactly(
                        "before", "after", "summary", "sameShape", "totals", "settings", "nodes");
        assertThat(json.at("/totals/executionMs/change").asDouble()).isEqualTo(-480.48);
        JsonNode node = json.get("nodes").get(0);
        assertThat(node.propertyNames())
                .containsExactly("kind", "moved", "before", "after", "metrics");
        assertThat(node.get("kind").asString()).isEqualTo("replaced");
        assertThat(node.at("/before/title").asString()).isEqualTo("Seq Scan on orders");
        assertThat(node.at("/metrics/buffersHit/change").asInt()).isEqualTo(-4977);
        assertThat(node.at("/metrics/rowsRemoved/before").asInt()).isEqualTo(99990);
    }

    @Test
    void saysInOneSentenceWhatIsMissing() throws IOException {
        String plan = file("plan.txt", BEFORE);

        assertThat(run("diff", plan, folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there is no such file.");
        assertThat(run("diff", plan, file("prose.txt", "no plan here"))).isEqualTo(1);
        assertThat(err.toString()).contains("No plan was found in");
        assertThat(run("diff", plan)).isEqualTo(2);
        assertThat(run("diff", "-", "-")).isEqualTo(2);
        assertThat(err.toString()).contains("Standard input can be only one of the two plans.");
    }
}

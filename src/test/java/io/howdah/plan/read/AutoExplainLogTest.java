package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logs that auto_explain of PostgreSQL 15 wrote, among other entries of the server.
class AutoExplainLogTest {

    private static final String JOIN =
            "SELECT count(*) FROM orders o\n JOIN customer c ON c.id = o.customer_id\n WHERE o.note <> 'a, \"b\" -> c';";

    /// Those in whose settings nested statements were logged.
    private static final List<String> NESTED =
            List.of(
                    "log-stderr-json",
                    "log-stderr-xml",
                    "log-stderr-yaml",
                    "log-stderr-verbose",
                    "log-csv-text",
                    "log-json-text");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log-stderr-text",
                "log-stderr-verbose",
                "log-stderr-json",
                "log-stderr-xml",
                "log-stderr-yaml",
                "log-csv-text",
                "log-csv-json",
                "log-csv-xml",
                "log-csv-yaml",
                "log-json-text",
                "log-json-json",
                "log-json-xml",
                "log-json-yaml"
            })
    void readsEveryPlanOfALog(String name) {
        ReadResult result = PlanReader.read(PlanSamples.text(name));

        assertThat(result.warnings()).isEmpty();
        var queries = new ArrayList<>(List.of(JOIN));
        queries.add("SELECT count(*) FROM node WHERE label <> E'one\\n two (cost=1)';");
        if (NESTED.contains(name)) {
            queries.add("(SELECT count(*) FROM node WHERE id > n)");
        }
        queries.add("SELECT nested(3);");
        queries.add(
                "PREPARE by_id(int, text) AS SELECT * FROM orders WHERE id = $1 AND note <> $2;");
        assertThat(result.plans())
                .extracting(plan -> plan.statement().query())
                .containsExactlyElementsOf(queries);
        assertThat(result.plans())
                .allSatisfy(plan ->
                        assertThat(plan.properties().get("Duration")).matches("\\d+\\.\\d{3}"));
        Plan join = result.plans().getFirst();
        assertThat(join.nodes())
                .extracting(PlanNode::title)
                .containsExactly(
                        "Aggregate",
                        "Hash Join",
                        "Seq Scan on orders o",
                        "Hash",
                        "Seq Scan on customer c");
        assertThat(join.tree().node(2).property("Filter"))
                .hasValue("(note <> 'a, \"b\" -> c'::text)");
        assertThat(result.plans().get(1).tree().node(1).property("Filter"))
                .hasValue("(label <> 'one\n two (cost=1)'::text)");
    }

    @Test
    void keepsWhatWasReadWhenTheLastEntryIsCutOff() {
        String log = PlanSamples.text("log-stderr-text");
        String cut = log.substring(0, log.indexOf("  ->  Seq Scan on customer c") + 20);

        ReadResult result = PlanReader.read(cut);

        assertThat(result.plans()).hasSize(1);
        assertThat(result.plans().getFirst().nodes()).hasSize(5);
        assertThat(result.plans().getFirst().statement().query()).isEqualTo(JOIN);
    }

    @Test
    void readsALogThatSyslogWrote() {
        String log = PlanSamples.text("log-stderr-text");
        var lines = new StringBuilder();
        int entry = 0;
        int part = 1;
        for (String line : log.lines().toList()) {
            boolean first = !line.startsWith("\t") && line.contains("LOG:  ");
            entry += first ? 1 : 0;
            part = first ? 1 : part + 1;
            lines.append("Nov 21 03:55:25 db1 postgres[14828]: [%d-%d] ".formatted(entry, part))
                    .append(line.replace("\t", "#011"))
                    .append('\n');
        }

        ReadResult result = PlanReader.read(lines.toString());

        assertThat(result.plans()).hasSize(4);
        assertThat(result.plans().getFirst().nodes()).hasSize(5);
    }

    @Test
    void readsPlansThatFollowEachOtherAtOnce() {
        String entry =
                "2026-01-01 00:00:00 UTC [1] LOG:  duration: 12.5 ms  plan:\n\tQuery Text: SELECT %d\n\tResult  (cost=0.00..0.01 rows=1 width=4)\n";
        var log = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            log.append(entry.formatted(i));
        }

        ReadResult result = PlanReader.read(log.toString());

        assertThat(result.warnings()).isEmpty();
        assertThat(result.plans())
                .hasSize(100)
                .extracting(plan -> plan.statement().query())
                .endsWith("SELECT 98", "SELECT 99");
        assertThat(result.plans().getLast().source().line()).isEqualTo(298);
    }

    @Test
    void handsOutPlansWhileTheLogIsStillComing() throws IOException {
        var log = new EndlessLog(PlanSamples.text("log-stderr-text"), 5_000_000);
        var plans = new ArrayList<Long>();

        PlanReader.read(
                log,
                new Sink() {
                    @Override
                    public void plan(Plan plan) {
                        plans.add(log.delivered);
                    }

                    @Override
                    public void warning(Warning warning) {}
                });

        assertThat(plans.getFirst()).isLessThan(100_000);
        assertThat(plans).hasSizeGreaterThan(5_000);
        assertThat(log.delivered).isGreaterThanOrEqualTo(5_000_000);
    }

    /// Repeats a text until it has delivered so many characters; never holds them.
    private static final class EndlessLog extends Reader {

        private final String text;
        private final long length;
        private long delivered;

        private EndlessLog(String text, long length) {
            this.text = text;
            this.length = length;
        }

        @Override
        public int read(char[] buffer, int offset, int count) {
            if (delivered >= length) {
                return -1;
            }
            int start = (int) (delivered % text.length());
            int part = Math.min(count, text.length() - start);
            text.getChars(start, start + part, buffer, offset);
            delivered += part;
            return part;
        }

        @Override
        public void close() {}
    }
}

package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One plan as psql 15 printed it with each of its settings, and as people pass it on.
class PsqlFramesTest {

    private static final String PLAIN = "plain";

    record Printed(String format, String settings, String text) {
        @Override
        public String toString() {
            return format + ", " + settings;
        }
    }

    static List<Printed> printed() {
        var all = new ArrayList<Printed>();
        for (String format : PlanSamples.PSQL) {
            PlanSamples.sections(format)
                    .forEach((name, text) -> all.add(new Printed(format, name, text)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("printed")
    void readsAPlanInEveryTableOfPsql(Printed printed) {
        FourFormats.same(plain(printed.format), printed.text, PlanLines.Numbers.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psql-text", "psql-json", "psql-xml", "psql-yaml"})
    void readsWhatEditorsAndMailsDoToIt(String format) {
        String plain = plain(format);
        for (String start : List.of("", "> ", "> > ", "    ", "\t", "\uFEFF")) {
            String text =
                    start.equals("\uFEFF")
                            ? start + plain
                            : plain.lines()
                                    .map(line -> start + line)
                                    .collect(Collectors.joining("\n"));
            FourFormats.same(plain, text, PlanLines.Numbers.ALL);
            FourFormats.same(plain, text.replace("\n", "\r\n"), PlanLines.Numbers.ALL);
            FourFormats.same(plain, text.replace(' ', '\u00A0'), PlanLines.Numbers.ALL);
        }
        FourFormats.same(plain, "```\n" + plain + "```\n", PlanLines.Numbers.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(24 rows)",
                "(24 Zeilen)",
                "(24 lignes)",
                "(24 filas)",
                "(строк: 24)",
                "(24 行)",
                "(24 rader)",
                "(24 wiersze)",
                "(24 řádky)",
                "(24개 행)"
            })
    void readsFootersInEveryLanguage(String footer) {
        String table = PlanSamples.sections("psql-text").getOrDefault("aligned border 1 ascii", "");
        String translated = table.replace("(24 rows)", footer);

        assertThat(translated).contains(footer);
        FourFormats.same(plain("psql-text"), translated, PlanLines.Numbers.ALL);
    }

    @Test
    void readsTheGridsOfOtherTools() {
        String json = plain("psql-json");
        String doubled = "\"" + json.strip().replace("\"", "\"\"") + "\"";
        String lines =
                plain("psql-text")
                        .lines()
                        .map(line -> "\"" + line.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining("\n"));
        String asRows =
                plain("psql-text")
                        .lines()
                        .map(line -> "|" + line + " ".repeat(160 - line.length()) + "|")
                        .collect(Collectors.joining("\n"));

        FourFormats.same(json, doubled, PlanLines.Numbers.ALL);
        FourFormats.same(json, "\"QUERY PLAN\"\n" + doubled + "\n", PlanLines.Numbers.ALL);
        FourFormats.same(json, "QUERY PLAN\n" + json, PlanLines.Numbers.ALL);
        FourFormats.same(json, json.replaceAll("\n *", ""), PlanLines.Numbers.ALL);
        FourFormats.same(plain("psql-text"), lines, PlanLines.Numbers.ALL);
        FourFormats.same(
                plain("psql-text"),
                "QUERY PLAN" + " ".repeat(152) + "|\n" + "-".repeat(161) + "+\n" + asRows,
                PlanLines.Numbers.ALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 72, 76, 80, 100, 132})
    void readsTextThatATerminalCut(int width) {
        String plain = plain("psql-text");
        String cut =
                plain.lines()
                        .map(line -> line.replaceAll("(.{" + width + "})", "$1\n"))
                        .collect(Collectors.joining("\n"));

        FourFormats.same(plain, cut, PlanLines.Numbers.ALL);
    }

    @Test
    void readsSeveralPlansWithProseBetweenThem() {
        String text = plain("psql-text");
        String json = plain("psql-json");

        ReadResult result =
                PlanReader.read(
                        "Hello,\n\nthis one is slow:\n\n%s\nand this one too:\n\n%s\nand in text:\n\n%s\nThanks!\n"
                                .formatted(text, json, text));

        assertThat(result.plans()).hasSize(3);
        assertThat(result.plans().get(0).nodes()).isEqualTo(FourFormats.only(text).nodes());
        assertThat(result.plans().get(1).nodes()).isEqualTo(FourFormats.only(json).nodes());
        assertThat(result.plans().get(2).nodes()).isEqualTo(FourFormats.only(text).nodes());
        assertThat(result.warnings())
                .extracting(Warning::message)
                .allMatch(message -> message.contains("not part of a plan"))
                .hasSize(4);
    }

    @Test
    void keepsTheQueryInFrontOfAPlan() {
        Plan plan =
                FourFormats.only(
                        "ff=# EXPLAIN (COSTS OFF) SELECT *\nff-# FROM a;\n QUERY PLAN\n-----------\n Seq Scan on a\n(1 row)\n");

        assertThat(plan.statement().query()).isEqualTo("SELECT *\nFROM a");
    }

    /// The longest row fills the table, as one that was cut does.
    @Test
    void joinsNothingToARowThatOnlyFillsItsTable() {
        String plain =
                """
                Sort  (cost=1.00..2.00 rows=1 width=4)
                  Sort Key: a.name
                  ->  Seq Scan on a  (cost=0.00..1.00 rows=1 width=4)
                        Filter: (name <> 'a'::text)
                Planning Time: 0.100 ms
                """;
        for (int width : List.of(38, 53)) {
            List<String> rows = plain.lines().filter(line -> line.length() <= width).toList();
            String table =
                    rows.stream()
                            .map(line -> "| " + line + " ".repeat(width - line.length()) + " |\n")
                            .collect(Collectors.joining());
            String rule = "+" + "-".repeat(width + 2) + "+\n";
            String head = rule + "| QUERY PLAN" + " ".repeat(width - 9) + "|\n" + rule;

            assertThat(rows).anyMatch(line -> line.length() == width);
            FourFormats.same(String.join("\n", rows), head + table + rule, PlanLines.Numbers.ALL);
        }
    }

    @Test
    void warnsWhereABlankMayBeOneOfTheTable() {
        ReadResult result =
                PlanReader.read(
                        """
                        +-------------------+
                        |    QUERY PLAN     |
                        +-------------------+
                        | Seq Scan on t     |
                        |   Filter: (a = b .|
                        |.東京)             |
                        +-------------------+
                        (2 rows)
                        """);

        assertThat(result.plans().getFirst().root().property("Filter")).hasValue("(a = b 東京)");
        assertThat(result.warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.line()).isEqualTo(5);
                    assertThat(warning.message()).contains("a wide character follows");
                });
    }

    @Test
    void warnsOfAStringThatWasBrokenOutsideATable() {
        ReadResult result =
                PlanReader.read(
                        "[{\"Plan\": {\"Node Type\": \"Seq Scan\", \"Filter\": \"(a = \nb)\"}}]\n");

        assertThat(result.plans()).hasSize(1);
        assertThat(result.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.line()).isEqualTo(1));
    }

    private static String plain(String format) {
        return PlanSamples.sections(format).getOrDefault(PLAIN, "");
    }
}

package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanShowCommandTest {

    private static final String PLAN =
            """
            Nested Loop  (cost=0.29..16.60 rows=2 width=8) (actual time=0.010..4.000 rows=3 loops=1)
              Buffers: shared hit=9 read=1
              ->  Seq Scan on public.orders o  (cost=0.00..8.00 rows=2 width=8) (actual time=0.005..1.000 rows=2 loops=1)
                    Filter: (name <> 'ü'::text)
                    Rows Removed by Filter: 3
                    Buffers: shared hit=3
              ->  Index Scan using c_pkey on c  (cost=0.29..4.30 rows=1 width=4) (actual time=0.500..1.000 rows=2 loops=2)
                    Buffers: shared hit=6 read=1
            Planning Time: 0.250 ms
            Execution Time: 4.500 ms
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new PlanShowCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String file(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(charset));
        return file.toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private List<JsonNode> json() {
        return out.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    @Test
    void printsOneObjectALineForEachFile() throws IOException {
        String first = file("a.txt", PLAN);
        String second = file("b.txt", PLAN + "\nand again\n\n" + PLAN);

        assertThat(run("--json", first, second)).isZero();

        assertThat(json())
                .extracting(json -> json.path("file").asString())
                .containsExactly(first, second);
        assertThat(json()).extracting(json -> json.path("plans").size()).containsExactly(1, 2);
        assertThat(json().getFirst().path("warnings").size()).isZero();
        assertThat(json().getLast().path("warnings").path(0).path("line").asInt()).isEqualTo(12);
    }

    @Test
    void keepsTheNamesOfTheContract() throws IOException {
        run("--json", file("a.txt", PLAN));

        JsonNode object = json().getFirst();
        JsonNode plan = object.path("plans").path(0);
        assertThat(object.propertyNames()).containsExactly("file", "plans", "warnings");
        assertThat(plan.propertyNames())
                .contains(
                        "query",
                        "queryId",
                        "format",
                        "line",
                        "planningMs",
                        "executionMs",
                        "nodes",
                        "totals",
                        "triggers",
                        "jit",
                        "serialization",
                        "settings",
                        "properties",
                        "statistics");
        assertThat(plan.path("nodes").path(1).propertyNames())
                .contains(
                        "id",
                        "parent",
                        "depth",
                        "type",
                        "title",
                        "relationship",
                        "subplan",
                        "schema",
                        "relation",
                        "index",
                        "alias",
                        "function",
                        "cte",
                        "planRows",
                        "planWidth",
                        "startupCost",
                        "totalCost",
                        "selfCost",
                        "executed",
                        "loops",
                        "actualRows",
                        "totalRows",
                        "rowsRemoved",
                        "estimateFactor",
                        "inclusiveMs",
                        "inclusiveMsError",
                        "selfMs",
                        "selfMsError",
                        "share",
                        "approximate",
                        "caveats",
                        "sharedHitSelf",
                        "sharedReadSelf",
                        "sharedDirtiedSelf",
                        "sharedWrittenSelf",
                        "localHitSelf",
                        "localReadSelf",
                        "localDirtiedSelf",
                        "localWrittenSelf",
                        "tempReadSelf",
                        "tempWrittenSelf",
                        "sharedReadTimeSelf",
                        "sharedWriteTimeSelf",
                        "localReadTimeSelf",
                        "localWriteTimeSelf",
                        "tempReadTimeSelf",
                        "tempWriteTimeSelf",
                        "walRecordsSelf",
                        "walFpiSelf",
                        "walBytesSelf",
                        "walFpiBytesSelf",
                        "walBuffersFullSelf",
                        "properties");
    }

    @Test
    void printsMeasuredNumbers() throws IOException {
        run("--json", file("a.txt", PLAN));

        JsonNode plan = json().getFirst().path("plans").path(0);
        JsonNode root = plan.path("nodes").path(0);
        JsonNode scan = plan.path("nodes").path(1);
        JsonNode index = plan.path("nodes").path(2);
        assertThat(plan.path("planningMs").asDouble()).isEqualTo(0.25);
        assertThat(plan.path("executionMs").asDouble()).isEqualTo(4.5);
        assertThat(root.path("parent").isNull()).isTrue();
        assertThat(root.path("inclusiveMs").asDouble()).isEqualTo(4);
        assertThat(root.path("selfMs").asDouble()).isEqualTo(1);
        assertThat(scan.path("schema").asString()).isEqualTo("public");
        assertThat(scan.path("relation").asString()).isEqualTo("orders");
        assertThat(scan.path("alias").asString()).isEqualTo("o");
        assertThat(scan.path("relationship").asString()).isEqualTo("Outer");
        assertThat(index.path("inclusiveMs").asDouble()).isEqualTo(2);
        assertThat(index.path("totalRows").asDouble()).isEqualTo(4);
        assertThat(index.path("index").asString()).isEqualTo("c_pkey");
        assertThat(index.path("sharedReadSelf").asDouble()).isEqualTo(1);
        assertThat(scan.path("properties").path("Filter").asString())
                .isEqualTo("(name <> 'ü'::text)");
    }

    @Test
    void everyNameOfTheJsonIsInTheHelp() throws IOException {
        assertThat(run("--json", file("a.txt", PLAN))).isZero();
        JsonNode plan = json().getFirst().path("plans").path(0);
        Set<String> names = new TreeSet<>(plan.propertyNames());
        names.addAll(plan.path("nodes").path(0).propertyNames());
        names.addAll(plan.path("totals").propertyNames());
        names.addAll(plan.path("statistics").propertyNames());
        names.addAll(plan.path("statistics").path("byType").path(0).propertyNames());
        out.getBuffer().setLength(0);

        assertThat(run("--help")).isZero();

        List<String> words = List.of(out.toString().split("\\W+"));
        assertThat(names)
                .hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(words).contains(name.replaceFirst("Self$", "")));
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void printsATableForPeople() throws IOException {
        assertThat(run(file("a.txt", PLAN))).isZero();

        assertThat(out.toString())
                .contains(
                        "self ms",
                        "Nested Loop",
                        "Seq Scan on public.orders o",
                        "Execution: 4.500 ms");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void goesOnAfterAFileThatIsNotThere() throws IOException {
        String missing = folder.resolve("none.txt").toString();

        assertThat(run("--json", missing, file("a.txt", PLAN))).isEqualTo(1);

        assertThat(json()).extracting(json -> json.path("plans").size()).containsExactly(0, 1);
        assertThat(json().getFirst().path("warnings").path(0).path("message").asString())
                .isEqualTo("Cannot read %s: there is no such file.".formatted(missing));
        assertThat(err.toString().lines())
                .containsExactly("Cannot read %s: there is no such file.".formatted(missing));
    }

    @Test
    void aMissingFileIsToldOnce() {
        String missing = folder.resolve("none.txt").toString();

        assertThat(run(missing)).isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly("Cannot read %s: there is no such file.".formatted(missing));
    }

    @Test
    void saysWhenAFileHoldsNoPlan() throws IOException {
        String letter = file("letter.txt", "Dear colleague,\n\nnothing to see.\n");

        assertThat(run("--json", letter)).isEqualTo(1);

        assertThat(json().getFirst().path("plans").size()).isZero();
        assertThat(json().getFirst().path("warnings").size()).isPositive();
        assertThat(err.toString()).contains("No plan was found in " + letter);
    }

    @Test
    void readsTextInOtherEncodings() throws IOException {
        String utf16 = file("wide.txt", "\uFEFF" + PLAN, StandardCharsets.UTF_16LE);
        String bigEndian = file("big.txt", "\uFEFF" + PLAN, StandardCharsets.UTF_16BE);
        String marked = file("marked.txt", "\uFEFF" + PLAN);
        String windows = file("windows.txt", PLAN.replace("\n", "\r\n"));

        assertThat(run("--json", utf16, bigEndian, marked, windows)).isZero();

        assertThat(json())
                .extracting(json -> json.at("/plans/0/nodes/1/properties/Filter").asString())
                .containsOnly("(name <> 'ü'::text)");
    }

    @Test
    void readsWhatIsNotUtf8AsFarAsItCan() throws IOException {
        String latin = file("latin.txt", PLAN, StandardCharsets.ISO_8859_1);

        assertThat(run("--json", latin)).isZero();

        assertThat(json().getFirst().at("/plans/0/nodes").size()).isEqualTo(3);
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(PLAN.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("--json", "-")).isZero();
        } finally {
            System.setIn(before);
        }

        assertThat(json().getFirst().path("file").asString()).isEqualTo("-");
        assertThat(json().getFirst().at("/plans/0/nodes").size()).isEqualTo(3);
    }

    @Test
    void asksForFiles() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--unknown", "x")).isEqualTo(2);
    }
}

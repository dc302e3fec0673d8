package io.howdah.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.TestSession;
import io.howdah.query.load.FileSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Results whose columns are hard to write, in every format: a file with all values, or one sentence.
@Timeout(240)
class AwkwardResultsIT {

    private TestSession database;
    @TempDir private Path folder;

    @BeforeEach
    void open() {
        database = TestSession.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private ExportOutcome export(String sql, ExportFormat format) {
        return new ExportRun(database.session(), rows -> {})
                .toFile(
                        new ExportSource.Query(sql),
                        format,
                        ExportOptions.of(format),
                        file(format));
    }

    private Path file(ExportFormat format) {
        return folder.resolve("result." + format.extension());
    }

    private static void assertRefused(ExportOutcome outcome, String sentence) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExportOutcome.Failed.class,
                        failed -> assertThat(failed.sentence()).isEqualTo(sentence));
    }

    /// The values of the only row, by a reader of the format where it has more than lines.
    private List<String> values(ExportFormat format) throws IOException {
        Path file = file(format);
        return switch (format) {
            case CSV, TSV, XLSX, PARQUET -> {
                // Names like these do not look like a header.
                yield new ArrayList<>(FileSample.of(file).rows().getLast());
            }
            case JSON, JSON_LINES -> {
                JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
                List<String> values = new ArrayList<>();
                (read.isArray() ? read.get(0) : read)
                        .forEach(value -> values.add(value.stringValue()));
                yield values;
            }
            case HTML -> between(Files.readString(file), "<td>", "</td>");
            case INSERT, IN_LIST -> {
                String text = Files.readString(file);
                yield between(text.substring(text.indexOf("'value0")), "'", "'");
            }
            case COPY -> {
                List<String> lines = Files.readAllLines(file);
                yield List.of(lines.get(lines.size() - 2).split("\t", -1));
            }
            case MARKDOWN ->
                    List.of(
                            Files.readAllLines(file)
                                    .getLast()
                                    .replaceAll("^\\| | \\|$", "")
                                    .split(" \\| ", -1));
            case TABLE ->
                    Files.readAllLines(file).stream()
                            .filter(line -> line.contains("value"))
                            .flatMap(line -> List.of(line.split("\\|", -1)).stream())
                            .map(String::strip)
                            .toList();
        };
    }

    private static List<String> between(String text, String open, String close) {
        List<String> found = new ArrayList<>();
        int at = text.indexOf(open);
        while (at >= 0) {
            int end = text.indexOf(close, at + open.length());
            found.add(text.substring(at + open.length(), end));
            at = text.indexOf(open, end + close.length());
        }
        return found;
    }

    private static List<String> named(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> "'value%d' AS %s".formatted(i, names[i]))
                .toList();
    }

    private static List<String> expected(int count) {
        return IntStream.range(0, count).mapToObj(i -> "value" + i).toList();
    }

    @ParameterizedTest
    @EnumSource
    void writesColumnsOfOddNames(ExportFormat format) throws IOException {
        List<String> columns =
                named(
                        "a",
                        "\"A\"",
                        "\"?column?\"",
                        "\"quote \"\" '\"",
                        "\"two\nlines\"",
                        "\"\uD83D\uDC18\"",
                        "\" \"",
                        "\"a,b;c|d\te\"",
                        "\"<b>&amp;\"",
                        "\"\\.\"",
                        "\"a.b\"",
                        "\"_x0041_\"",
                        "\"select\"",
                        "\"\r\"");

        ExportOutcome outcome = export("SELECT " + String.join(", ", columns), format);

        assertThat(outcome).as("%s", outcome).isInstanceOf(ExportOutcome.Done.class);
        assertThat(values(format)).containsExactlyElementsOf(expected(columns.size()));
    }

    @ParameterizedTest
    @EnumSource
    void writesColumnsOfTheSameName(ExportFormat format) throws IOException {
        String sql =
                "SELECT 'value0' AS id, 'value1' AS id, 'value2' AS \"ID\", 'value3' AS id_2, 'value4', 'value5'";

        ExportOutcome outcome = export(sql, format);

        switch (format) {
            case INSERT ->
                    assertRefused(
                            outcome,
                            "Two columns are named \"id\"; an INSERT needs different names. Rename one with AS.");
            case COPY ->
                    assertRefused(
                            outcome,
                            "Two columns are named \"id\"; COPY needs different names. Rename one with AS.");
            default -> {
                assertThat(outcome).as("%s", outcome).isInstanceOf(ExportOutcome.Done.class);
                assertThat(values(format)).containsExactlyElementsOf(expected(6));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesAsManyColumnsAsATableHas(ExportFormat format) throws IOException {
        String columns =
                IntStream.range(0, 1600)
                        .mapToObj(i -> "'value" + i + "' AS c" + i)
                        .collect(Collectors.joining(", "));

        assertThat(export("SELECT " + columns, format)).isInstanceOf(ExportOutcome.Done.class);

        assertThat(values(format)).containsExactlyElementsOf(expected(1600));
    }

    @ParameterizedTest
    @EnumSource
    void writesRowsOfManyMegabytes(ExportFormat format) throws IOException {
        String columns =
                IntStream.range(0, 50)
                        .mapToObj(i -> "'value" + i + "' || repeat('x', 1 << 20) AS c" + i)
                        .collect(Collectors.joining(", "));

        ExportOutcome outcome = export("SELECT " + columns, format);

        if (format == ExportFormat.XLSX) {
            assertRefused(
                    outcome,
                    "Row 1, column \"c0\": a cell of an XLSX file holds at most 32,767 characters, this value has 1,048,582. Leave the column out, or export as CSV or Parquet.");
            assertThat(folder).isEmptyDirectory();
            return;
        }
        assertThat(outcome).as("%s", outcome).isInstanceOf(ExportOutcome.Done.class);
        assertThat(values(format))
                .hasSize(50)
                .allMatch(value -> value.endsWith("x".repeat(1 << 20)))
                .extracting(value -> value.substring(0, value.indexOf('x')))
                .containsExactlyElementsOf(expected(50));
    }
}

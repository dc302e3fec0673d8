package io.howdah.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.Outcome;
import io.howdah.query.RelationName;
import io.howdah.query.SqlStatement;
import io.howdah.query.TestSession;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was exported is read back by the server itself or by a reader of the format.
@Timeout(120)
class ExportRunIT {

    /// One row for each thing that could be lost on the way.
    private static final String ODD =
            """
            CREATE TYPE mood AS ENUM ('sad', 'happy, "very"');
            CREATE TABLE odd (
                id bigint PRIMARY KEY, big numeric, money numeric(12,2), r real, d double precision,
                yes boolean, words text, b bytea, day date, at timestamp, tz timestamptz, t time,
                span interval, u uuid, j json, jb jsonb, numbers int[], texts text[], m mood,
                "Quote "" Name" varchar(10));
            INSERT INTO odd VALUES
              (1, 12345678901234567890.123456789, 10.50, 0.1, 0.1, true, 'plain', '\\x00ff', '2024-02-29',
               '2024-02-29 12:34:56.789012', '2024-02-29 12:34:56.789012+05:30', '23:59:59.999999', '1 mon 2 days 03:04:05',
               'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a": [1, null]}', '{"b": "é"}', '{1,NULL,3}', '{"a,b","c\\"d",NULL,""}', 'happy, "very"', 'q'),
              (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
              (3, 0, 0, 0, 0, false, '', '\\x', '0044-03-15 BC', '0001-01-01', '1899-12-31 23:59:59.5+00', '00:00', '0', NULL, 'null', '[]', '{}', '{}', 'sad', ''),
              (-9223372036854775808, 1e-20, -0.01, 1e38, 1.7976931348623157e308, true, E'tab\\tnew\\nline\\r\\\\ "quoted", ''single'' \\\\N \\\\. | <b>&amp; *_`', '\\x5c2e',
               '9999-12-31', '9999-12-31 23:59:59.999999', '290000-12-31 23:59:59.999999+00', '12:00', '-1 year', NULL, '"\\u00e9"', '{}', '{{1,2},{3,4}}', NULL, NULL, '  '),
              (4, -1, 1, 1.5, 1e-300, NULL, 'NULL', NULL, '1970-01-01', '1969-12-31 23:59:59.999999', '1969-12-31 23:59:59.999999+00', '01:02:03', NULL, NULL, NULL, NULL, NULL, NULL, NULL, E'\\u65e5\\u672c'),
              (5, 1, 1, 1.5, 1, NULL, '\\.', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, E'\\U0001F418');
            """;

    private TestSession database;
    @TempDir private Path folder;

    @BeforeEach
    void open() {
        database = TestSession.open();
        for (String statement : ODD.split(";\n")) {
            assertThat(database.run(statement)).isInstanceOf(Outcome.Completed.class);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static final ExportSource TABLE = new ExportSource.Table(new RelationName("", "odd"));

    private ExportOutcome export(ExportSource source, ExportFormat format, Path file) {
        return new ExportRun(database.session(), rows -> {})
                .toFile(source, format, ExportOptions.of(format), file);
    }

    private Path done(ExportSource source, ExportFormat format) throws IOException {
        Path file = folder.resolve("export." + format.extension());
        assertThat(export(source, format, file)).isInstanceOf(ExportOutcome.Done.class);
        return file;
    }

    private void copyBack(Path file, String options) throws IOException {
        database.run("CREATE TABLE back (LIKE odd)");
        String sql = "COPY back FROM STDIN (FORMAT csv, HEADER, %s)".formatted(options);
        Outcome outcome =
                database.session()
                        .run(
                                new SqlStatement(sql, 0, Files.readString(file), 0),
                                columns -> {
                                    throw new AssertionError("no rows expected");
                                });
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
        assertSame();
    }

    private void assertSame() {
        assertThat(
                        database.value(
                                "SELECT count(*) FROM (SELECT odd::text FROM odd EXCEPT SELECT back::text FROM back) AS lost"))
                .isEqualTo("0");
        assertThat(database.value("SELECT count(*) FROM back")).isEqualTo("6");
    }

    @Test
    void csvOfATableReadsBack() throws IOException {
        copyBack(done(TABLE, ExportFormat.CSV), "DELIMITER ','");
    }

    @Test
    void tsvOfAQueryReadsBack() throws IOException {
        copyBack(
                done(new ExportSource.Query("SELECT * FROM odd -- all"), ExportFormat.TSV),
                "DELIMITER E'\\t'");
    }

    @Test
    void csvIsTheSameFromCopyAndFromRows() throws IOException {
        Path copied = done(TABLE, ExportFormat.CSV);
        Path written = folder.resolve("rows.csv");
        database.run("PREPARE rows AS SELECT * FROM odd");
        assertThat(export(new ExportSource.Query("EXECUTE rows"), ExportFormat.CSV, written))
                .isInstanceOf(ExportOutcome.Done.class);

        assertThat(written).hasSameTextualContentAs(copied);
    }

    @Test
    void insertsOfATableRunAgain() throws IOException {
        String script = Files.readString(done(TABLE, ExportFormat.INSERT));
        assertThat(script).startsWith("INSERT INTO public.odd (id, big,");
        database.run("CREATE TABLE back (LIKE odd)");
        assertThat(database.run(script.replace("INSERT INTO public.odd", "INSERT INTO back")))
                .isInstanceOf(Outcome.Completed.class);
        assertSame();
    }

    @ParameterizedTest
    @EnumSource
    void copyScriptLoadsItsOwnData(Source source) throws IOException {
        Path file =
                done(
                        source == Source.TABLE
                                ? TABLE
                                : new ExportSource.Query("SELECT * FROM odd"),
                        ExportFormat.COPY);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("COPY ").endsWith(" FROM stdin;");
        assertThat(lines.getLast()).isEqualTo("\\.");
        database.run("CREATE TABLE back (LIKE odd)");
        String data = String.join("\n", lines.subList(1, lines.size() - 1)) + "\n";
        database.session()
                .run(
                        new SqlStatement("COPY back FROM STDIN", 0, data, 0),
                        columns -> {
                            throw new AssertionError("no rows expected");
                        });
        assertSame();
    }

    enum Source {
        TABLE,
        QUERY
    }

    @Test
    void jsonHoldsEveryValue() throws IOException {
        JsonNode rows =
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build()
                        .readTree(done(TABLE, ExportFormat.JSON).toFile());

        assertThat(rows.size()).isEqualTo(6);
        JsonNode first = rows.get(0);
        assertThat(first.get("big").decimalValue())
                .isEqualByComparingTo("12345678901234567890.123456789");
        assertThat(first.get("yes").booleanValue()).isTrue();
        assertThat(first.get("j").get("a").get(0).intValue()).isEqualTo(1);
        assertThat(first.get("tz").stringValue()).startsWith("2024-02-29");
        assertThat(rows.get(1).get("words").isNull()).isTrue();
        assertThat(rows.get(2).get("words").stringValue()).isEmpty();
        assertThat(rows.get(3).get("id").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(rows.get(3).get("words").stringValue())
                .isEqualTo(database.value("SELECT words FROM odd WHERE id < 0"));
    }

    @Test
    void jsonLinesAreOneObjectEach() throws IOException {
        ExportSource query =
                new ExportSource.Query(
                        "SELECT g AS a, E'{\n\"x\":\r\n1}'::json AS a FROM generate_series(1, 3) g");
        List<String> lines = Files.readAllLines(done(query, ExportFormat.JSON_LINES));

        assertThat(lines).hasSize(3);
        for (String line : lines) {
            assertThat(JsonMapper.shared().readTree(line).get("a_2").get("x").intValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void xlsxHoldsEveryValue() throws IOException {
        List<Row> rows;
        try (ReadableWorkbook book = new ReadableWorkbook(done(TABLE, ExportFormat.XLSX).toFile());
                Stream<Row> read = book.getFirstSheet().openStream()) {
            rows = read.toList();
        }
        assertThat(rows).hasSize(7);
        assertThat(rows.getFirst().getCellText(19)).isEqualTo("Quote \" Name");
        Row first = rows.get(1);
        assertThat(first.getCell(1).getText()).isEqualTo("12345678901234567890.123456789");
        assertThat(first.getCell(2).asNumber()).isEqualByComparingTo("10.5");
        assertThat(first.getCell(5).asBoolean()).isTrue();
        assertThat(first.getCell(8).asDate()).hasToString("2024-02-29T00:00");
        assertThat(
                        first.getCell(9)
                                .asNumber()
                                .multiply(new BigDecimal(PgTime.MICROS_PER_DAY))
                                .setScale(0, java.math.RoundingMode.HALF_UP)
                                .longValue())
                .as("microseconds survive the double")
                .isEqualTo(
                        PgTime.epochMicros("2024-02-29 12:34:56.789012")
                                - PgTime.epochMicros("1899-12-30 00:00:00"));
        assertThat(first.getCell(10).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).hasCell(6) && rows.get(2).getCell(6) != null).isFalse();
        assertThat(rows.get(3).getCell(6).getText()).isEmpty();
        assertThat(rows.get(3).getCell(8).getText()).isEqualTo("0044-03-15 BC");
        assertThat(rows.get(4).getCell(6).getText())
                .isEqualTo(database.value("SELECT words FROM odd WHERE id < 0"));
        assertThat(rows.get(4).getCell(0).getText()).isEqualTo("-9223372036854775808");
        assertThat(rows.get(6).getCell(19).getText()).isEqualTo("\uD83D\uDC18");
    }

    @Test
    void parquetHoldsEveryValue() throws IOException {
        List<Group> rows = parquet(done(TABLE, ExportFormat.PARQUET));

        assertThat(rows).hasSize(6);
        Group first = rows.getFirst();
        assertThat(first.getLong("id", 0)).isEqualTo(1);
        assertThat(first.getString("big", 0)).isEqualTo("12345678901234567890.123456789");
        assertThat(new BigInteger(first.getBinary("money", 0).getBytes())).isEqualTo(1050);
        assertThat(new BigInteger(rows.get(3).getBinary("money", 0).getBytes())).isEqualTo(-1);
        assertThat(first.getFloat("r", 0)).isEqualTo(0.1f);
        assertThat(rows.get(3).getDouble("d", 0)).isEqualTo(Double.MAX_VALUE);
        assertThat(first.getBinary("b", 0).getBytes()).containsExactly(0, 0xFF);
        assertThat(rows.get(2).getInteger("day", 0))
                .isEqualTo((int) PgTime.epochDay("0044-03-15 BC"));
        assertThat(first.getLong("tz", 0))
                .isEqualTo(PgTime.epochMicros("2024-02-29 07:04:56.789012"));
        assertThat(rows.get(4).getLong("at", 0)).isEqualTo(-1);
        assertThat(first.getString("numbers", 0)).isEqualTo("{1,NULL,3}");
        assertThat(rows.get(1).getFieldRepetitionCount("words")).isZero();
        assertThat(rows.get(2).getString("words", 0)).isEmpty();
        assertThat(rows.get(5).getString("Quote \" Name", 0)).isEqualTo("\uD83D\uDC18");
    }

    private static List<Group> parquet(Path file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetReader<Group> reader = new GroupReader(new LocalInputFile(file)).build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static final class GroupReader extends ParquetReader.Builder<Group> {
        GroupReader(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Test
    void markdownAndHtmlEscapeMarkup() throws IOException {
        ExportSource query =
                new ExportSource.Query(
                        "SELECT 1 AS \"a|b\", '<i>|_x_ a_b' || E'\\n*' AS t, NULL AS n");

        assertThat(done(query, ExportFormat.MARKDOWN))
                .hasContent(
                        """
                        | a\\|b | t | n |
                        | ---: | --- | --- |
                        | 1 | &lt;i>\\|\\_x\\_ a_b<br>\\* | *NULL* |\
                        """);
        assertThat(done(query, ExportFormat.HTML))
                .content()
                .contains(
                        "<td class=\"n\">1</td><td>&lt;i&gt;|_x_ a_b\n*</td><td class=\"null\">NULL");
    }

    @Test
    void inListHasEachValueOnce() throws IOException {
        ExportSource one = new ExportSource.Query("VALUES ('a'), ('it''s'), (NULL), ('a')");
        assertThat(done(one, ExportFormat.IN_LIST)).hasContent("('a', 'it''s')");
        ExportSource none = new ExportSource.Query("SELECT 1 WHERE false");
        assertThat(done(none, ExportFormat.IN_LIST)).hasContent("(NULL)");
    }

    @ParameterizedTest
    @EnumSource
    void writesAnEmptyResultInEveryFormat(ExportFormat format) throws IOException {
        assertThat(done(new ExportSource.Query("SELECT 1 AS a WHERE false"), format)).exists();
    }

    @ParameterizedTest
    @EnumSource
    void leavesAnOlderFileAloneWhenTheQueryFails(ExportFormat format) throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "old");

        ExportOutcome outcome =
                export(
                        new ExportSource.Query(
                                "SELECT 1 / (5000 - g) AS a FROM generate_series(1, 9000) g"),
                        format,
                        file);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExportOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.sentence()).isEqualTo("division by zero");
                            assertThat(failed.details()).contains("22012");
                        });
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**/old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "JSON", "XLSX", "PARQUET", "INSERT"})
    void stoppedLeavesNoFile(ExportFormat format) throws IOException {
        var run = new ExportRun[1];
        run[0] =
                new ExportRun(
                        database.session(),
                        rows -> {
                            if (rows > 3000) {
                                run[0].stop();
                            }
                        });

        ExportOutcome outcome =
                run[0].toFile(
                        new ExportSource.Query("SELECT generate_series(1, 100000000) AS a"),
                        format,
                        ExportOptions.of(format),
                        folder.resolve("big"));

        assertThat(outcome).isInstanceOf(ExportOutcome.Stopped.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(database.value("SELECT 1")).isEqualTo("1");
    }

    @Test
    void saysWhatAFormatCannotHold() {
        assertRefused(
                "SELECT 'x' AS a, repeat('x', 32768) AS long",
                ExportFormat.XLSX,
                "Row 1, column \"long\": a cell of an XLSX file holds at most 32,767 characters, this value has 32,768. Leave the column out, or export as CSV or Parquet.");
        assertRefused(
                "SELECT 1 AS a, 2 AS a",
                ExportFormat.INSERT,
                "Two columns are named \"a\"; an INSERT needs different names. Rename one with AS.");
        assertRefused(
                "SELECT date 'infinity' AS day",
                ExportFormat.PARQUET,
                "Row 1, column \"day\": Parquet has no date for infinity. Cast the column to text, or export as CSV.");
        assertRefused(
                "SELECT 1; SELECT 2",
                ExportFormat.CSV,
                "One query can be exported at a time; these are 2.");
        assertRefused(
                "CREATE TABLE t ()",
                ExportFormat.CSV,
                "The statement returns no rows: there is nothing to export.");
        assertRefused("", ExportFormat.CSV, "There is no query to export.");
        assertThat(
                        export(
                                new ExportSource.Table(new RelationName("no", "table")),
                                ExportFormat.CSV,
                                folder.resolve("x")))
                .isEqualTo(
                        new ExportOutcome.Failed(
                                "There is no table or view named \"no.table\".", ""));
    }

    private void assertRefused(String sql, ExportFormat format, String sentence) {
        assertThat(export(new ExportSource.Query(sql), format, folder.resolve("refused")))
                .isInstanceOfSatisfying(
                        ExportOutcome.Failed.class,
                        failed -> assertThat(failed.sentence()).isEqualTo(sentence));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheSheetIsFull() {
        assertRefused(
                "SELECT 1 AS a FROM generate_series(1, 1048576)",
                ExportFormat.XLSX,
                "An XLSX sheet holds at most 1,048,575 rows below its header, and there are more. Export as CSV or Parquet, or limit the query.");
    }

    @Test
    void leavesOutWhatCannotBeInserted() throws IOException {
        database.run("CREATE TABLE g (a int, b int GENERATED ALWAYS AS (a * 2) STORED)");
        database.run("INSERT INTO g VALUES (1)");
        ExportSource table = new ExportSource.Table(new RelationName("", "g"));

        assertThat(done(table, ExportFormat.INSERT))
                .hasContent("INSERT INTO public.g (a) VALUES\n    (1);");
        assertThat(done(table, ExportFormat.CSV)).hasContent("a,b\n1,2");
        assertThat(done(table, ExportFormat.COPY))
                .hasContent("COPY public.g (a) FROM stdin;\n1\n\\.");
    }

    @Test
    void exportsWhatCopyCannotReadByName() throws IOException {
        database.run("CREATE TABLE p (a int) PARTITION BY LIST (a)");
        database.run("CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)");
        database.run("INSERT INTO p VALUES (1)");
        database.run("CREATE VIEW v AS SELECT a + 1 AS b FROM p");

        assertThat(done(new ExportSource.Table(new RelationName("", "p")), ExportFormat.CSV))
                .hasContent("a\n1");
        assertThat(done(new ExportSource.Table(new RelationName("", "v")), ExportFormat.CSV))
                .hasContent("b\n2");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheDiskIsFull(ExportFormat format) {
        OutputStream full =
                new OutputStream() {
                    private int room = 10_000;

                    @Override
                    public void write(int b) throws IOException {
                        if (room-- == 0) {
                            throw new IOException("No space left on device");
                        }
                    }
                };

        ExportOutcome outcome =
                new ExportRun(database.session(), rows -> {})
                        .write(
                                new ExportSource.Query(
                                        "SELECT md5(g::text) AS a FROM generate_series(1, 20000) g"),
                                format,
                                ExportOptions.of(format),
                                full);

        assertThat(outcome)
                .isEqualTo(
                        new ExportOutcome.Failed(
                                "The file could not be written: No space left on device.", ""));
        assertThat(database.value("SELECT 1")).as("the session goes on").isEqualTo("1");
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path nowhere = folder.resolve("none").resolve("a.csv");

        assertThat(export(TABLE, ExportFormat.CSV, nowhere))
                .isEqualTo(
                        new ExportOutcome.Failed(
                                "There is no folder for %s.".formatted(nowhere), ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "JSON", "XLSX", "PARQUET", "COPY"})
    void saysThatTheServerDied(ExportFormat format) {
        ExportOutcome outcome =
                export(
                        new ExportSource.Query(
                                "SELECT g, CASE WHEN g = 50000 THEN pg_terminate_backend(pg_backend_pid()) END FROM generate_series(1, 60000) g"),
                        format,
                        folder.resolve("dead"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExportOutcome.Failed.class,
                        failed ->
                                assertThat(failed.sentence())
                                        .isEqualTo(
                                                "The connection to the server was lost; no file was written."));
        assertThat(folder).isEmptyDirectory();
    }
}

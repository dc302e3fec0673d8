package io.howdah.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.howdah.query.RelationName;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LoadRunIT extends LoadTestCase {

    @Test
    void createsATableWithTheTypesOfTheFile() throws Exception {
        Path csv =
                file(
                        "a.csv",
                        """
                        Order ID,big,price,Is Paid,day,at,tz,key,doc,zip,note
                        1,3000000000,1.50,true,2024-02-29,2024-02-29 10:00:00,2024-02-29T10:00:00Z,a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,"{""a"": 1}",01234,"two
                        lines"
                        2,,-2,FALSE,,,,,,00001,""
                        """);

        assertThat(done(load(csv)).rows()).isEqualTo(2);

        assertThat(types())
                .isEqualTo(
                        "order_id integer, big bigint, price numeric, is_paid boolean, day date, at timestamp without time zone, tz timestamp with time zone, key uuid, doc jsonb, zip text, note text");
        assertThat(database.value("SELECT count(*) FROM t WHERE big IS NULL AND note = ''"))
                .isEqualTo("1");
        assertThat(database.value("SELECT note FROM t WHERE order_id = 1")).isEqualTo("two\nlines");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws Exception {
        Path csv =
                file(
                        "a.txt",
                        "id,name\n1,\"a%sb\"\n2,c\n".replace(",", delimiter).formatted(delimiter));

        done(load(csv));

        assertThat(database.value("SELECT name FROM t WHERE id = 1"))
                .isEqualTo("a" + delimiter + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void findsTheEncoding(String charset) throws Exception {
        Path csv = file("a.csv", "id;name\n1;Müller\n2;Ähre\n", Charset.forName(charset));

        done(load(csv));

        assertThat(rows()).isEqualTo("(1,Müller) (2,Ähre)");
        assertThat(FileSample.of(csv).notes()).hasSize(charset.startsWith("w") ? 1 : 0);
    }

    @Test
    void skipsTheByteOrderMark() throws Exception {
        done(load(file("a.csv", "\uFEFFid,name\r\n1,é\r\n", StandardCharsets.UTF_8)));
        assertThat(types()).startsWith("id integer");
        run("TRUNCATE t");
        done(load(file("b.csv", "\uFEFFid,name\n2,\uD83D\uDC18\n", StandardCharsets.UTF_16LE)));
        assertThat(rows()).isEqualTo("(2,\uD83D\uDC18)");
    }

    @Test
    void takesMixedLineEndsAndNoLineEndAtTheEnd() throws Exception {
        done(load(file("a.csv", "id,name\r\n1,a\n2,\"b\r\nc\"\r3,d\n\n4,e")));

        assertThat(database.value("SELECT string_agg(name, '|' ORDER BY id) FROM t"))
                .isEqualTo("a|b\r\nc|d|e");
    }

    @Test
    void collectsWhatTheTableDoesNotTake() throws Exception {
        run("CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL CHECK (n < 100), name varchar(5))");
        Path csv =
                file(
                        "in.csv",
                        """
                        id,n,name
                        1,1,one
                        2,x,type
                        3,3
                        4,4,four,more
                        5,500,check
                        1,6,twice
                        7,,null
                        8,8,too long
                        9,9,"a
                        b"
                        10,10,ten
                        """);

        LoadOutcome.Done outcome = done(load(csv));

        assertThat(rows()).isEqualTo("(1,1,one) (9,9,\"a\nb\") (10,10,ten)");
        assertThat(outcome.rows()).isEqualTo(3);
        assertThat(outcome.rejected()).isEqualTo(7);
        assertThat(outcome.rejects()).isEqualTo(folder.resolve("in.rejects.csv"));
        String rejects = Files.readString(outcome.rejects());
        assertThat(rejects.lines().map(line -> line.split(",")[0]))
                .containsExactlyInAnyOrder("line", "3", "4", "5", "6", "7", "8", "9");
        assertThat(rejects)
                .contains(
                        "4,\"It has 2 values, 3 are expected.\",3,3\n",
                        "5,\"It has 4 values, 3 are expected.\",4,4,four,more\n",
                        "violates check constraint",
                        "Key (id)=(1) already exists.",
                        "null value in column \"\"n\"\"",
                        "\"\"too long\"\"");
        assertThat(rejects.lines().filter(line -> line.startsWith("3,")).findFirst().orElseThrow())
                .contains("x", "integer")
                .endsWith(",2,x,type");
    }

    @Test
    void findsRowsWithoutAParent() throws Exception {
        run("CREATE TABLE parent (id int PRIMARY KEY)");
        run("INSERT INTO parent SELECT g FROM generate_series(1, 1000) g WHERE g NOT IN (17, 800)");
        run("CREATE TABLE t (id int REFERENCES parent)");
        StringBuilder csv = new StringBuilder("id\n");
        for (int i = 1; i <= 1000; i++) {
            csv.append(i).append('\n');
        }

        LoadOutcome.Done outcome = done(load(file("in.csv", csv.toString())));

        assertThat(outcome.rows()).isEqualTo(998);
        assertThat(Files.readAllLines(outcome.rejects()))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("18,") && line.endsWith(",17"))
                .anyMatch(line -> line.startsWith("801,") && line.endsWith(",800"));
    }

    @Test
    void loadsEveryGoodRowWhateverTheBadOnes() throws Exception {
        run("CREATE TABLE t (id int PRIMARY KEY, n int CHECK (n >= 0))");
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("id,n\n");
        int good = 0;
        int rows = 4000;
        for (int i = 0; i < rows; i++) {
            switch (random.nextInt(12)) {
                case 0 -> csv.append(i).append(",bad\n");
                case 1 -> csv.append(i).append(",-1\n");
                case 2 -> csv.append(i).append('\n');
                case 3 -> csv.append("0,1\n");
                default -> {
                    csv.append(i).append(",1\n");
                    good++;
                }
            }
        }
        LoadOutcome.Done outcome = done(load(file("in.csv", csv.toString())));

        assertThat(outcome.rows()).isBetween((long) good, good + 1L);
        assertThat(outcome.rows() + outcome.rejected()).isEqualTo(rows);
        assertThat(database.value("SELECT count(*) FROM t"))
                .isEqualTo(String.valueOf(outcome.rows()));
    }

    @Test
    void loadsAllOrNothing() throws Exception {
        FileSample sample = FileSample.of(file("in.csv", "id,n\n1,1\n2,x\n3,3\n"));
        LoadTarget target =
                new LoadTarget(
                        T,
                        List.of(new TargetColumn(0, "id", "int"), new TargetColumn(1, "n", "int")),
                        LoadTarget.Mode.CREATE);

        LoadOutcome outcome = load(sample, target, LoadOptions.ALL_OR_NOTHING);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.Failed.class,
                        failed ->
                                assertThat(failed.sentence())
                                        .isEqualTo(
                                                "Line 3: invalid input syntax for type integer: \"x\""));
        assertThat(database.value("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
        assertThat(
                        load(
                                FileSample.of(file("ragged.csv", "id,n\n1,1\n2\n")),
                                target,
                                LoadOptions.ALL_OR_NOTHING))
                .isEqualTo(new LoadOutcome.Failed("Line 3: It has 1 value, 2 are expected.", ""));
        assertThat(database.value("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
    }

    @Test
    void mapsColumnsByNameAndLeavesOthersOut() throws Exception {
        run(
                "CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY, \"Name\" text, twice int GENERATED ALWAYS AS (n * 2) STORED, n int)");
        FileSample sample = FileSample.of(file("in.csv", "n,extra,NAME\n1,x,\"a,b\"\n2,y,\n"));
        ExistingTable existing = ExistingTable.read(database.session(), T).orElseThrow();

        LoadTarget target = LoadTarget.into(existing, sample);
        done(load(sample, target, LoadOptions.ALL_OR_NOTHING));

        assertThat(target.columns().stream().map(TargetColumn::name)).containsExactly("Name", "n");
        assertThat(rows()).isEqualTo("(1,\"a,b\",2,1) (2,,4,2)");
    }

    @Test
    void replacesTheRowsInTheSameTransaction() throws Exception {
        run("CREATE TABLE t (id int)");
        run("INSERT INTO t VALUES (7)");
        FileSample bad = FileSample.of(file("bad.csv", "id\n1\nx\n"));
        LoadTarget target =
                LoadTarget.into(ExistingTable.read(database.session(), T).orElseThrow(), bad)
                        .withMode(LoadTarget.Mode.REPLACE);

        assertThat(load(bad, target, LoadOptions.ALL_OR_NOTHING))
                .isInstanceOf(LoadOutcome.Failed.class);
        assertThat(rows()).isEqualTo("(7)");
        done(
                load(
                        FileSample.of(file("good.csv", "id\n1\n2\n")),
                        target,
                        LoadOptions.ALL_OR_NOTHING));
        assertThat(rows()).isEqualTo("(1) (2)");
    }

    @Test
    void readsWhatStandsForNull() throws Exception {
        done(load(file("in.csv", "id,n,name\n1,\\N,\\N\n2,2,\"\\N\"\n3,,\n")));

        assertThat(database.value("SELECT count(*) FROM t WHERE n IS NULL")).isEqualTo("2");
        assertThat(database.value("SELECT string_agg(coalesce(name, '?'), '|' ORDER BY id) FROM t"))
                .isEqualTo("?|\\N|");
    }

    @Test
    void survivesQuotesThatAreNone() throws Exception {
        Path csv =
                file(
                        "in.csv",
                        """
                        id,name
                        1,5" pipe
                        2,"never ends
                        3,c
                        4,"d"
                        5,"x"y"
                        6,\\.
                        """);

        LoadOutcome.Done outcome = done(load(csv));

        assertThat(database.value("SELECT string_agg(id || name, '|' ORDER BY id) FROM t"))
                .isEqualTo("15\" pipe|3c|4d|6\\.");
        assertThat(Files.readString(outcome.rejects()))
                .contains(
                        "3,\"A quoted value begins here and does not end.\",2,\"never ends\n",
                        "6,\"A quote within a quoted value is not doubled.\",5,\"x\"y\"\n");
    }

    @Test
    void rejectsBytesThatAreNoText() throws Exception {
        StringBuilder text = new StringBuilder("id,name\n");
        // Beyond the sample, so that the file is taken for UTF-8.
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(",name\n");
        }
        text.append("x,\u00ff\n-1,ok\n-2,a\0b\n");
        Path csv = file("in.csv", text.toString(), StandardCharsets.ISO_8859_1);

        LoadOutcome.Done outcome = done(load(csv));

        assertThat(outcome.rows()).isEqualTo(200_001);
        assertThat(Files.readAllBytes(outcome.rejects()))
                .asString(StandardCharsets.ISO_8859_1)
                .contains(
                        "200002,\"It has bytes that are no UTF-8.\",x,\u00ff",
                        "200004,\"It contains a zero byte.\"");
    }

    @Test
    void refusesWhatIsNoTable() throws Exception {
        Path binary = Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 0, 0, 4, 5, 0, 7});
        assertThat(catchThrowable(() -> FileSample.of(binary)))
                .hasMessage(
                        "This is no text: it contains zero bytes. CSV, JSON, XLSX and Parquet files can be imported.");
        Path empty = file("empty.csv", "");
        assertThat(catchThrowable(() -> FileSample.of(empty))).hasMessage("The file is empty.");
        Path missing = folder.resolve("missing.csv");
        assertThat(catchThrowable(() -> FileSample.of(missing)))
                .hasMessage("There is no file " + missing + ".");
        Path parquet = file("a.parquet", "PAR1 not really");
        assertThat(catchThrowable(() -> FileSample.of(parquet)))
                .hasMessageStartingWith("The file cannot be read as Parquet");
        Path xlsx = file("a.xlsx", "PK\u0003\u0004 not really");
        assertThat(catchThrowable(() -> FileSample.of(xlsx))).isInstanceOf(IOException.class);
    }

    @Test
    void readsJsonLinesAndArrays() throws Exception {
        done(
                load(
                        file(
                                "a.jsonl",
                                """
                                {"id": 1, "name": "a,\\"b\\"", "price": 1.10, "tags": ["x"], "ok": true}
                                {"id": 2, "name": null, "extra": ""}
                                """)));
        assertThat(types())
                .isEqualTo(
                        "id integer, name text, price numeric, tags jsonb, ok boolean, extra text");
        assertThat(rows()).isEqualTo("(1,\"a,\"\"b\"\"\",1.10,\"[\"\"x\"\"]\",t,) (2,,,,,\"\")");

        run("DROP TABLE t");
        LoadOutcome.Done lines =
                done(load(file("b.jsonl", "{\"id\": 1}\n{broken\n[1]\n{\"id\": 2}\n")));
        assertThat(lines.rows()).isEqualTo(2);
        assertThat(Files.readString(lines.rejects()))
                .contains("2,\"It is not valid JSON", "3,\"It is no JSON object.\"");

        run("DROP TABLE t");
        assertThat(
                        done(load(file("c.json", " [\n {\"id\": 1},\n {\"id\": 12345678901}\n]")))
                                .rows())
                .isEqualTo(2);
        assertThat(types()).isEqualTo("id bigint");
    }

    private static final String ODD =
            """
            CREATE TABLE odd AS SELECT 1::bigint AS id, 12345678901234567890.5 AS big, 10.50::numeric(12,2) AS money,
              0.1::float8 AS d, true AS yes, E'a "b", c\\nd' AS words, '\\x00ff'::bytea AS b, date '2024-02-29' AS day,
              timestamp '2024-02-29 12:34:56.789012' AS at, timestamptz '2024-02-29 12:34:56.789012+02' AS tz,
              'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid AS u, '{"a": [1]}'::jsonb AS j
            UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            UNION ALL SELECT -5, 0, -0.01, 1e300, false, '', '\\x', '0044-03-15 BC', '1969-12-31 23:59:59.999999', '1900-01-01 00:00:00+00', NULL, '[]'
            """;

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "TSV", "JSON", "JSON_LINES", "XLSX", "PARQUET"})
    void readsWhatWasExported(ExportFormat format) throws Exception {
        run(ODD);
        Path file = exported(format);
        run("CREATE TABLE t (LIKE odd)");

        LoadOutcome.Done outcome = done(load(file));

        // A row of NULLs is no row in a sheet.
        int expected = format == ExportFormat.XLSX ? 2 : 3;
        assertThat(outcome.rejected()).isZero();
        assertThat(outcome.rows()).isEqualTo(expected);
        assertThat(
                        database.value(
                                "SELECT string_agg(x, ' ') FROM (SELECT t::text FROM t EXCEPT SELECT odd::text FROM odd) AS _ (x)"))
                .isEqualTo("null");
    }

    @Test
    void parquetBringsItsTypes() throws Exception {
        run(ODD);
        run("ALTER TABLE odd ALTER money TYPE numeric(12,2)");
        Path file = folder.resolve("odd.parquet");
        new ExportRun(database.session(), rows -> {})
                .toFile(
                        new ExportSource.Table(new RelationName("", "odd")),
                        ExportFormat.PARQUET,
                        ExportOptions.of(ExportFormat.PARQUET),
                        file);

        done(load(file));

        assertThat(types())
                .isEqualTo(
                        "id bigint, big text, money numeric(12,2), d double precision, yes boolean, words text, b bytea, day date, at timestamp without time zone, tz timestamp with time zone, u uuid, j jsonb");
    }

    @Test
    void stoppedItChangesNothing() throws Exception {
        StringBuilder csv = new StringBuilder("id\n");
        for (int i = 0; i < 2_000_000; i++) {
            csv.append(i).append('\n');
        }
        FileSample sample = FileSample.of(file("in.csv", csv.toString()));
        var run = new LoadRun[1];
        run[0] =
                new LoadRun(
                        database.session(),
                        (fraction, rows, rejected) -> {
                            if (rows > 100_000) {
                                run[0].stop();
                            }
                        });

        LoadOutcome outcome =
                run[0].run(
                        sample,
                        sample.settings(),
                        LoadTarget.create(T, sample),
                        LoadOptions.rejectsBeside(sample.file()));

        assertThat(outcome).isInstanceOf(LoadOutcome.Stopped.class);
        assertThat(database.value("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
    }

    @Test
    void saysThatTheServerDied() throws Exception {
        run("CREATE TABLE t (id int)");
        run(
                "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'");
        run("CREATE TRIGGER die BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION die()");

        LoadOutcome outcome = load(file("in.csv", "id\n1\n2\n"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.Failed.class,
                        failed ->
                                assertThat(failed.sentence())
                                        .isEqualTo(
                                                "The connection to the server was lost; it undoes what had been loaded."));
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
    }
}

package io.howdah.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as they come: other encodings, broken lines, odd headers, large ones.
@Timeout(120)
class OddFilesIT extends LoadTestCase {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', Ähre",
        "UTF-8, \uFEFF, Ähre",
        "UTF-16LE, '', Ähre",
        "UTF-16LE, \uFEFF, Ähre",
        "UTF-16BE, '', Ähre",
        "UTF-16BE, \uFEFF, Ähre",
        "UTF-16LE, '', Привет",
        "UTF-16BE, '', Привет",
        "UTF-16LE, '', 一丁七 十一月",
        "UTF-16BE, '', 一丁七 十一月",
        "ISO-8859-1, '', Ähre",
        "windows-1252, '', Ähre € “”"
    })
    void findsTheEncoding(String charset, String mark, String word) throws Exception {
        Path csv = file("a.csv", mark + "id;name\n1;" + word + "\n2;x\n", Charset.forName(charset));

        done(load(csv));

        assertThat(types()).isEqualTo("id integer, name text");
        assertThat(database.value("SELECT name FROM t WHERE id = 1")).isEqualTo(word);
    }

    @Test
    void losesNoByteThatTheEncodingDoesNotKnow() throws Exception {
        // 0x81 stands for nothing in Windows-1252, half a pair for nothing in UTF-16.
        byte[] latin =
                "id;name\n1;M\u00fcller\n2;a\u0081b\n3;c\n".getBytes(StandardCharsets.ISO_8859_1);
        LoadOutcome.Done first = done(load(Files.write(folder.resolve("a.csv"), latin)));
        byte[] wide = "id;name\n4;a?b\n5;c\n".getBytes(StandardCharsets.UTF_16LE);
        wide["id;name\n4;a".length() * 2] = 0;
        wide["id;name\n4;a".length() * 2 + 1] = (byte) 0xD8;
        Path file = Files.write(folder.resolve("b.csv"), wide);
        LoadSettings settings =
                FileSample.of(file("c.csv", "id;name\n1;a\n"))
                        .settings()
                        .withEncoding(new TextEncoding(StandardCharsets.UTF_16LE, 0));
        LoadOutcome.Done second = done(load(FileSample.of(file, settings)));

        assertThat(rows()).isEqualTo("(1,Müller) (3,c) (5,c)");
        assertThat(Files.readAllBytes(first.rejects()))
                .asString(StandardCharsets.ISO_8859_1)
                .contains("3;\"It has bytes that are no windows-1252.\"");
        assertThat(Files.readAllBytes(second.rejects()))
                .asString(StandardCharsets.ISO_8859_1)
                .contains("2;\"It has bytes that are no UTF-16LE.\"");
    }

    @Test
    void jsonLosesNoByteEither() throws Exception {
        Path json =
                file(
                        "a.jsonl",
                        "{\"a\": \"ok\"}\n{\"a\": \"\u00ff\"}\n{\"a\": \"\\ud800\"}\n{\"a\": \"\\u0000\"}\n",
                        StandardCharsets.ISO_8859_1);
        FileSample sample = FileSample.of(json);
        LoadSettings utf8 =
                sample.settings().withEncoding(new TextEncoding(StandardCharsets.UTF_8, 0));

        LoadOutcome.Done outcome = done(load(FileSample.of(json, utf8)));

        assertThat(rows()).isEqualTo("(ok)");
        assertThat(Files.readString(outcome.rejects(), StandardCharsets.ISO_8859_1))
                .contains("2,\"It has bytes or characters that are no text.\"")
                .contains("3,\"It has bytes or characters that are no text.\"")
                .contains("4,\"It contains a zero byte.\"");
    }

    @Test
    void aColumnOfJsonAndOtherValuesIsJson() throws Exception {
        Path json =
                file(
                        "a.json",
                        """
                        [{"id": 1, "doc": "x", "word": "{}"},
                         {"id": 2, "doc": {"a":  [1.50]}, "word": "[1]"},
                         {"id": 3, "doc": 7, "word": "1"}]
                        """);

        done(load(json));

        assertThat(types()).isEqualTo("id integer, doc jsonb, word text");
        assertThat(rows())
                .isEqualTo("(1,\"\"\"x\"\"\",{}) (2,\"{\"\"a\"\": [1.50]}\",[1]) (3,7,1)");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"id\": 1}\n{\"id\": 2, \"id\": 3}\n', It has the field \"\"id\"\" twice.",
        "'{\"id\": 1}\n{\"id\": 2} {\"id\": 3}\n', It is not valid JSON: something follows the object.",
        "'{\"id\": 1}\n{\"id\": x}\n', It is not valid JSON: Unrecognized token",
        "'[{\"id\": 1},\n{\"id\": 2, \"id\": 3}]', It has the field \"\"id\"\" twice.",
        "'[{\"id\": 1},\n[{\"id\": 2}]]', It is no JSON object.",
        "'[{\"id\": 1},\n\"id\"]', It is no JSON object.",
    })
    void rejectsJsonThatIsNoRow(String text, String reason) throws Exception {
        LoadOutcome.Done outcome = done(load(file("a.json", text)));

        assertThat(rows()).isEqualTo("(1)");
        assertThat(Files.readString(outcome.rejects())).contains("\n2,\"" + reason);
    }

    @Test
    void rejectedJsonIsWhatItWas() throws Exception {
        run("CREATE TABLE t (id int PRIMARY KEY, doc jsonb)");
        Path json = file("a.jsonl", "{\"id\": 1, \"doc\": \"1\"}\n{\"id\": 1, \"doc\": \"2\"}\n");

        LoadOutcome.Done outcome = done(load(json));

        assertThat(Files.readString(outcome.rejects())).endsWith("1,\"\"\"2\"\"\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, '\uFEFF'",
        "a.csv, '\n\r\n'",
        "a.json, '[]'",
        "a.json, ' '",
        "a.jsonl, '{}\n{}\n'"
    })
    void refusesAFileOfNothing(String name, String text) throws Exception {
        Path nothing = file(name, text);

        assertThat(catchThrowable(() -> FileSample.of(nothing)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("The file has no rows and no columns.");
    }

    @Test
    void saysWhereAnArrayIsCutOff() throws Exception {
        Path json = file("a.json", "[{\"a\": 1},\n{\"a\": 2}");

        assertThat(catchThrowable(() -> FileSample.of(json)))
                .hasMessage(
                        "Line 2 is not valid JSON: Unexpected end-of-input: expected close marker for Array");
    }

    @Test
    void readsLinesThatEndWithCarriageReturnsAlone() throws Exception {
        done(load(file("a.csv", "id,name\r1,a\r2,\"b\rc\"\r")));

        assertThat(database.value("SELECT string_agg(id || name, '|' ORDER BY id) FROM t"))
                .isEqualTo("1a|2b\rc");
    }

    @Test
    void takesTheColumnsOfATableFromAWiderFile() throws Exception {
        run("CREATE TABLE t (c7 int, c1999 text)");
        String header =
                IntStream.range(0, 2000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row =
                IntStream.range(0, 2000).mapToObj(i -> "" + i).collect(Collectors.joining(","));

        assertThat(done(load(file("a.csv", header + "\n" + row + "\n"))).rows()).isEqualTo(1);

        assertThat(rows()).isEqualTo("(7,1999)");
    }

    @Test
    void loadsNothingWhenRejectsCannotBeWritten() throws Exception {
        run("CREATE TABLE t (id int)");
        FileSample sample = FileSample.of(file("a.csv", "id\n1\nx\n"));
        Path nowhere = folder.resolve("none").resolve("rejects.csv");
        LoadTarget target =
                LoadTarget.into(ExistingTable.read(database.session(), T).orElseThrow(), sample);

        LoadOutcome outcome = load(sample, target, new LoadOptions(nowhere, true));

        assertThat(outcome)
                .isEqualTo(
                        new LoadOutcome.Failed(
                                "The rejected rows could not be written to %1$s: There is no folder for %1$s."
                                        .formatted(nowhere),
                                ""));
        assertThat(rows()).isEqualTo("null");
    }

    @Test
    void keepsRaggedRowsAsTheyStand() throws Exception {
        LoadOutcome.Done outcome =
                done(load(file("a.csv", "a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,11,12\n")));

        assertThat(rows()).isEqualTo("(1,2,3) (10,11,12)");
        assertThat(outcome.rejects())
                .hasContent(
                        """
                        "line","reason","a","b","c"
                        3,"It has 2 values, 3 are expected.",4,5
                        4,"It has 4 values, 3 are expected.",6,7,8,9
                        """
                                .replace("\"line\",\"reason\"", "line,reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,\"never ends", "2,\"never ends\n", "2,\"", "\""})
    void aQuoteThatNeverEndsCostsItsLine(String last) throws Exception {
        LoadOutcome.Done outcome = done(load(file("a.csv", "id,name\n1,a\n" + last)));

        assertThat(rows()).isEqualTo("(1,a)");
        assertThat(Files.readString(outcome.rejects()))
                .contains("3,\"A quoted value begins here and does not end.\"," + last.strip());
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws Exception {
        assertThat(done(load(file("a.csv", "id,name\n"))).rows()).isZero();

        assertThat(types()).isEqualTo("id text, name text");
        assertThat(rows()).isEqualTo("null");
    }

    @Test
    void givesEveryColumnANameOfItsOwn() throws Exception {
        Path csv = file("a.csv", "id,id,ID,,\" \",Total (€),order,id_2\n1,2,3,4,5,6,7,8\n");
        FileSample sample = FileSample.of(csv);

        done(load(FileSample.of(csv, sample.settings().withHeader(true))));

        assertThat(types())
                .isEqualTo(
                        "id integer, id_2 integer, id_3 integer, column_4 integer, column_5 integer, total integer, order integer, id_2_2 integer");
        assertThat(rows()).isEqualTo("(1,2,3,4,5,6,7,8)");
    }

    @Test
    void loadsAsManyColumnsAsATableHas() throws Exception {
        String header =
                IntStream.range(0, 1600).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row =
                IntStream.range(0, 1600)
                        .mapToObj(i -> "" + i % 10)
                        .collect(Collectors.joining(","));

        assertThat(done(load(file("a.csv", header + "\n" + row + "\n" + row + "\n"))).rows())
                .isEqualTo(2);
        assertThat(database.value("SELECT c1599 FROM t LIMIT 1")).isEqualTo("9");

        run("DROP TABLE t");
        assertThat(load(file("b.csv", header + ",c1600\n" + row + ",1\n")))
                .isInstanceOfSatisfying(
                        LoadOutcome.Failed.class,
                        failed ->
                                assertThat(failed.sentence())
                                        .isEqualTo("tables can have at most 1600 columns"));
    }

    @Test
    void refusesALineThatFillsTheMemory() throws Exception {
        Path csv = folder.resolve("long.csv");
        byte[] million = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(csv)) {
            out.write("id,name\n1,a\n2,".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 130; i++) {
                out.write(million);
            }
        }
        LoadSettings settings = FileSample.of(file("small.csv", "id,name\n1,a\n")).settings();

        assertThat(catchThrowable(() -> FileSample.of(csv, settings)))
                .hasMessage(
                        "Line 3 is longer than 128 MB. Has the file other line ends, or is it no text?");
    }

    @Test
    void readsNumbersAndDatesAsTheirCountriesWriteThem() throws Exception {
        Path german =
                file(
                        "a.csv",
                        """
                        betrag;stück;tag;zeit;note
                        1.250,50;1.000;31.12.2025;31.12.2025 23:59;1,5
                        -3,1;7;1.2.2026;01.02.2026 8:00:05;x
                        """);
        FileSample sample = FileSample.of(german);
        assertThat(sample.settings().notation())
                .isEqualTo(new Notation(true, Notation.DayOrder.DMY));

        done(load(sample));

        assertThat(types())
                .isEqualTo(
                        "betrag numeric, stück integer, tag date, zeit timestamp without time zone, note text");
        assertThat(rows())
                .isEqualTo(
                        "(-3.1,7,2026-02-01,\"2026-02-01 08:00:05\",x) (1250.50,1000,2025-12-31,\"2025-12-31 23:59:00\",\"1,5\")");
    }

    @ParameterizedTest
    @CsvSource({
        "12/31/2025, 2025-12-31",
        "31/12/2025, 2025-12-31",
        "31-12-2025, 2025-12-31",
        "31.12.2025, 2025-12-31",
        "1.2.2025, 2025-02-01",
        "2025-12-31, 2025-12-31"
    })
    void readsDaysWhoseOrderIsClear(String written, String day) throws Exception {
        done(load(file("a.csv", "id,day\n1," + written + "\n")));

        assertThat(types()).isEqualTo("id integer, day date");
        assertThat(database.value("SELECT day FROM t")).isEqualTo(day);
    }

    @Test
    void leavesWhatIsAmbiguousAText() throws Exception {
        // The third of April or the fourth of March; a thousand or one; both orders in one file.
        Path csv = file("a.csv", "day;number;one;other\n3/4/2025;1,250;13/4/2025;4/13/2025\n");

        done(load(csv));

        assertThat(rows()).isEqualTo("(3/4/2025,\"1,250\",13/4/2025,4/13/2025)");
        assertThat(types()).isEqualTo("day text, number text, one text, other text");
    }

    @Test
    void readsAnAmbiguousDayAsThePersonWants() throws Exception {
        Path csv = file("a.csv", "id;day\n1;3/4/2025\n");
        LoadSettings found = FileSample.of(csv).settings();
        Notation monthFirst = found.notation().withOrder(Notation.DayOrder.MDY);

        done(load(FileSample.of(csv, found.withNotation(monthFirst))));

        assertThat(rows()).isEqualTo("(1,2025-03-04)");
    }

    @Test
    void rejectsADayThatIsNone() throws Exception {
        run("CREATE TABLE t (id int, day date, n numeric)");
        LoadOutcome.Done outcome =
                done(
                        load(
                                file(
                                        "a.csv",
                                        "id;day;n\n1;31.12.2025;1,5\n"
                                                + "0;31.12.2025;1,5\n".repeat(5)
                                                + "2;31.02.2025;2,5\n3;1.1.2025;x\n")));

        assertThat(database.value("SELECT t::text FROM t WHERE id <> 0"))
                .isEqualTo("(1,2025-12-31,1.5)");
        assertThat(Files.readString(outcome.rejects()))
                .contains(";2;31.02.2025;2,5\n", ";3;1.1.2025;x\n");
    }

    @Test
    void looksAtAllRowsForTheTypesOfANewTable() throws Exception {
        StringBuilder csv = new StringBuilder("id,n,late,word\n");
        for (int i = 0; i < 6000; i++) {
            csv.append(i).append(",1,,a\n");
        }
        csv.append("3000000000,1.5,2025-01-01,b\nx\n");
        FileSample sample = FileSample.of(file("a.csv", csv.toString()));
        assertThat(sample.isComplete()).isFalse();
        assertThat(sample.columns().stream().map(SourceColumn::type))
                .containsExactly("integer", "integer", "text", "text");

        FileSample whole = new TypeScan((fraction, rows, rejected) -> {}).run(sample).orElseThrow();

        assertThat(whole.columns().stream().map(SourceColumn::type))
                .containsExactly("bigint", "numeric", "date", "text");
        assertThat(done(load(whole)).rows()).isEqualTo(6001);
    }

    @Test
    void looksAtAllObjectsForTheColumnsOfANewTable() throws Exception {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            json.append("{\"id\": ").append(i).append("}\n");
        }
        json.append("{\"id\": 1.5, \"late\": true}\n");
        FileSample sample = FileSample.of(file("a.jsonl", json.toString()));

        FileSample whole = new TypeScan((fraction, rows, rejected) -> {}).run(sample).orElseThrow();
        LoadOutcome.Done outcome = done(load(whole));

        assertThat(types()).isEqualTo("id numeric, late boolean");
        assertThat(outcome.rows()).isEqualTo(6001);
        assertThat(outcome.rejected()).isZero();
    }

    @Test
    void stopsLookingWhenAsked() throws Exception {
        FileSample sample = FileSample.of(file("a.csv", "id\n" + "1\n".repeat(100_000)));
        List<Long> heard = new ArrayList<>();
        var scan = new TypeScan[1];
        scan[0] =
                new TypeScan((fraction, rows, rejected) -> {
                    heard.add(rows);
                    scan[0].stop();
                });

        assertThat(scan[0].run(sample)).isEqualTo(Optional.empty());
        assertThat(heard).containsExactly(0L);
    }

    @Test
    void keepsDigitsThatADoubleWouldLose() throws Exception {
        done(load(file("a.csv", "a,b\n1e-7,1e5\n0.5,12345678901234567.89\n1e400,2\n")));

        assertThat(types()).isEqualTo("a numeric, b numeric");
    }

    @Test
    void readsTheSheetThatThePersonWants() throws Exception {
        Path xlsx = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("Orders", "Kunden 2026")) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.value(0, 0, "id");
                sheet.value(0, 1, "of");
                sheet.value(1, 0, 1);
                sheet.value(1, 1, name);
            }
        }
        FileSample first = FileSample.of(xlsx);
        assertThat(first.sheets()).containsExactly("Orders", "Kunden 2026");
        assertThat(first.settings().sheet()).isEqualTo("Orders");

        done(load(FileSample.of(xlsx, first.settings().withSheet("Kunden 2026"))));

        assertThat(rows()).isEqualTo("(1,\"Kunden 2026\")");
        assertThat(catchThrowable(() -> FileSample.of(xlsx, first.settings().withSheet("none"))))
                .hasMessage(
                        "There is no sheet named \"none\"; the sheets are \"Orders\", \"Kunden 2026\".");
    }

    @Test
    void writesIdentitiesAndLeavesGeneratedColumnsAlone() throws Exception {
        run(
                "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, n int, twice int GENERATED ALWAYS AS (n * 2) STORED)");

        done(load(file("a.csv", "id,n,twice\n7,1,99\n8,2,99\n")));

        assertThat(rows()).isEqualTo("(7,1,2) (8,2,4)");
    }

    @Test
    void undoesEverythingWhenAConstraintFailsAtTheEnd() throws Exception {
        run("CREATE TABLE parent (id int PRIMARY KEY)");
        run("CREATE TABLE t (id int, parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)");

        LoadOutcome outcome = load(file("a.csv", "id,parent\n1,5\n2,\n"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoadOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.sentence())
                                    .isEqualTo(
                                            "insert or update on table \"t\" violates foreign key constraint \"t_parent_fkey\"");
                            assertThat(failed.details())
                                    .contains("SQLSTATE: 23503", "Key (parent)=(5) is not present");
                        });
        assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("0");
        assertThat(folder.resolve("a.rejects.csv")).doesNotExist();
    }

    @Test
    void tellsWhatATriggerSays() throws Exception {
        run("CREATE TABLE t (id int, n int)");
        run(
                """
                CREATE FUNCTION guard() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF NEW.n = 3 THEN RAISE EXCEPTION 'three is closed' USING HINT = 'take four'; END IF;
                  IF NEW.n = 5 THEN RETURN NULL; END IF;
                  NEW.n := NEW.n * 10;
                  RETURN NEW;
                END $$
                """);
        run("CREATE TRIGGER guard BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION guard()");

        LoadOutcome.Done outcome = done(load(file("a.csv", "id,n\n1,1\n2,3\n3,5\n4,4\n")));

        assertThat(rows()).isEqualTo("(1,10) (4,40)");
        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(Files.readString(outcome.rejects())).contains("3,\"three is closed\",2,3\n");
    }
}

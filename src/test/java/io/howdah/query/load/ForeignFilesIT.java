package io.howdah.query.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks and Parquet files of other programs, which `write_files.py` beside them has written.
@Timeout(120)
class ForeignFilesIT extends LoadTestCase {

    /// A copy, so that rejects have a place beside it.
    private Path foreign(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream in = ForeignFilesIT.class.getResourceAsStream(name)) {
            Files.copy(in, copy);
        }
        return copy;
    }

    private static String rejected(LoadOutcome.Done done) throws IOException {
        return Files.readString(done.rejects());
    }

    @Test
    void readsATableAmidASheet() throws Exception {
        FileSample sample = FileSample.of(foreign("openpyxl.xlsx"));
        assertThat(sample.sheets()).containsExactly("secret", "Daten");
        assertThat(sample.settings().sheet()).as("the first that is shown").isEqualTo("Daten");
        assertThat(sample.notes())
                .containsExactly(
                        "Cell I7 of the sheet \"Daten\" is a formula whose value the file does not tell. Save it with a spreadsheet program.");

        LoadOutcome.Done done = done(load(sample));

        assertThat(types())
                .isEqualTo(
                        "id integer, name text, time time without time zone, share numeric, big numeric, ok boolean, sum numeric");
        assertThat(rows())
                .isEqualTo(
                        """
                        (1,"plain bold end",01:02:03,0.125,123456789012345,t,1.5) (3,#DIV/0!,13:30:00,,0.0000001,,) (5,a,,,,,) (,b,,,,,)\
                        """);
        assertThat(rejected(done))
                .contains(
                        "5,\"Cell I5 of the sheet \"\"Daten\"\" holds the error #N/A.\",2,\" two  spaces\nline \",,1,150000000000000000000,false,#N/A\n",
                        "7,\"Cell I7 of the sheet \"\"Daten\"\" is a formula whose value the file does not tell. Save it with a spreadsheet program.\",4,");
    }

    @Test
    void keepsErrorsWhereTextsGo() throws Exception {
        run("CREATE TABLE t (id int, sum text)");

        LoadOutcome.Done done = done(load(foreign("openpyxl.xlsx")));

        assertThat(rows()).startsWith("(1,1.5) (2,#N/A) (3,) (5,)");
        assertThat(done.rejected()).as("the formula without a value").isEqualTo(1);
    }

    @Test
    void readsWhatFormulasGave() throws Exception {
        done(load(foreign("xlsxwriter.xlsx")));

        assertThat(types())
                .isEqualTo(
                        "sum numeric, text text, flag boolean, day date, error text, sci numeric, eur numeric, at time without time zone");
        assertThat(rows())
                .isEqualTo("(2.5,ab,t,2026-01-02,#DIV/0!,150000000000000000000,-1234.5,12:00:00)");
    }

    @Test
    void readsStringsThatStandInTheirCells() throws Exception {
        done(load(foreign("inline.xlsx")));

        assertThat(rows()).isEqualTo("(1,\" inline <&> ä\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900.xlsx", "1904.xlsx"})
    void readsDaysOfBothCalendars(String name) throws Exception {
        run("CREATE TABLE t (day date, at timestamp, span interval, month date)");

        done(load(foreign(name)));

        assertThat(rows()).endsWith("(2026-01-02,\"2026-01-02 03:04:05.678\",30:05:00,2026-03-01)");
        if (name.startsWith("1900")) {
            assertThat(rows())
                    .as("the first days of a leap year that was none")
                    .startsWith("(1900-01-01,\"1900-01-01 12:00:00\",-12:00:00,1900-02-28) ");
        }
    }

    @Test
    void rejectsWhatStandsLeftOfTheTable() throws Exception {
        Path xlsx = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(xlsx);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("S");
            sheet.value(0, 1, "id");
            for (int row = 1; row <= 1_000; row++) {
                sheet.value(row, 1, row);
            }
            sheet.value(1_000, 0, "note");
        }

        LoadOutcome.Done done = done(load(xlsx));

        assertThat(done.rows()).isEqualTo(999);
        assertThat(rejected(done))
                .endsWith(
                        "1001,\"Cell A1001 of the sheet \"\"S\"\" stands left of the first column.\",1000\n");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws Exception {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0, 0};
        assertRefused(
                Files.write(folder.resolve("old.xlsx"), old),
                "This is a file of the older Office formats. Save it as XLSX.");
        Path locked = folder.resolve("locked.xlsx");
        try (OutputStream out = Files.newOutputStream(locked)) {
            out.write(old);
            out.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        }
        assertRefused(locked, "The workbook has a password. Save it without one.");
        Path archive = folder.resolve("archive.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write('h');
        }
        assertRefused(
                archive,
                "The file cannot be read as an XLSX workbook: it is an archive with something else in it.");
        byte[] whole = Files.readAllBytes(foreign("inline.xlsx"));
        Path cut = Files.write(folder.resolve("cut.xlsx"), List.of());
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(
                cut, "The file cannot be read as an XLSX workbook: it is damaged or not complete.");
    }

    private void assertRefused(Path file, String sentence) {
        assertThat(catchThrowable(() -> FileSample.of(file)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"types.parquet", "types_v1.parquet"})
    void readsEveryTypeOfParquet(String name) throws Exception {
        FileSample sample = FileSample.of(foreign(name));

        done(load(sample));

        String nanoseconds = "t_ns time without time zone, ";
        assertThat(
                        types().replace(nanoseconds, "")
                                .replace("ts_ns timestamp without time zone, ", ""))
                .isEqualTo(
                        """
                        dec9 numeric(9,2), dec18 numeric(18,3), dec38 numeric(38,10), dec76 numeric(76,5), u8 integer, \
                        u32 bigint, u64 numeric(20,0), i8 integer, f16 real, f32 real, f64 double precision, day date, \
                        t_ms time without time zone, t_us time without time zone, ts_ms timestamp without time zone, \
                        ts_utc timestamp with time zone, ts_paris timestamp with time zone, s text, category text, \
                        b bytea, fixed bytea, ok boolean, u uuid, j jsonb, nothing text\
                        """);
        run("SET timezone = 'UTC'");
        String columns =
                "dec9, dec18, dec38, dec76, u8, u32, u64, i8, f16, f32, f64, day, t_ms, t_us, ts_ms, ts_utc, ts_paris, s, category, b, fixed, ok, u, j, nothing";
        assertThat(
                        database.value(
                                "SELECT string_agg(x::text, ' ' ORDER BY dec9 DESC NULLS LAST) FROM (SELECT %s FROM t) x"
                                        .formatted(columns)))
                .isEqualTo(
                        """
                        (1.50,123456789012345.678,1234567890123456789012345678.0123456789,111111111111111111111111111111111111111111111111111111111111.50000,255,\
                        4294967295,18446744073709551615,-128,1.5,0.1,0.1,2026-01-02,01:02:03.004,01:02:03.000004,"2026-01-02 03:04:05.006",\
                        "2026-01-02 03:04:05.000006+00","2026-01-02 03:04:05.000006+00",a,x,"\\\\x00ff","\\\\x61626364",t,a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,"{""a"": 1}",) \
                        (-0.01,-1.000,-1.0000000000,-1.00000,0,0,0,127,NaN,Infinity,-Infinity,0001-01-01,00:00:00,23:59:59.999999,"1969-12-31 23:59:59",\
                        "1969-12-31 23:59:59+00","1969-12-31 23:59:59+00",é,x,"\\\\x","\\\\x65666768",f,,,) \
                        (,,,,,,,,,,,,,,,,,"",y,,,,,"\""x\""",)\
                        """);
        if (types().contains(nanoseconds)) {
            assertThat(database.value("SELECT string_agg(t_ns || ' ' || ts_ns, ', ') FROM t"))
                    .isEqualTo(
                            "00:00:00.000001 2026-01-02 03:04:05.000007, 23:59:59.999999 1969-12-31 23:59:59.999999");
            assertThat(sample.notes())
                    .contains("\"ts_ns\" counts nanoseconds; PostgreSQL rounds to microseconds.");
        }
    }

    @Test
    void readsListsMapsAndStructures() throws Exception {
        done(load(foreign("nested.parquet")));

        assertThat(types())
                .isEqualTo(
                        "list integer[], words text[], lists jsonb, struct jsonb, map jsonb, days jsonb, deep jsonb");
        assertThat(
                        database.value(
                                "SELECT string_agg(concat_ws('|', list, words, lists, struct, map, days, deep), E'\\n' ORDER BY list DESC) FROM t WHERE list IS NOT NULL"))
                .isEqualTo(
                        """
                        {1,NULL,3}|{"a,b","\\"\\\\",NULL}|[[1], [2, 3]]|{"a": 1, "b": "x"}|{"k": 1, "l": null}|{"2026-01-02": 1.5}|[{"p": [{"q": "2026-01-02"}]}]
                        {}|{""}|[[], null]|{"a": null, "b": "y\\""}|{}|{}|[]\
                        """);
        assertThat(database.value("SELECT count(*) FROM t WHERE num_nonnulls(list, map, deep) = 0"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none_v1",
                "none_v2",
                "snappy_v1",
                "snappy_v2",
                "gzip_v1",
                "gzip_v2",
                "zstd_v1",
                "zstd_v2",
                "lz4_v1",
                "lz4_v2",
                "delta",
                "int96"
            })
    void unpacksWhatOthersPacked(String name) throws Exception {
        done(load(foreign(name + ".parquet")));

        assertThat(rows())
                .isEqualTo(
                        "(1,a,\"2026-01-02 03:04:05\") (2,b,) (3,a,\"1969-12-31 23:59:59.999999\")");
    }

    @Test
    void aParquetFileWithoutRowsIsATableWithoutRows() throws Exception {
        assertThat(done(load(foreign("empty.parquet"))).rows()).isZero();

        assertThat(types()).isEqualTo("id bigint, s text, at timestamp without time zone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brotli_v1|its columns are compressed with BROTLI. Write it with Zstandard, Snappy, GZIP or LZ4_RAW.",
                "encrypted|it is encrypted.",
                "encrypted_columns|it is encrypted."
            })
    void saysWhyAParquetFileCannotBeRead(String name, String reason) throws Exception {
        assertRefused(foreign(name + ".parquet"), "The file cannot be read as Parquet: " + reason);
    }

    @Test
    void saysThatAParquetFileIsCutOffOrDamaged() throws Exception {
        byte[] whole = Files.readAllBytes(foreign("snappy_v1.parquet"));
        Path cut = folder.resolve("cut.parquet");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(
                cut, "The file cannot be read as Parquet: it does not end as one. Is it complete?");
        byte[] damaged = whole.clone();
        damaged[40] ^= (byte) 0xFF;
        damaged[41] ^= (byte) 0xFF;
        damaged[42] ^= (byte) 0xFF;
        assertThat(
                        catchThrowable(() ->
                                FileSample.of(Files.write(folder.resolve("b.parquet"), damaged))))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith("The file cannot be read as Parquet: it is damaged (");
    }

    @Test
    void jsonArraysAreArrays() throws Exception {
        run("CREATE TABLE t (id int, n int[], w text[], j jsonb[], doc jsonb)");
        Path json =
                file(
                        "a.jsonl",
                        """
                        {"id": 1, "n": [1, null], "w": ["a,b", "\\"\\\\", "NULL", ""], "j": [[1, 2], "x", {"a": 1}, null], "doc": [1]}
                        {"id": 2, "n": [[1, 2], [3, 4]], "w": [], "j": "{}", "doc": "[1]"}
                        {"id": 3, "n": [[1], 2], "w": null, "j": null, "doc": null}
                        """);

        LoadOutcome.Done done = done(load(json));

        assertThat(
                        database.value(
                                "SELECT string_agg(concat_ws('|', n, w, j, doc), E'\\n' ORDER BY id) FROM t"))
                .isEqualTo(
                        """
                        {1,NULL}|{"a,b","\\"\\\\","NULL",""}|{"[1, 2]","\\"x\\"","{\\"a\\": 1}",NULL}|[1]
                        {{1,2},{3,4}}|{}|{}|"[1]"\
                        """);
        assertThat(rejected(done)).contains("3,\"");
    }
}

package io.howdah.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.query.RelationName;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import io.howdah.query.export.ExportOutcome;
import io.howdah.query.export.ExportRun;
import io.howdah.query.export.ExportSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The values that a type has beside the ordinary ones, through a file of each format and back.
@Timeout(240)
class OddTypesIT extends LoadTestCase {

    private static final List<String> TYPES =
            List.of(
                    "CREATE TYPE mood AS ENUM ('', 'it''s', 'a,b', '\"', 'NULL', 'ü')",
                    "CREATE TYPE pair AS (a int, b text)",
                    "CREATE TYPE nest AS (p pair, ps pair[], \"day of\" date)",
                    "CREATE TYPE textrange AS RANGE (subtype = text)",
                    "CREATE DOMAIN positive AS int CHECK (value > 0)",
                    "CREATE DOMAIN moody AS mood",
                    "CREATE DOMAIN pairs AS pair[]",
                    "CREATE DOMAIN doc AS jsonb",
                    "CREATE DOMAIN paper AS doc");

    /// Of each type the values, written as literals.
    private static final Map<String, List<String>> VALUES =
            new TreeMap<>(
                    Map.ofEntries(
                            entry(
                                    "date",
                                    "infinity",
                                    "-infinity",
                                    "0044-03-15 BC",
                                    "0001-01-01",
                                    "4713-01-01 BC",
                                    "5874897-12-31"),
                            entry(
                                    "timestamp",
                                    "infinity",
                                    "-infinity",
                                    "0044-03-15 12:00:00.000001 BC",
                                    "1582-10-10 00:00",
                                    "294276-12-31 23:59:59.999999"),
                            entry(
                                    "timestamptz",
                                    "infinity",
                                    "-infinity",
                                    "0044-03-15 12:00:00+00 BC",
                                    "1883-11-18 12:00:00-05",
                                    "2026-03-29 00:30:00.5+00",
                                    "1900-01-01 00:00+00"),
                            entry("time", "24:00", "00:00", "23:59:59.999999"),
                            entry("timetz", "10:00:00.5-03:30", "24:00+00"),
                            entry(
                                    "interval",
                                    "1 year 2 mons -3 days +04:05:06.789",
                                    "-1 mons +2 days -00:00:01",
                                    "0",
                                    "infinity",
                                    "-178000000 years"),
                            entry(
                                    "numeric",
                                    "NaN",
                                    "Infinity",
                                    "-Infinity",
                                    "0.00000000000000000001",
                                    "-123456789012345678901234567890.10",
                                    "1e300"),
                            entry(
                                    "double precision",
                                    "NaN",
                                    "Infinity",
                                    "-Infinity",
                                    "-0",
                                    "5e-324",
                                    "1.7976931348623157e308",
                                    "0.1"),
                            entry("real", "NaN", "-Infinity", "-0", "1e-45", "3.4028235e38"),
                            entry("money", "-1234.56", "0", "92233720368547758.07"),
                            entry("bit(5)", "00000", "10101"),
                            entry("bit varying", "", "0", "1011"),
                            entry("xml", "<a b=\"c\">&lt;,\"\n</a>", "text <b/> only", ""),
                            entry("int4range", "empty", "[1,5)", "(,)", "[7,)"),
                            entry("numrange", "[-1.50,NaN]", "(,0]"),
                            entry(
                                    "tstzrange",
                                    "[-infinity,infinity]",
                                    "[\"2026-01-01 00:00+00\",)"),
                            entry(
                                    "textrange",
                                    "[\"a,b\",\"c\"\"d\")",
                                    "[\"\",\"]\"]",
                                    "(,\"\\\\\")"),
                            entry("int4multirange", "{}", "{[1,3),[5,)}"),
                            entry("datemultirange", "{[2026-01-01,2026-02-01),[infinity,]}"),
                            entry("int[]", "{}", "{{1,NULL},{3,4}}", "[0:1]={7,8}", "{NULL}"),
                            entry(
                                    "text[]",
                                    "{\"\",\"NULL\",NULL,\"a\\\"b\",\"c\\\\d\",\"{}\",\" \"}"),
                            entry("date[]", "{infinity,\"0044-03-15 BC\"}"),
                            entry("bytea[]", "{\"\\\\x00ff\",NULL}"),
                            entry("pair", "(1,\"x,\"\"y\")", "(,)", "(,\"\")"),
                            entry("pair[]", "{\"(1,\\\"a,b\\\")\",NULL,\"(,)\"}"),
                            entry(
                                    "nest",
                                    "(\"(1,x)\",\"{\"\"(2,\\\\\"\"y z\\\\\"\")\"\",NULL}\",infinity)",
                                    "(,,)"),
                            entry("mood", "", "it's", "a,b", "\"", "NULL", "ü"),
                            entry("mood[]", "{\"\",\"a,b\",\"\\\"\",\"NULL\",NULL}"),
                            entry("moody", "", "ü"),
                            entry("positive", "1", "2147483647"),
                            entry("pairs", "{\"(1,a)\"}"),
                            entry(
                                    "text",
                                    "",
                                    " ",
                                    "NULL",
                                    "\\N",
                                    "\\.",
                                    "\t",
                                    "a\r\nb",
                                    "\r",
                                    "'",
                                    "\"",
                                    "=1+1",
                                    "_x0041_",
                                    "null",
                                    "1e5",
                                    "007",
                                    "\uFEFFbom",
                                    "\uD83D\uDC18"),
                            entry("char(3)", "", "a", "a,b"),
                            entry("\"char\"", "a", ""),
                            entry("name", "", "a b"),
                            entry("bytea", "\\x", "\\x00ff0a0d22"),
                            entry(
                                    "json",
                                    "{\"a\" :  1, \"a\":2}",
                                    "{\"a\"\t: [ ], \"\" : { } }",
                                    "{\n\"two\":\r\n\"lines\"}",
                                    "[]",
                                    "{}",
                                    "1.0",
                                    "-0",
                                    "1E+400",
                                    "true",
                                    "false",
                                    "null",
                                    "[null]",
                                    "\"x\"",
                                    "\"1\"",
                                    "\"true\"",
                                    "\"null\"",
                                    "\"\"",
                                    "\" \"",
                                    "\"{}\"",
                                    "\"a,\\\"b\\\"\\n\"",
                                    "\"\\u0000\\uD83D\\udc18 \\/ \uD83D\uDC18\"",
                                    "1234567890".repeat(200) + ".5",
                                    "[".repeat(1200) + "]".repeat(1200),
                                    "{\"a\":[".repeat(300) + "\"deep\"" + "]}".repeat(300)),
                            entry(
                                    "jsonb",
                                    "{\"k\": [1.50, null, \"\\\\u00e9\\n\"]}",
                                    "1e2",
                                    "1e-400",
                                    "12345678901234567890.12345678901234567890",
                                    "-1",
                                    "true",
                                    "null",
                                    "\"x\"",
                                    "\"1\"",
                                    "\"false\"",
                                    "\"null\"",
                                    "\"\"",
                                    "\"[1]\"",
                                    "\"\\u00e9\\t\\\\\"",
                                    "[[], {}, [{\"\": null}]]",
                                    "[".repeat(1200) + "]".repeat(1200)),
                            entry(
                                    "json[]",
                                    "{}",
                                    "{\"\\\"x\\\"\",\"1\",\"\\\"1\\\"\",NULL,\"null\",\"[1, 2]\"}",
                                    "{{\"{\\\"a\\\" : 1}\",true},{\"\\\"\\\"\",1.0}}"),
                            entry("jsonb[]", "{\"\\\"x\\\"\",NULL,\"null\",\"[1, 2]\"}"),
                            entry("doc", "\"x\"", "1", "{\"a\": \"b\"}"),
                            entry("paper", "\"x\"", "[]"),
                            entry("jsonpath", "$.\"a\"[*] ? (@ > 1)"),
                            entry("uuid", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
                            entry("inet", "10.0.0.1/8", "::1"),
                            entry("cidr", "10.0.0.0/8"),
                            entry("macaddr8", "08:00:2b:01:02:03:04:05"),
                            entry("point", "(1e300,-0)"),
                            entry("polygon", "((0,0),(1,1),(1,0))"),
                            entry("circle", "<(0,0),Infinity>"),
                            entry("tsvector", "'a':1A 'it''s':2"),
                            entry("tsquery", "'a' & !'b'"),
                            entry("pg_lsn", "16/B374D848"),
                            entry("oid", "4294967295"),
                            entry("xid8", "18446744073709551615"),
                            entry("regclass", "pg_class"),
                            entry("boolean", "t", "f"),
                            entry("bigint", "9223372036854775807", "-9223372036854775808")));

    private static final String JSON_NULLS =
            "DELETE FROM odd WHERE \"of json\"::text = 'null' OR \"of jsonb\" = 'null'";

    private static Map.Entry<String, List<String>> entry(String type, String... values) {
        return Map.entry(type, List.of(values));
    }

    /// One row for each value, all other columns NULL.
    private void createOdd() {
        TYPES.forEach(this::run);
        StringBuilder table = new StringBuilder("CREATE TABLE odd (id int PRIMARY KEY");
        VALUES.keySet()
                .forEach(type -> table.append(", ").append(column(type)).append(" ").append(type));
        run(table.append(")").toString());
        int id = 0;
        for (Map.Entry<String, List<String>> type : VALUES.entrySet()) {
            for (String value : type.getValue()) {
                run(
                        "INSERT INTO odd (id, %s) VALUES (%d, '%s')"
                                .formatted(column(type.getKey()), id++, value.replace("'", "''")));
            }
        }
    }

    private static String column(String type) {
        return "\"of " + type.replace("\"", "") + "\"";
    }

    private String differences(String from, String other) {
        return database.value(
                "SELECT string_agg(x, E'\\n') FROM (SELECT t::text FROM %s t EXCEPT ALL SELECT o::text FROM %s o) AS _ (x)"
                        .formatted(from, other));
    }

    static Stream<Arguments> formatsAndSettings() {
        return Stream.of(
                        ExportFormat.CSV,
                        ExportFormat.TSV,
                        ExportFormat.JSON,
                        ExportFormat.JSON_LINES,
                        ExportFormat.PARQUET,
                        ExportFormat.XLSX)
                .flatMap(format ->
                        Stream.of(
                                        "",
                                        "SET intervalstyle = 'sql_standard'; SET timezone = 'America/St_Johns'; SET bytea_output = 'escape'",
                                        "SET intervalstyle = 'iso_8601'; SET timezone = 'Asia/Kathmandu'; SET lc_monetary = 'C'")
                                .map(settings -> Arguments.of(format, settings)));
    }

    /// A JSON file has one `null`, and no line end within a line; Parquet no moment without an end, and
    /// none behind those that fit into 64 bits.
    private static String withoutWhatItCannotSay(ExportFormat format) {
        return switch (format) {
            case JSON -> JSON_NULLS;
            case JSON_LINES -> JSON_NULLS + " OR \"of json\"::text ~ '[\\r\\n]'";
            case PARQUET ->
                    """
                    DELETE FROM odd WHERE "of time" = '24:00' OR NOT isfinite("of date")
                    OR NOT isfinite("of timestamp") OR "of timestamp" > '200000-01-01'
                    OR NOT isfinite("of timestamptz")\
                    """;
            default -> "SELECT 1";
        };
    }

    @Test
    void parquetRefusesAMomentBehindItsLastOne() {
        run("CREATE TABLE odd AS SELECT timestamp '294276-12-31 23:59:59' AS late");
        ExportOutcome outcome =
                new ExportRun(database.session(), rows -> {})
                        .toFile(
                                new ExportSource.Table(new RelationName("", "odd")),
                                ExportFormat.PARQUET,
                                ExportOptions.of(ExportFormat.PARQUET),
                                folder.resolve("odd.parquet"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExportOutcome.Failed.class,
                        failed ->
                                assertThat(failed.sentence())
                                        .contains("Parquet has no", "294276-12-31 23:59:59"));
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"JSON", "JSON_LINES"})
    void jsonHasOneNull(ExportFormat format) throws Exception {
        run(
                "CREATE TABLE odd AS SELECT 1 AS id, jsonb 'null' AS j, jsonb 'null' AS k UNION ALL SELECT 2, NULL, '1'");
        Path file = exported(format);
        run("CREATE TABLE t (id int, j jsonb, k jsonb NOT NULL)");

        assertThat(done(load(file)).rejected()).isZero();

        assertThat(rows()).isEqualTo("(1,,null) (2,,1)");
    }

    @ParameterizedTest
    @MethodSource("formatsAndSettings")
    void comeBackTheSame(ExportFormat format, String settings) throws Exception {
        createOdd();
        for (String setting : settings.split(";", -1)) {
            if (!setting.isBlank()) {
                run(setting.strip());
            }
        }
        run(withoutWhatItCannotSay(format));
        Path file = exported(format);
        run("CREATE TABLE t (LIKE odd)");

        LoadOutcome.Done loaded = done(load(file));

        assertThat(loaded.rejected()).as("%s", loaded).isZero();
        assertThat(differences("odd", "t")).as("lost").isEqualTo("null");
        assertThat(differences("t", "odd")).as("made up").isEqualTo("null");
    }
}

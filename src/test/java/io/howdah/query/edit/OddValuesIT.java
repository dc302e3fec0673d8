package io.howdah.query.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.howdah.query.CollectingListener;
import io.howdah.query.Outcome;
import io.howdah.query.TestSession;
import io.howdah.testing.DirectBackground;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultViewModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Values of every odd type: the grid shows what psql prints, and an edit comes back as it was typed.
@Timeout(300)
class OddValuesIT {

    private static ScratchDatabase database;
    private static TestSession session;

    @TempDir private Path folder;

    /// A value of a type, and what is typed in its place.
    record Sample(String type, String value, String typed) {

        @Override
        public String toString() {
            return type + " " + value;
        }
    }

    static List<Sample> samples() {
        return List.of(
                new Sample("money", "'-1234567.89'", "$5.50"),
                new Sample("interval", "'-1 year 2 mons -3 days 04:05:06.789'", "1 day 00:00:00.5"),
                new Sample("tsvector", "'fat:2A cat:3 ''it''''s'''", "'dog':1"),
                new Sample("tsquery", "'fat & !rat'", "'dog' | 'cat'"),
                new Sample("xid8", "'18446744073709551615'", "7"),
                new Sample("xid", "'4294967295'", "8"),
                new Sample("pg_lsn", "'16/B374D848'", "0/1"),
                new Sample("bit varying", "B'10110'", ""),
                new Sample("bit(5)", "B'10110'", "00001"),
                new Sample("int[]", "'{{1,2},{3,NULL}}'", "[0:1]={7,8}"),
                new Sample(
                        "text[]",
                        "ARRAY['a b', NULL, 'NULL', '', 'c\"d', E'x\\\\y']",
                        "{x,\"y z\"}"),
                new Sample("pair", "ROW(1, 'it''s, \"quoted\"')", "(2,)"),
                new Sample("pair[]", "ARRAY[ROW(1, 'a b')::pair, NULL]", "{\"(3,c)\"}"),
                new Sample("feeling", "'so-so'", "glad"),
                new Sample("feeling[]", "'{so-so}'", "{glad,so-so}"),
                new Sample("span", "'[1,5)'", "[7,9)"),
                new Sample("numbers", "'{1,2}'", "{3}"),
                new Sample("couple", "ROW(1, 'x')", "(2,y)"),
                new Sample("mood[]", "'{sad,glad}'", "{so-so}"),
                new Sample("percent", "7", "99"),
                new Sample(
                        "numeric",
                        "('1' || repeat('0', 2000) || '.' || repeat('3', 500))::numeric",
                        "1e-20"),
                new Sample("numeric", "'NaN'", "-Infinity"),
                new Sample("numeric(10,3)", "-0.5", "12.300"),
                new Sample("double precision", "'NaN'", "1e-308"),
                new Sample("double precision", "'-0'", "Infinity"),
                new Sample("real", "'0.1'", "-Infinity"),
                new Sample("timestamp", "'infinity'", "-infinity"),
                new Sample(
                        "timestamp",
                        "'0044-03-15 12:00:00.000001 BC'",
                        "294276-12-31 23:59:59.999999"),
                new Sample("timestamptz", "'infinity'", "2026-10-25 02:30:00+01"),
                new Sample("timestamptz", "'4713-01-01 00:00:00+00 BC'", "-infinity"),
                new Sample("date", "'5874897-12-31'", "0001-01-01 BC"),
                new Sample("date", "'infinity'", "2026-02-28"),
                new Sample("time", "'24:00:00'", "00:00:00.000001"),
                new Sample("timetz", "'23:59:59.5+15:59'", "12:00:00-03:30"),
                new Sample("bytea", "'\\x00ff0a5c'", "\\xdeadbeef"),
                new Sample("bytea", "''", "\\x"),
                new Sample(
                        "uuid",
                        "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
                        "00000000-0000-0000-0000-000000000000"),
                new Sample("inet", "'2001:db8::1/64'", "10.0.0.1"),
                new Sample("cidr", "'10.1.0.0/16'", "2001:db8::/32"),
                new Sample("macaddr", "'08:00:2b:01:02:03'", "00:00:00:00:00:00"),
                new Sample("macaddr8", "'08:00:2b:01:02:03:04:05'", "00:00:00:ff:fe:00:00:00"),
                new Sample("point", "'(1.5,-2)'", "(0,0)"),
                new Sample("line", "'{1,2,3}'", "{1,-1,0}"),
                new Sample("lseg", "'[(0,0),(1,1)]'", "[(1,2),(3,4)]"),
                new Sample("box", "'(1,1),(0,0)'", "(2,2),(1,1)"),
                new Sample("path", "'[(0,0),(1,1),(2,0)]'", "((0,0),(1,1))"),
                new Sample("polygon", "'((0,0),(1,1),(2,0))'", "((0,0),(1,1),(3,0))"),
                new Sample("circle", "'<(1,2),3>'", "<(0,0),1>"),
                new Sample("json", "'{\"b\" : 1,  \"a\":[1 , null], \"b\": 2}'", "[1,  2]"),
                new Sample(
                        "jsonb",
                        "'{\"n\": 12345678901234567890.10, \"e\": \"\\ud83d\\ude00\"}'",
                        "{\"a\": [1, null]}"),
                new Sample("jsonpath", "'$.a[*] ? (@ > 1)'", "$.\"b\""),
                new Sample("xml", "'<a b=\"1\"><!-- c --><d/></a>'", "<x>y</x>"),
                new Sample("int4range", "'[1,10)'", "empty"),
                new Sample("tstzrange", "'[2026-01-01 00:00+00,)'", "(,infinity)"),
                new Sample("int4multirange", "'{[1,3),[5,8)}'", "{}"),
                new Sample("regclass", "'pg_catalog.pg_class'", "pg_type"),
                new Sample("oid", "4294967295", "1"),
                new Sample("tid", "'(0,1)'", "(4294967295,65535)"),
                new Sample("name", "'Odd \"name\"'", "x"),
                new Sample("\"char\"", "'x'", "y"),
                new Sample("char(10)", "'pad'", "other"),
                new Sample("pg_snapshot", "'10:20:10,14'", "1:1:"),
                new Sample("int2vector", "'1 2 3'", "4"),
                new Sample("boolean", "true", "f"),
                new Sample(
                        "text",
                        "repeat(U&'\\+01F600', 1000000)",
                        "back\\slash 'quote' \"x\" \t\n$1 :a é 😀"),
                new Sample("text", "E' leading\\ttab\\r\\nand \\x7f\\x01 '", ""));
    }

    @BeforeAll
    static void open() {
        database = TestServer.scratch();
        session = TestSession.open(database, database.port());
        run("CREATE TYPE mood AS ENUM ('sad', 'so-so', 'glad')");
        run("CREATE DOMAIN feeling AS mood CHECK (VALUE <> 'sad')");
        run("CREATE DOMAIN percent AS int CHECK (VALUE BETWEEN 0 AND 100)");
        run("CREATE TYPE pair AS (a int, b text)");
        run("CREATE DOMAIN span AS int4range");
        run("CREATE DOMAIN numbers AS int[]");
        run("CREATE DOMAIN couple AS pair");
        run("SET timezone = 'Europe/Berlin'");
    }

    @AfterAll
    static void close() {
        session.close();
        database.close();
    }

    private static void run(String sql) {
        assertThat(session.run(sql)).as(sql).isInstanceOf(Outcome.Completed.class);
    }

    private static GridViewModel grid(String query) {
        var rows = new CollectingListener();
        assertThat(session.run(query, rows)).as(query).isInstanceOf(Outcome.Completed.class);
        return new GridViewModel(
                new ResultViewModel(rows.columns(), rows.rows(), query), new DirectBackground());
    }

    private static String shown(GridViewModel grid, int row, int column) {
        String text = grid.text(new GridViewModel.CellPlace(row, column), Integer.MAX_VALUE);
        return text == null ? "<NULL>" : text;
    }

    private static String select() {
        return samples().stream()
                .map(sample -> "(%s)::%s".formatted(sample.value(), sample.type()))
                .collect(Collectors.joining(", ", "SELECT ", ""));
    }

    @Test
    void everyValueIsShownAsPsqlPrintsIt() throws Exception {
        Path psql =
                Stream.of("/usr/lib/postgresql/15/bin/psql", "/usr/bin/psql")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElse(null);
        assumeThat(psql).isNotNull();
        String query = select() + ", NULL, '', ROW(1, NULL, 'x'), ARRAY[]::int[]";
        GridViewModel grid = grid(query);
        String[] printed = printed(String.valueOf(psql), query);
        assertThat(grid.result().columns()).hasSameSizeAs(printed);
        for (int i = 0; i < printed.length; i++) {
            assertThat(shown(grid, 0, i))
                    .as(i < samples().size() ? samples().get(i).toString() : "column " + i)
                    .isEqualTo(printed[i]);
        }
    }

    private String[] printed(String psql, String query) throws IOException, InterruptedException {
        Path script = folder.resolve("query.sql");
        Files.writeString(script, "SET timezone = 'Europe/Berlin';\n" + query + ";\n");
        Path out = folder.resolve("out");
        var builder =
                new ProcessBuilder(
                        psql,
                        "-X",
                        "-q",
                        "-A",
                        "-t",
                        "-F",
                        "\u001f",
                        "-R",
                        "\u001e",
                        "-P",
                        "null=<NULL>",
                        "-h",
                        database.host(),
                        "-p",
                        "" + database.port(),
                        "-U",
                        database.user(),
                        "-d",
                        database.name(),
                        "-f",
                        script.toString());
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        builder.redirectOutput(out.toFile()).redirectErrorStream(true);
        builder.start().waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        return text.substring(0, text.length() - 1).split("\u001f", -1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEditComesBackAsItWasTypedAndUndoesExactly(Sample sample) {
        run("DROP TABLE IF EXISTS odd");
        run("CREATE TABLE odd (id int PRIMARY KEY, v %s)".formatted(sample.type()));
        run("INSERT INTO odd VALUES (1, %s)".formatted(sample.value()));
        String before = session.value("SELECT v::text FROM odd");
        EditedResult first = EditedResult.of(session, "SELECT * FROM odd");
        String shown = String.valueOf(first.seen(first.table(), 0).get(1));
        first.set(0, "v", sample.typed()).applied();
        run("CREATE TEMP TABLE wanted (v %s)".formatted(sample.type()));
        run(
                "INSERT INTO wanted VALUES (%s)"
                        .formatted("'" + sample.typed().replace("'", "''") + "'"));
        assertThat(session.value("SELECT odd.v::text = wanted.v::text FROM odd, wanted"))
                .isEqualTo("t");
        run("DROP TABLE wanted");
        EditedResult.of(session, "SELECT * FROM odd").set(0, "v", shown).applied();
        assertThat(session.value("SELECT v::text FROM odd")).isEqualTo(before);
    }

    @Test
    void aResultWithoutColumnsHasItsRows() {
        GridViewModel grid = grid("SELECT FROM generate_series(1, 3)");
        assertThat(grid.result().columns()).isEmpty();
        assertThat(grid.placeCount()).isEqualTo(3);
    }

    @Test
    void aDomainOverAnEnumCanBeAKey() {
        run("DROP TABLE IF EXISTS felt");
        run("CREATE TABLE felt (f feeling PRIMARY KEY, n int)");
        run("INSERT INTO felt VALUES ('glad', 1), ('so-so', 2)");
        EditedResult.of(session, "SELECT * FROM felt ORDER BY n").set(1, "n", "3").applied();
        assertThat(session.value("SELECT string_agg(felt::text, ' ' ORDER BY n) FROM felt"))
                .isEqualTo("(glad,1) (so-so,3)");
    }

    @Test
    void columnsOfOneNameAreShownApartAndEditedApart() {
        run("DROP TABLE IF EXISTS twin");
        run("CREATE TABLE twin (id int PRIMARY KEY, a text, b text)");
        run("INSERT INTO twin VALUES (1, 'x', 'y')");
        String query = "SELECT id, a AS v, b AS v FROM twin";
        GridViewModel grid = grid(query);
        assertThat(grid.namedColumns().stream().map(column -> column.name()))
                .containsExactly("id", "v (column 2)", "v (column 3)");
        EditedResult.of(session, query).set(0, "b", "z").applied();
        assertThat(session.value("SELECT twin::text FROM twin")).isEqualTo("(1,x,z)");
    }

    @Test
    void functionsWithoutAValueAndRowsWithoutATypeAreShown() {
        GridViewModel grid = grid("SELECT pg_sleep(0), ROW(1, NULL, 'a b'), NULL, 'unknown'");
        assertThat(Stream.of(0, 1, 2, 3).map(column -> shown(grid, 0, column)))
                .containsExactly("", "(1,,\"a b\")", "<NULL>", "unknown");
    }

    /// The server says what is wrong, the table stays as it was.
    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheTypeDoesNotTakeIsRefusedInTheServersWords(Sample sample) {
        run("DROP TABLE IF EXISTS odd");
        run("CREATE TABLE odd (id int PRIMARY KEY, v %s)".formatted(sample.type()));
        run("INSERT INTO odd VALUES (1, %s)".formatted(sample.value()));
        EditedResult edited = EditedResult.of(session, "SELECT * FROM odd");
        ApplyOutcome.Refused refused = edited.set(0, "v", sample.typed()).refused();
        assertThat(refused.column()).hasValue(1);
        assertThat(refused.error().message()).isNotBlank();
        assertThat(
                        session.value(
                                "SELECT (v::text = (%s)::text)::text FROM odd"
                                        .formatted(sample.value())))
                .isEqualTo("true");
    }

    static List<Sample> refusals() {
        return List.of(
                new Sample("bytea", "'\\x00'::bytea", "\\xg0"),
                new Sample("feeling", "'glad'", "sad"),
                new Sample("percent", "5", "101"),
                new Sample("int[]", "'{1}'::int[]", "{1,"),
                new Sample("timestamp", "'infinity'::timestamp", "2026-02-30"),
                new Sample("numeric(4,2)", "1.50", "1000"),
                new Sample("int4range", "'[1,2)'::int4range", "[2,1)"));
    }
}

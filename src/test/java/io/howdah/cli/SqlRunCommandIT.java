package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqlRunCommandIT {

    @TempDir private Path folder;
    private final DatabaseShell shell = new DatabaseShell();

    @AfterEach
    void drop() {
        shell.close();
    }

    private int run(String script, String... options) throws IOException {
        Path file = folder.resolve("script.sql");
        Files.writeString(file, script);
        List<String> arguments = new ArrayList<>(List.of("embedded:", file.toString()));
        arguments.addAll(List.of(options));
        Files.deleteIfExists(folder.resolve("out"));
        if (!arguments.contains("-o")) {
            arguments.addAll(List.of("-o", folder.resolve("out").toString()));
        }
        return shell.run(SqlRunCommand::new, arguments.toArray(String[]::new));
    }

    private String out() throws IOException {
        if (!Files.exists(folder.resolve("out"))) {
            return "";
        }
        return Files.readString(folder.resolve("out"));
    }

    @Test
    void runsAScriptAndPrintsItsRows() throws IOException {
        String script =
                """
                CREATE TABLE t (id int, name text);
                COPY t FROM STDIN;
                1\tone
                2\t\\N
                \\.
                SELECT * FROM t ORDER BY id;
                COPY t TO STDOUT;
                """;

        assertThat(run(script, "--format", "csv")).isZero();

        assertThat(out()).isEqualTo("id,name\n1,one\n2,\n1\tone\n2\t\\N\n");
    }

    @Test
    void printsJsonAndTables() throws IOException {
        assertThat(run("SELECT 1 AS a, true AS b, '[1]'::json AS c", "--format", "json")).isZero();
        assertThat(out()).isEqualTo("[\n{\"a\":1,\"b\":true,\"c\":[1]}\n]\n");

        assertThat(run("SELECT 1 AS a; SET work_mem = '5MB'; DO $$BEGIN RAISE NOTICE 'hm'; END$$"))
                .isZero();
        assertThat(out()).isEqualTo(" a\n---\n 1\n(1 row)\n\n");
        assertThat(shell.err().lines()).containsExactly("SET", "NOTICE: hm", "DO");
    }

    @Test
    void jsonOfSeveralResultsIsAStreamOfArraysWithoutWordsBetween() throws IOException {
        assertThat(run("SELECT 1 AS a; \\echo then\nSELECT 2 AS b", "--format", "json")).isZero();
        assertThat(out()).isEqualToIgnoringWhitespace("[{\"a\":1}] [{\"b\":2}]");
        assertThat(shell.err()).contains("then");

        assertThat(run("SELECT 1 AS a; SELECT 2 AS b", "--format", "jsonl")).isZero();
        assertThat(out()).isEqualTo("{\"a\":1}\n{\"b\":2}\n");
    }

    @Test
    void saysWhereItFailedAndLeavesNoHalfFile() throws IOException {
        assertThat(run("SELECT 1;\n\nSELECT 2,\n   nosuch;\nSELECT 3;", "--format", "csv"))
                .isEqualTo(1);

        assertThat(shell.err())
                .startsWith(folder.resolve("script.sql") + ":4:4: ERROR 42703: ")
                .contains("nosuch");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactly("script.sql");
        }
    }

    @Test
    void goesOnAfterAFailureWhenAsked() throws IOException {
        assertThat(
                        run(
                                "CREATE TABLE t (); SELECT nosuch; DROP TABLE t; DROP TABLE t",
                                "--continue"))
                .isEqualTo(1);

        assertThat(shell.err()).contains("CREATE TABLE", "42703", "DROP TABLE", "42P01");
    }

    @Test
    void runsTheCommandsOfPsql() throws IOException {
        Files.writeString(folder.resolve("part.sql"), "SELECT :'who' AS who;\n");
        String script =
                """
                \\echo from :DBNAME
                \\ir part.sql
                SELECT 1 AS a, 'x' AS b \\gx
                CREATE TABLE IF NOT EXISTS t (id int PRIMARY KEY);
                \\d t
                \\c :DBNAME
                \\unknown
                """;

        assertThat(run(script, "-v", "who=O'Neil")).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(shell.err())
                .contains(
                        "script.sql:7:1: ERROR: The psql command \\unknown is not available here",
                        "You are now connected to database \"" + shell.database().name() + "\".");
        assertThat(run(script.replace("\\unknown", "DROP TABLE t;"), "-v", "who=O'Neil"))
                .as(shell.err())
                .isZero();
        assertThat(out())
                .startsWith("from " + shell.database().name() + "\n")
                .contains(
                        " O'Neil\n(1 row)",
                        "-[ RECORD 1 ]-\na | 1\nb | x\n",
                        "Table \"public.t\"\n",
                        " id     | integer |",
                        "Indexes:\n    t_pkey PRIMARY KEY, btree (id)\n");
        assertThat(run("SELECT 1", "-v", "a-b=1")).isEqualTo(2);
    }

    @Test
    void saysWhichFileIsMissingOrNoText() throws IOException {
        assertThat(run("\\i nosuch.sql")).isEqualTo(1);
        assertThat(shell.err()).contains("script.sql:1:1: ERROR: There is no file");
        Path file = folder.resolve("latin1.sql");
        Files.write(file, "SELECT 'é' AS e".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(run("\\i '" + file + "'")).isEqualTo(1);
        assertThat(shell.err()).contains("holds bytes that are no text in its encoding");
        assertThat(run("\\i '" + file + "'", "--encoding", "ISO-8859-1", "--format", "csv"))
                .isZero();
        assertThat(out()).isEqualTo("e\né\n");
    }

    @Test
    void refusesAnUnknownFormatAndAMissingFolder() throws IOException {
        assertThat(run("SELECT 1", "--format", "pdf")).isEqualTo(2);
        assertThat(shell.err()).contains("\"pdf\" is none of csv, tsv, json,");
        Path nowhere = folder.resolve("no/such/file");
        assertThat(run("SELECT 1", "-o", nowhere.toString())).isEqualTo(1);
        assertThat(shell.err()).contains("There is no folder for " + nowhere + ".");
    }
}

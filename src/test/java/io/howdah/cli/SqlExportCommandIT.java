package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SqlExportCommandIT {

    @TempDir private Path folder;
    private final DatabaseShell shell = new DatabaseShell();

    @BeforeEach
    void create() throws SQLException {
        shell.execute(
                "CREATE TABLE \"Odd Name\" (id int, name text)",
                "INSERT INTO \"Odd Name\" VALUES (1, 'one'), (2, NULL), (3, 'a;b')");
    }

    @AfterEach
    void drop() {
        shell.close();
    }

    private int export(String... options) {
        List<String> arguments = new ArrayList<>(List.of("embedded:"));
        arguments.addAll(List.of(options));
        return shell.run(SqlExportCommand::new, arguments.toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void exportsATableInTheFormatThatTheFileNames() throws IOException {
        assertThat(export("--table", "\"Odd Name\"", "-o", file("t.csv"))).isZero();
        assertThat(Path.of(file("t.csv"))).hasContent("id,name\n1,one\n2,\n3,a;b");
        assertThat(shell.err()).startsWith("3 rows, ");

        assertThat(export("--table", "\"Odd Name\"", "-o", file("t.jsonl"))).isZero();
        assertThat(Files.readAllLines(Path.of(file("t.jsonl"))))
                .contains("{\"id\":2,\"name\":null}");

        assertThat(export("--table", "\"Odd Name\"", "-o", file("t.parquet"))).isZero();
        assertThat(
                        Files.readString(
                                Path.of(file("t.parquet")),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("PAR1")
                .endsWith("PAR1");
    }

    @Test
    void takesTheFormOfSeparatedValues() {
        assertThat(
                        export(
                                "--query",
                                "SELECT id, name FROM \"Odd Name\"",
                                "--format",
                                "csv",
                                "--delimiter",
                                ";",
                                "--null",
                                "NULL",
                                "--quote-all",
                                "--no-header",
                                "-o",
                                file("q")))
                .isZero();

        assertThat(Path.of(file("q"))).hasContent("\"1\";\"one\"\n\"2\";NULL\n\"3\";\"a;b\"");
    }

    @Test
    void namesAnotherTableThanTheExportedOne() throws IOException {
        assertThat(
                        export(
                                "--table",
                                "\"Odd Name\"",
                                "--format",
                                "copy",
                                "--into",
                                "x.y",
                                "-o",
                                file("c.sql")))
                .isZero();
        assertThat(Files.readString(Path.of(file("c.sql")))).startsWith("COPY x.y (");
        assertThat(export("--table", "\"Odd Name\"", "-o", file("i.sql"), "--format", "insert"))
                .isZero();
        assertThat(Files.readString(Path.of(file("i.sql"))))
                .startsWith("INSERT INTO public.\"Odd Name\" (");
    }

    @Test
    void namesTheTableOfInserts() {
        assertThat(
                        export(
                                "--query",
                                "VALUES (1), (2), (3)",
                                "--format",
                                "insert",
                                "--into",
                                "Sales.x",
                                "--rows-per-insert",
                                "2",
                                "-o",
                                file("q.sql")))
                .isZero();

        assertThat(Path.of(file("q.sql")))
                .hasContent(
                        """
                        INSERT INTO sales.x (column1) VALUES
                            (1),
                            (2);
                        INSERT INTO sales.x (column1) VALUES
                            (3);\
                        """);
    }

    @Test
    void aDashIsStandardOutputAndNoFile() {
        assertThat(export("--query", "SELECT 1 AS one", "-o", "-")).isZero();

        assertThat(shell.err()).as("no figures among the rows").isEmpty();
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void refusesWrongUsageAndSaysWhatFailed() {
        assertThat(export("-o", file("x"))).isEqualTo(2);
        assertThat(export("--table", "a.b.c", "-o", file("x"))).isEqualTo(2);
        assertThat(export("--table", "a", "--delimiter", "ab", "-o", file("x"))).isEqualTo(2);
        assertThat(shell.err()).contains("\"ab\" is not one character; a delimiter is.");

        assertThat(export("--table", "nosuch", "-o", file("x"))).isEqualTo(1);
        assertThat(shell.err()).contains("There is no table or view named \"nosuch\".");
        assertThat(export("--query", "SELECT 1/0", "-o", file("x"))).isEqualTo(1);
        assertThat(shell.err()).contains("division by zero", "SQLSTATE: 22012");
        assertThat(folder).isEmptyDirectory();
    }
}

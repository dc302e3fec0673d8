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
class SqlCompleteCommandIT {

    @TempDir private Path folder;
    private final DatabaseShell shell = new DatabaseShell();

    @BeforeEach
    void create() throws SQLException {
        shell.execute(
                "CREATE TABLE pet (id integer PRIMARY KEY, name text)",
                "CREATE TABLE visit (id integer, pet_id integer REFERENCES pet)");
    }

    @AfterEach
    void drop() {
        shell.close();
    }

    private int complete(String script, int offset, String... options) throws IOException {
        Path file = folder.resolve("script.sql");
        Files.writeString(file, script);
        List<String> arguments =
                new ArrayList<>(
                        List.of("embedded:", "--at", String.valueOf(offset), file.toString()));
        arguments.addAll(List.of(options));
        return shell.run(SqlCompleteCommand::new, arguments.toArray(String[]::new));
    }

    @Test
    void printsOneJsonObjectForEachCandidate() throws IOException {
        assertThat(complete("SELECT p.na FROM pet p; SELECT 1", 11, "--json")).isZero();
        assertThat(shell.out())
                .isEqualTo(
                        """
                        {"kind":"column","text":"name","detail":"text · p"}
                        """);
    }

    @Test
    void printsTheLikeliestFirst() throws IOException {
        String script = "SELECT * FROM pet p JOIN ";
        assertThat(complete(script, script.length())).isZero();
        assertThat(shell.out().lines().findFirst().orElse(""))
                .matches("join +visit v ON v\\.pet_id = p\\.id +foreign key");
    }

    @Test
    void printsNothingWhereNothingCanCome() throws IOException {
        assertThat(complete("SELECT 'some text", 17, "--json")).isZero();
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void refusesAnOffsetBehindTheScript() throws IOException {
        assertThat(complete("SELECT 1", 9)).isEqualTo(2);
        assertThat(shell.err()).contains("--at takes an offset from 0 to 8");
    }

    @Test
    void saysWhichFileIsMissing() {
        String missing = folder.resolve("none.sql").toString();
        assertThat(shell.run(SqlCompleteCommand::new, "embedded:", "--at", "0", missing))
                .isEqualTo(1);
        assertThat(shell.err()).startsWith("There is no file");
    }

    private int completeOf(Path source, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("asked.txt"), script);
        String end = String.valueOf(script.length());
        return shell.run(SqlCompleteCommand::new, source.toString(), "--at", end, file.toString());
    }

    @Test
    void aScriptIsASource() throws IOException, SQLException {
        Path shop =
                Files.writeString(
                        folder.resolve("shop.sql"),
                        """
                        \\set name basket
                        CREATE TABLE :name (id bigint PRIMARY KEY, opened_at timestamptz);
                        CREATE TABLE line (basket bigint REFERENCES :name, amount int);
                        COPY line (amount) FROM STDIN;
                        3
                        \\.
                        SELECT 1 / amount FROM line;
                        ALTER TABLE line OWNER TO nobody_here;
                        """);

        assertThat(completeOf(shop, "SELECT b.op FROM basket b JOIN ")).isZero();

        assertThat(shell.out().lines().findFirst().orElse(""))
                .matches("join +line l ON l\\.basket = b\\.id +foreign key");
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        shop
                                + ":8:1: role \"nobody_here\" does not exist; the statement is left out.");
        assertThat(shell.value("SELECT to_regclass('basket')")).isNull();
    }

    @Test
    void theScriptsOfAFolderAreASourceInTheOrderOfTheirNames() throws IOException {
        Files.writeString(folder.resolve("V2__more.SQL"), "ALTER TABLE pet ADD COLUMN born date;");
        Files.writeString(folder.resolve("V1__pets.sql"), "CREATE TABLE pet (id int);");

        assertThat(completeOf(folder, "SELECT * FROM pet WHERE bo")).isZero();

        assertThat(shell.out()).matches("(?s)column +born +date · pet\\R.*");
    }

    @Test
    void saysWhereAScriptThatIsASourceFails() throws IOException {
        Path broken =
                Files.writeString(
                        folder.resolve("broken.sql"), "SELECT 1;\nSELECT 2 / 0;\nDROP TABLE t;");

        assertThat(completeOf(broken, "SELECT ")).isEqualTo(1);
        assertThat(shell.err()).isEqualToIgnoringNewLines(broken + ":2:1: division by zero");

        assertThat(completeOf(folder.resolve("none.sql"), "SELECT ")).isEqualTo(1);
        assertThat(shell.err()).startsWith("There is no file ");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(completeOf(empty, "SELECT ")).isEqualTo(1);
        assertThat(shell.err()).startsWith("There is no .sql file in ");
    }

    @Test
    void aScriptThatIsASourceStaysInItsDatabase() throws IOException {
        Path away = Files.writeString(folder.resolve("away.sql"), "\\c postgres\nDROP TABLE t;");

        assertThat(completeOf(away, "SELECT ")).isEqualTo(1);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(away + ":1:1: The connection cannot be changed here.");
    }
}

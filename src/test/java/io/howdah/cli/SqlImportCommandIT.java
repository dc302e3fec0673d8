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
class SqlImportCommandIT {

    @TempDir private Path folder;
    private final DatabaseShell shell = new DatabaseShell();

    @AfterEach
    void drop() {
        shell.close();
    }

    private int load(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), text);
        List<String> arguments = new ArrayList<>(List.of("embedded:", file.toString()));
        arguments.addAll(List.of(options));
        return shell.run(SqlImportCommand::new, arguments.toArray(String[]::new));
    }

    @Test
    void createsTheTableThenAppendsThenReplaces() throws Exception {
        assertThat(load("id,name\n1,a\n", "--table", "t")).isZero();
        assertThat(shell.err())
                .contains("CREATE TABLE t (\n    id integer,\n    name text\n);", "1 row loaded");
        assertThat(load("id,name\n2,b\n", "--table", "public.T")).isZero();
        assertThat(shell.value("SELECT string_agg(name, '' ORDER BY id) FROM t")).isEqualTo("ab");
        assertThat(load("id,name\n3,c\n", "--table", "t", "--replace")).isZero();
        assertThat(shell.value("SELECT string_agg(name, '' ORDER BY id) FROM t")).isEqualTo("c");
    }

    @Test
    void collectsRejectsUnlessAllOrNothing() throws Exception {
        assertThat(load("id\n1\n", "--table", "t")).isZero();

        assertThat(load("id\n2\nx\n", "--table", "t", "--all-or-nothing")).isEqualTo(1);
        assertThat(shell.err()).contains("Line 3: invalid input syntax for type integer: \"x\"");
        assertThat(shell.value("SELECT count(*) FROM t")).isEqualTo("1");

        assertThat(load("id\n2\nx\n", "--table", "t")).isZero();
        assertThat(shell.err())
                .contains("1 row was rejected: see " + folder.resolve("in.rejects.csv"));
        assertThat(shell.value("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @Test
    void readsAsItIsTold() throws Exception {
        assertThat(
                        load(
                                "1|'a|b'|-\n2|c|3\n",
                                "--table",
                                "t",
                                "--delimiter",
                                "|",
                                "--quote",
                                "'",
                                "--no-header",
                                "--null",
                                "-",
                                "--encoding",
                                "windows-1252"))
                .isZero();

        assertThat(shell.value("SELECT t::text FROM t WHERE column_1 = 1")).isEqualTo("(1,a|b,)");
    }

    @Test
    void readsDatesAndNumbersAsItIsTold() throws Exception {
        String text = "day;n\n3/4/2026;1,250\n";
        assertThat(load(text, "--table", "t", "--dates", "MDY", "--decimal-comma")).isZero();

        assertThat(shell.value("SELECT t::text FROM t")).isEqualTo("(2026-03-04,1.250)");
        assertThat(load(text, "--table", "t", "--dates", "ydm")).isEqualTo(2);
        assertThat(shell.err())
                .contains("\"ydm\" is no order of a date's parts; take ymd, dmy or mdy.");
    }

    @Test
    void givesANewTableTypesThatTakeAllRows() throws Exception {
        assertThat(load("id\n" + "1\n".repeat(6000) + "late\n", "--table", "t")).isZero();

        assertThat(shell.err()).contains("id text", "6,001 rows loaded");
    }

    @Test
    void numbersNewRowsBehindTheLoadedOnesUnlessTold() throws Exception {
        shell.execute("CREATE TABLE t (id serial, name text)");
        assertThat(load("id,name\n42,a\n", "--table", "t")).isZero();

        assertThat(shell.err()).contains("public.t_id_seq continues after 42.");
        assertThat(shell.value("SELECT nextval('t_id_seq')")).isEqualTo("43");
        assertThat(load("id,name\n99,b\n", "--table", "t", "--keep-sequences")).isZero();
        assertThat(shell.value("SELECT nextval('t_id_seq')")).isEqualTo("44");
    }

    @Test
    void refusesWrongUsageAndMissingFiles() throws Exception {
        assertThat(shell.run(SqlImportCommand::new, "embedded:", "-", "--table", "t")).isEqualTo(2);
        assertThat(shell.err()).startsWith("A file is needed");
        assertThat(shell.run(SqlImportCommand::new, "embedded:", "no.csv", "--table", "t"))
                .isEqualTo(1);
        assertThat(shell.err()).isEqualToIgnoringNewLines("There is no file no.csv.");
        assertThat(load("id\n1\n")).isEqualTo(2);
        assertThat(load("id\n1\n", "--table", "a.b.c")).isEqualTo(2);
        assertThat(load("id\n1\n", "--table", "t", "--delimiter", "ab")).isEqualTo(2);
        assertThat(load("id\n1\n", "--table", "t", "--sheet", "x")).isEqualTo(2);
        assertThat(load("", "--table", "t")).isEqualTo(1);
        assertThat(shell.err()).contains("The file is empty.");
    }
}

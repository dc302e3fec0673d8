package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.PgEnvironment;
import io.howdah.store.Store;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class SqlImportCommandIT {

    @TempDir private Path folder;
    private ScratchDatabase database;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void create() {
        database = TestServer.scratch();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Connections connections(PrintWriter messages) {
        Endpoint endpoint =
                Endpoint.of(database.host(), database.port(), database.name(), database.user());
        EndpointSource embedded = () -> new EndpointSource.Access(endpoint, database.password());
        return new Connections(
                Store.inMemory(InstantSource.system()),
                embedded,
                new NoKeyring(),
                PgEnvironment.empty("nobody"),
                InstantSource.system());
    }

    private int load(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), text);
        List<String> arguments = new ArrayList<>(List.of("embedded:", file.toString()));
        arguments.addAll(List.of(options));
        CommandLine line = new CommandLine(new SqlImportCommand(this::connections));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(CommandLineDoor::failed);
        return line.execute(arguments.toArray(String[]::new));
    }

    private String value(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void createsTheTableThenAppendsThenReplaces() throws Exception {
        assertThat(load("id,name\n1,a\n", "--table", "t")).isZero();
        assertThat(err.toString())
                .contains("CREATE TABLE t (\n    id integer,\n    name text\n);", "1 row loaded");
        assertThat(load("id,name\n2,b\n", "--table", "public.T")).isZero();
        assertThat(value("SELECT string_agg(name, '' ORDER BY id) FROM t")).isEqualTo("ab");
        assertThat(load("id,name\n3,c\n", "--table", "t", "--replace")).isZero();
        assertThat(value("SELECT string_agg(name, '' ORDER BY id) FROM t")).isEqualTo("c");
    }

    @Test
    void collectsRejectsUnlessAllOrNothing() throws Exception {
        assertThat(load("id\n1\n", "--table", "t")).isZero();

        assertThat(load("id\n2\nx\n", "--table", "t", "--all-or-nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("Line 3: invalid input syntax for type integer: \"x\"");
        assertThat(value("SELECT count(*) FROM t")).isEqualTo("1");

        assertThat(load("id\n2\nx\n", "--table", "t")).isZero();
        assertThat(err.toString())
                .contains("1 row was rejected: see " + folder.resolve("in.rejects.csv"));
        assertThat(value("SELECT count(*) FROM t")).isEqualTo("2");
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

        assertThat(value("SELECT t::text FROM t WHERE column_1 = 1")).isEqualTo("(1,a|b,)");
    }

    @Test
    void readsDatesAndNumbersAsItIsTold() throws Exception {
        String text = "day;n\n3/4/2026;1,250\n";
        assertThat(load(text, "--table", "t", "--dates", "MDY", "--decimal-comma")).isZero();

        assertThat(value("SELECT t::text FROM t")).isEqualTo("(2026-03-04,1.250)");
        assertThat(load(text, "--table", "t", "--dates", "ydm")).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"ydm\" is no order of a date's parts; take ymd, dmy or mdy.");
    }

    @Test
    void givesANewTableTypesThatTakeAllRows() throws Exception {
        assertThat(load("id\n" + "1\n".repeat(6000) + "late\n", "--table", "t")).isZero();

        assertThat(err.toString()).contains("id text", "6,001 rows loaded");
    }

    @Test
    void refusesWrongUsageAndMissingFiles() throws Exception {
        assertThat(load("id\n1\n")).isEqualTo(2);
        assertThat(load("id\n1\n", "--table", "a.b.c")).isEqualTo(2);
        assertThat(load("id\n1\n", "--table", "t", "--delimiter", "ab")).isEqualTo(2);
        assertThat(load("", "--table", "t")).isEqualTo(1);
        assertThat(err.toString()).contains("The file is empty.");
    }
}

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
import java.sql.SQLException;
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
class SqlCompleteCommandIT {

    @TempDir private Path folder;
    private ScratchDatabase database;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void create() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE pet (id integer PRIMARY KEY, name text)");
            statement.execute("CREATE TABLE visit (id integer, pet_id integer REFERENCES pet)");
        }
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

    private int complete(String script, int offset, String... options) throws IOException {
        Path file = folder.resolve("script.sql");
        Files.writeString(file, script);
        List<String> arguments =
                new ArrayList<>(
                        List.of("embedded:", "--at", String.valueOf(offset), file.toString()));
        arguments.addAll(List.of(options));
        CommandLine line = new CommandLine(new SqlCompleteCommand(this::connections));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(CommandLineDoor::failed);
        return line.execute(arguments.toArray(String[]::new));
    }

    @Test
    void printsOneJsonObjectForEachCandidate() throws IOException {
        assertThat(complete("SELECT p.na FROM pet p; SELECT 1", 11, "--json")).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        {"kind":"column","text":"name","detail":"text · p"}
                        """);
    }

    @Test
    void printsTheLikeliestFirst() throws IOException {
        String script = "SELECT * FROM pet p JOIN ";
        assertThat(complete(script, script.length())).isZero();
        assertThat(out.toString().lines().findFirst().orElse(""))
                .matches("join +visit v ON v\\.pet_id = p\\.id +foreign key");
    }

    @Test
    void printsNothingWhereNothingCanCome() throws IOException {
        assertThat(complete("SELECT 'some text", 17, "--json")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAnOffsetBehindTheScript() throws IOException {
        assertThat(complete("SELECT 1", 9)).isEqualTo(2);
        assertThat(err.toString()).contains("--at takes an offset from 0 to 8");
    }

    @Test
    void saysWhichFileIsMissing() {
        CommandLine line = new CommandLine(new SqlCompleteCommand(this::connections));
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute("embedded:", "--at", "0", folder.resolve("none.sql").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("There is no file");
    }
}

package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Endpoint;
import io.howdah.connect.EndpointSource;
import io.howdah.connect.Keyring;
import io.howdah.connect.PgEnvironment;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProfileCommandIT {

    @TempDir Path folder;

    private ScratchDatabase database;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void createDatabase() {
        database = TestServer.scratch();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private String address() {
        return database.host() + ":" + database.port();
    }

    private String url() {
        return "postgresql://%s@%s/%s".formatted(database.user(), address(), database.name());
    }

    private Connections connections(PrintWriter messages) {
        EndpointSource embedded =
                () ->
                        new EndpointSource.Access(
                                Endpoint.of(
                                        database.host(),
                                        database.port(),
                                        database.name(),
                                        database.user()),
                                database.password());
        return new Connections(
                Store.open(new DataFolder(folder), InstantSource.system()),
                embedded,
                new LoadedScripts.Scratches(TestServer.shared()::scratch, messages),
                new NoKeyring(),
                new PgEnvironment(Map.of("PGPASSWORD", database.password()), folder, "anna", false),
                InstantSource.system());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = new CommandLine(new ProfileCommand(this::connections));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(CommandLineDoor::failed);
        return line.execute(arguments);
    }

    @Test
    void listsTheEmbeddedProfileBeforeAnyOther() {
        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines("embedded  development  read-write  comes with Howdah");
    }

    @Test
    void addsListsTestsAndRemoves() {
        assertThat(run("add", "shop", url(), "--environment", "production")).isZero();
        assertThat(run("list", "--json")).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        {"name":"embedded","environment":"development","readOnly":false,"embedded":true}
                        {"name":"shop","environment":"production","readOnly":true,"embedded":false,"url":"%s?sslmode=prefer"}
                        """
                                .formatted(url()));
        assertThat(run("test", "shop")).isZero();
        assertThat(out.toString())
                .startsWith("Connected to PostgreSQL ")
                .contains("at " + address() + ", database " + database.name());
        assertThat(run("remove", "shop")).isZero();
        assertThat(run("test", "shop")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "There is no profile named \"shop\". There are: embedded.");
    }

    @Test
    void testsAUrlAndTheEmbeddedServer() {
        assertThat(run("test", url())).isZero();
        assertThat(run("test", "embedded:")).isZero();
        assertThat(out.toString()).contains("database " + database.name());
    }

    @Test
    void saysWhyATestFailed() {
        String wrong = "postgresql://%s:wrong@%s/x".formatted(database.user(), address());
        assertThat(run("test", wrong)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "The server does not accept the password of user \"%s\". Check user name and password."
                                .formatted(database.user()));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void takesAProductionProfileForWritingOnRequest() {
        run("add", "shop", url(), "--environment", "production", "--no-read-only");
        run("list");
        assertThat(out.toString()).containsPattern("shop +production +read-write");
    }

    @Test
    void refusesWhatItCannotUseWithoutRepeatingAPassword() {
        assertThat(run("add", "shop", "postgresql://me:hunter2@db:x/y")).isEqualTo(2);
        assertThat(err.toString())
                .contains("The port \"x\" is not a number between 1 and 65535.")
                .doesNotContain("hunter2");
        assertThat(run("add", "shop", url(), "--environment", "moon")).isEqualTo(2);
        assertThat(err.toString())
                .contains("\"moon\" is none of development, staging, production.");
        assertThat(run()).isEqualTo(2);
        assertThat(run("remove", "embedded")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be removed");
    }

    @Test
    void refusesANameThatIsTaken() {
        run("add", "shop", url());
        assertThat(run("add", "SHOP", url())).isEqualTo(1);
        assertThat(err.toString()).contains("There is already a profile named \"SHOP\".");
    }

    @Test
    void saysThatAPasswordIsNotKeptWithoutAKeyring() {
        run("add", "shop", "postgresql://me:hunter2@db/y");
        assertThat(err.toString()).contains("Added shop", "The password is not kept");
        run("list");
        assertThat(out.toString()).doesNotContain("hunter2");
    }

    private static final class NoKeyring implements Keyring {

        @Override
        public Optional<String> read(String account) throws UnavailableException {
            throw unavailable();
        }

        @Override
        public void write(String account, String password) throws UnavailableException {
            throw unavailable();
        }

        @Override
        public void delete(String account) throws UnavailableException {
            throw unavailable();
        }

        private static UnavailableException unavailable() {
            return new UnavailableException(
                    "No keyring runs here.", new IllegalStateException("no D-Bus"));
        }
    }
}

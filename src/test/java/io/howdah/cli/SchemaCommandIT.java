package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.EndpointSource;
import io.howdah.connect.PgEnvironment;
import io.howdah.store.DataFolder;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SchemaCommandIT {

    @TempDir Path folder;

    private ScratchDatabase database;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestServer.scratch();
        execute(
                """
                CREATE SCHEMA shop;
                CREATE TABLE shop.customer (id bigint PRIMARY KEY, "<b>" text);
                CREATE TABLE shop.orders (id bigint PRIMARY KEY,
                    customer bigint NOT NULL REFERENCES shop.customer);
                CREATE TABLE public.note (id bigint);
                """);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void printsDdlThatLoadsIntoAnEmptyDatabase() throws SQLException {
        assertThat(run("dump", url(database))).as(err.toString()).isZero();
        String first = out.toString();
        assertThat(err.toString()).isEmpty();
        assertThat(first)
                .containsSubsequence(
                        "CREATE SCHEMA shop;",
                        "CREATE TABLE shop.customer (",
                        "CREATE TABLE shop.orders (",
                        "ALTER TABLE ONLY shop.orders ADD CONSTRAINT orders_customer_fkey");

        try (ScratchDatabase copy = TestServer.scratch()) {
            try (Connection connection = copy.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(first);
            }
            assertThat(run("dump", url(copy))).isZero();
            assertThat(out.toString()).isEqualTo(first);
        }
    }

    @Test
    void dumpsOnlyTheChosenSchemasIntoAFile() throws IOException {
        Path file = folder.resolve("shop.sql");

        assertThat(
                        run(
                                "dump",
                                url(database),
                                "--schema",
                                "shop",
                                "--no-owner",
                                "-o",
                                file.toString()))
                .isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file))
                .contains("shop.customer")
                .doesNotContain("public.note")
                .doesNotContain("OWNER TO");
    }

    @Test
    void saysWhatTheDumpLeavesOut() throws SQLException {
        execute("CREATE COLLATION shop.sorted (provider = libc, locale = 'C')");

        assertThat(run("dump", url(database))).isZero();

        assertThat(err.toString())
                .isEqualToIgnoringNewLines("Not part of the model: collation shop.sorted");
    }

    @Test
    void drawsTheChosenTables() throws IOException {
        Path file = folder.resolve("shop.svg");

        assertThat(
                        run(
                                "draw",
                                url(database),
                                "-o",
                                file.toString(),
                                "--tables",
                                "customer,shop.orders"))
                .as(err.toString())
                .isZero();

        assertThat(Files.readString(file))
                .startsWith("<svg ")
                .contains("shop.customer", "shop.orders", "&lt;b&gt;", "orders_customer_fkey")
                .doesNotContain("<b>")
                .doesNotContain("public.note");
    }

    @Test
    void refusesUnknownSchemasAndTables() {
        assertThat(run("dump", url(database), "--schema", "shpo")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("There is no schema named \"shpo\" in this database.");

        String file = folder.resolve("x.svg").toString();
        assertThat(run("draw", url(database), "-o", file, "--tables", "nothing")).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("There is no table named \"nothing\" in what was read.");
    }

    @Test
    void refusesOtherPictureFormatsAsWrongUsage() {
        assertThat(run("draw", url(database), "-o", "x.bmp")).isEqualTo(2);
        assertThat(err.toString()).contains("name a file that ends in .svg");
    }

    private static String url(ScratchDatabase database) {
        return "postgresql://%s@%s:%d/%s"
                .formatted(database.user(), database.host(), database.port(), database.name());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connections connections(PrintWriter messages) {
        EndpointSource nowhere =
                () -> {
                    throw new SQLException("Not asked for");
                };
        return new Connections(
                Store.open(new DataFolder(folder), InstantSource.system()),
                nowhere,
                new LoadedScripts.Scratches(TestServer.shared()::scratch, messages),
                new NoKeyring(),
                new PgEnvironment(Map.of("PGPASSWORD", database.password()), folder, "anna", false),
                InstantSource.system());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = new CommandLine(new SchemaCommand(this::connections));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(CommandLineDoor::failed);
        return line.execute(arguments);
    }
}

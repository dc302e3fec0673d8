package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Endpoint;
import io.howdah.connect.Environment;
import io.howdah.connect.Profile;
import io.howdah.maintain.Outcome;
import io.howdah.maintain.RunRecord;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real process without a window.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AgentIT {
    @TempDir private Path folder;
    private final ScratchDatabase database = TestServer.scratch();
    private final List<Process> started = new ArrayList<>();
    private Shell shell = new Shell(Path.of(""), Map.of(), InstantSource.system());

    @BeforeEach
    void prepareAProfile() throws SQLException {
        execute(
                "CREATE TABLE orders AS SELECT i, repeat('x', 500) FROM generate_series(1, 20000) i");
        shell =
                new Shell(
                        folder, Map.of("PGPASSWORD", database.password()), InstantSource.system());
        try (LocalState state = shell.state()) {
            state.profiles()
                    .save(
                            Profile.external(
                                    "shop",
                                    Environment.DEVELOPMENT,
                                    Endpoint.of(
                                            database.host(),
                                            database.port(),
                                            database.name(),
                                            database.user())));
        }
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        database.close();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Process agent() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dhowdah.log=" + folder,
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.howdah.app.Launcher",
                        "agent");
        builder.environment().put("HOWDAH_DATA", folder.toString());
        builder.environment().put("PGPASSWORD", database.password());
        builder.redirectErrorStream(true);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /// Reads what the process prints until a line holds the words.
    private static void awaitLine(Process process, String words) throws IOException {
        BufferedReader lines = process.inputReader();
        List<String> read = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            read.add(line);
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("ended without '" + words + "': " + read);
    }

    @Test
    void runsTheJobsUntilItIsStopped() throws Exception {
        shell.maintain(
                "add", "often", "--profile", "shop", "--task", "analyze", "--cron", "* * * * * *");
        Process agent = agent();
        awaitLine(agent, "often  SUCCEEDED");
        agent.destroy();

        assertThat(agent.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.maintain("history", "often", "--json")).isZero();
        assertThat(shell.out())
                .isNotEmpty()
                .allMatch(run -> run.contains("\"outcome\":\"SUCCEEDED\""))
                .allMatch(run -> run.contains("\"cause\":\"SCHEDULE\""));
    }

    @Test
    void isKnownToHaveBeenKilledInTheMiddleOfARun() throws Exception {
        execute(
                "DELETE FROM orders WHERE i % 2 = 0",
                "ALTER DATABASE %s SET vacuum_cost_delay = '100ms'".formatted(database.name()),
                "ALTER DATABASE %s SET vacuum_cost_limit = 1".formatted(database.name()));
        shell.maintain("add", "slow", "--profile", "shop", "--cron", "* * * * * *");
        Process agent = agent();
        awaitLine(agent, "slow  RUNNING");
        agent.destroyForcibly().waitFor();

        try (LocalState state = shell.state()) {
            state.history().sweep();
            RunRecord run = state.history().newest(1).getFirst();
            assertThat(run.result().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(run.result().sentence()).startsWith("Howdah ended while this was going on");
        }
    }

    @Test
    void runsAJobOnRequestFromTheCommandLine() {
        shell.maintain(
                "add", "weekly", "--profile", "shop", "--cron", "@weekly", "--table", "orders");

        assertThat(shell.maintain("run", "weekly")).as(shell.err()).isZero();
        assertThat(shell.out()).singleElement().asString().contains("weekly  SUCCEEDED");
        assertThat(shell.maintain("history")).isZero();
        assertThat(shell.out())
                .hasSize(2)
                .last()
                .asString()
                .contains("public.orders: 0 dead rows removed.");

        shell.maintain("edit", "weekly", "--table", "nowhere");
        assertThat(shell.maintain("run", "weekly", "--json")).isEqualTo(1);
        assertThat(shell.out()).singleElement().asString().contains("\"outcome\":\"FAILED\"");
    }
}

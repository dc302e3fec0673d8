package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {

    /// Spaces, quotes and umlauts are common in the folders of users.
    @TempDir static Path temp;

    private static Path dataFolder() {
        return temp.resolve("Jörg's data folder");
    }

    @Test
    void firstStartSaysWhatItDoesAndLaterStartsDoNotRepeatIt() throws IOException {
        Path fresh = temp.resolve("fresh");
        // What a first start that was killed half-way leaves behind.
        Path binaries = fresh.resolve("postgres/binaries-" + Binaries.bundled().version());
        Files.createDirectories(
                binaries.resolveSibling(binaries.getFileName() + ".unfinished/bin"));
        Files.createDirectories(fresh.resolve("postgres/data.unfinished/base"));
        Files.writeString(fresh.resolve("postgres/password.unfinished"), "lost");
        var first = new ArrayList<String>();
        EmbeddedServer.at(fresh).start((fraction, sentence) -> first.add(sentence)).close();
        var second = new ArrayList<String>();
        EmbeddedServer.at(fresh).start((fraction, sentence) -> second.add(sentence)).close();

        assertThat(first)
                .containsExactly(
                        "Unpacking PostgreSQL " + Binaries.bundled().version(),
                        "Creating the database cluster",
                        "Starting PostgreSQL",
                        "PostgreSQL is running");
        assertThat(second).containsExactly("Starting PostgreSQL", "PostgreSQL is running");
    }

    @Test
    void everyCommitIsOnDiskBeforeItIsReported() throws IOException, SQLException {
        try (RunningServer server = start()) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "max_connections")).isEqualTo("100");
        }
    }

    @Test
    void committedRowsSurviveAKilledServer() throws IOException, SQLException {
        try (RunningServer server = start()) {
            execute(server, "CREATE TABLE IF NOT EXISTS kept (id int)");
            execute(server, "INSERT INTO kept VALUES (1)");
            killPostmaster();
        }
        // Directly after: its children may still hold the shared memory.
        try (RunningServer server = start()) {
            assertThat(value(server, "SELECT count(*) > 0 FROM kept")).isEqualTo("t");
        }
    }

    @Test
    void oldLocksAndNewBinariesNeverCostTheUsersRows() throws IOException, SQLException {
        try (RunningServer server = start()) {
            execute(server, "CREATE TABLE IF NOT EXISTS old (id int)");
            execute(server, "INSERT INTO old VALUES (1)");
        }
        Path home = dataFolder().resolve("postgres");
        FileTime lastYear = FileTime.from(Instant.now().minus(Duration.ofDays(365)));
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, lastYear);
            }
        }
        Files.move(
                home.resolve("binaries-" + Binaries.bundled().version()),
                home.resolve("binaries-17.1.0"));
        Files.createDirectories(home.resolve("data.unfinished/base"));

        try (RunningServer server = start()) {
            assertThat(value(server, "SELECT count(*) > 0 FROM old")).isEqualTo("t");
        }
        assertThat(home.resolve("binaries-17.1.0")).doesNotExist();
    }

    @Test
    void nobodyGetsInWithoutTheSecret() throws IOException, SQLException {
        try (RunningServer server = start()) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                            server.jdbcUrl("postgres"), server.user(), "guessed")
                                    .close())
                    .isInstanceOf(SQLException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "28P01");
            assertThat(
                            value(
                                    server,
                                    "SELECT string_agg(DISTINCT auth_method, ',') FROM"
                                            + " pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(
                            value(
                                    server,
                                    "SELECT rolpassword FROM pg_authid WHERE rolname=current_user"))
                    .startsWith("SCRAM-SHA-256$");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void filesAreReadableByTheirOwnerAlone() throws IOException {
        start().close();
        Path home = dataFolder().resolve("postgres");
        if (PrivateFiles.posix(home)) {
            assertThat(permissions(home)).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
            assertThat(permissions(home.resolve("data/howdah.password"))).isEqualTo("rw-------");
            try (Stream<Path> files =
                    Files.walk(home.resolve("binaries-" + Binaries.bundled().version()))) {
                assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                        .allSatisfy(file -> assertThat(permissions(file)).matches("rw.r-.r-."));
            }
        }
    }

    @Test
    void textIsUtf8AndSortsAlikeEverywhere() throws IOException, SQLException {
        try (RunningServer server = start()) {
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
            assertThat(
                            value(
                                    server,
                                    "SELECT datlocprovider::text || datlocale FROM pg_database"
                                            + " WHERE datname = 'postgres'"))
                    .isEqualTo("bC.UTF-8");
            assertThat(value(server, "SELECT upper('grün') || lower('ÄÖÜ')")).isEqualTo("GRÜNäöü");
        }
    }

    @Test
    void statisticsOfStatementsAndLoggedPlansAreAvailable() throws IOException, SQLException {
        try (RunningServer server = start()) {
            assertThat(setting(server, "shared_preload_libraries"))
                    .isEqualTo("pg_stat_statements,auto_explain");
            execute(server, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            assertThat(value(server, "SELECT count(*) >= 0 FROM pg_stat_statements"))
                    .isEqualTo("t");
            assertThat(setting(server, "auto_explain.log_min_duration")).isEqualTo("-1");
        }
    }

    @Test
    void changesThatTheUserMakesToTheConfigurationAreKept() throws IOException, SQLException {
        try (RunningServer server = start()) {
            execute(server, "ALTER SYSTEM SET max_connections = 60");
        }
        try (RunningServer server = start()) {
            assertThat(setting(server, "max_connections")).isEqualTo("60");
            execute(server, "ALTER SYSTEM RESET max_connections");
        }
    }

    @Test
    void portStaysTheSameFromStartToStart() throws IOException {
        int first;
        try (RunningServer server = start()) {
            first = server.port();
        }
        try (RunningServer server = start()) {
            assertThat(server.port()).isEqualTo(first);
        }
    }

    @Test
    void takenPortIsReplacedByAFreeOne() throws IOException {
        try (var squatter = new ServerSocket(0, 1, loopback())) {
            start().close();
            Files.writeString(
                    dataFolder().resolve("postgres/port"), squatter.getLocalPort() + "\n");
            try (RunningServer server = start()) {
                assertThat(server.port()).isNotEqualTo(squatter.getLocalPort());
            }
        }
    }

    @Test
    void lockFileOfADeadServerWhoseNumberAnotherProgramHasNowIsNoObstacle()
            throws IOException, SQLException {
        start().close();
        Path cluster = dataFolder().resolve("postgres/data");
        Files.write(
                cluster.resolve("postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        cluster.toString(),
                        "1000000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "  5432001  32768",
                        "ready   "));
        try (RunningServer server = start()) {
            assertThat(value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void closingTwiceIsHarmless() throws IOException {
        RunningServer server = start();
        server.close();
        server.close();
        assertThat(dataFolder().resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    private static RunningServer start() throws EmbeddedServerException {
        return EmbeddedServer.at(dataFolder()).start(Progress.SILENT);
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    private static void killPostmaster() throws IOException {
        Path file = dataFolder().resolve("postgres/data/postmaster.pid");
        long pid = PostmasterFile.read(file).orElseThrow().pid();
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(RunningServer server, String name) throws SQLException {
        return value(server, "SHOW " + name);
    }

    private static String value(RunningServer server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(RunningServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootIT {

    /// Stands for a machine that allows no user namespaces.
    private static final RunAs FORBIDDEN = new RunAs(List.of("no-such-program"));

    @TempDir Path temp;

    @BeforeEach
    void isRoot() throws IOException {
        assumeTrue(PrivateFiles.posix(temp) && FileOwner.of(temp).root(), "root is not running");
    }

    @Test
    void serverRunsWithoutRootsPrivileges() throws IOException, SQLException {
        Path data = temp.resolve("data");
        try (RunningServer server = EmbeddedServer.at(data).start(Progress.SILENT)) {
            assertThat(privileged(data.resolve("postgres"))).isFalse();
            assertThat(answers(server)).isTrue();
        }
    }

    @Test
    void withoutNamespacesAnUnprivilegedUserOfTheMachineRunsIt() throws IOException, SQLException {
        open(temp);
        Path data = temp.resolve("data");
        Files.createDirectory(data);
        open(data);
        try (RunningServer server = start(data, temp.resolve("refuge"))) {
            assertThat(FileOwner.of(data.resolve("postgres/data")).root()).isFalse();
            assertThat(privileged(data.resolve("postgres"))).isFalse();
            assertThat(answers(server)).isTrue();
        }
        // With namespaces allowed again, the files still decide who runs it.
        try (RunningServer server = EmbeddedServer.at(data).start(Progress.SILENT)) {
            assertThat(answers(server)).isTrue();
        }
    }

    @Test
    void whereTheUnprivilegedUserCannotComeTheServersFilesAreMoved()
            throws IOException, SQLException {
        open(temp);
        Path hidden = temp.resolve("hidden");
        for (int start = 0; start < 2; start++) {
            try (RunningServer server = start(hidden, temp.resolve("refuge"))) {
                assertThat(answers(server)).isTrue();
            }
        }
        assertThat(hidden.resolve("postgres/moved-to")).content().contains("/refuge/");
        assertThat(hidden.resolve("postgres/data")).doesNotExist();
    }

    @Test
    void whereNobodyCanRunItOneSentenceSaysSo() throws IOException {
        Path hidden = temp.resolve("hidden");
        assertThatThrownBy(() -> start(hidden, hidden.resolve("refuge")))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("PostgreSQL does not run as root")
                .hasMessageContaining("start Howdah as an ordinary user.");
    }

    private static RunningServer start(Path data, Path refuge) throws IOException {
        return EmbeddedServer.at(data, Binaries.bundled(), new RootRules(FORBIDDEN, refuge))
                .start(Progress.SILENT);
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean answers(RunningServer server) throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            return connection.isValid(5);
        }
    }

    /// Root's powers over the machine: root's number in the namespace that the machine started with.
    private static boolean privileged(Path home) throws IOException {
        long pid = PostmasterFile.read(home.resolve("data/postmaster.pid")).orElseThrow().pid();
        Path process = Path.of("/proc", Long.toString(pid));
        boolean sameNamespace =
                Files.readSymbolicLink(process.resolve("ns/user"))
                        .equals(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
        boolean powers =
                Files.readAllLines(process.resolve("status")).stream()
                        .filter(line -> line.startsWith("CapEff:"))
                        .noneMatch(line -> line.endsWith("0000000000000000"));
        return sameNamespace && powers;
    }
}

package io.howdah.embedded;

import io.howdah.embedded.RunningServer.Access;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the server that already runs on the cluster: one that another Howdah started, or that a
/// killed one left behind.
final class RunningProbe {

    private static final Logger LOG = LoggerFactory.getLogger(RunningProbe.class);

    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Crash recovery may take this long.
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(5);

    /// A server that is ready answers at once, unless it is just stopping.
    private static final Duration PATIENCE_TO_ANSWER = Duration.ofSeconds(15);

    private final ServerFolder folder;
    private final String password;
    private String refusal = "";

    RunningProbe(ServerFolder folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    /// Waits for a server that is still starting or just stopping.
    ///
    /// @return how to reach it; empty when none runs
    Optional<Access> find() throws IOException {
        long began = System.nanoTime();
        Optional<PostmasterFile> running = alive();
        while (running.isPresent()) {
            if (running.get().ready()) {
                Optional<Access> access = running.get().port().flatMap(this::ifOurs);
                if (access.isPresent()) {
                    return access;
                }
            }
            Duration patience = running.get().ready() ? PATIENCE_TO_ANSWER : PATIENCE_TO_START;
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new EmbeddedServerException(
                        "A PostgreSQL runs on "
                                + folder.cluster()
                                + " (process "
                                + running.get().pid()
                                + ") but does not let Howdah in"
                                + refusal
                                + "; stop it and try again.");
            }
            pause();
            running = alive();
        }
        return Optional.empty();
    }

    private Optional<PostmasterFile> alive() throws IOException {
        return PostmasterFile.read(folder.postmasterFile()).filter(PostmasterFile::alive);
    }

    /// A port alone proves nothing: another server may listen on it now.
    private Optional<Access> ifOurs(int port) {
        var access = new Access("127.0.0.1", port, Cluster.SUPERUSER, password);
        try (Connection connection = access.connect(Cluster.DEFAULT_DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EmbeddedQueries.DATA_DIRECTORY)) {
            rows.next();
            boolean ours = Files.isSameFile(Path.of(rows.getString(1)), folder.cluster());
            return ours ? Optional.of(access) : Optional.empty();
        } catch (SQLException | IOException e) {
            refusal = " (" + e.getMessage() + ")";
            LOG.info("The server on port {} does not answer as ours: {}", port, e.getMessage());
            return Optional.empty();
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for PostgreSQL was cancelled");
        }
    }
}

package io.howdah.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts and stops the server process through `pg_ctl`, which detaches it from our process group
/// (Ctrl-C in a terminal must not reach a server that another Howdah uses) and on Windows takes an
/// administrator's rights away from it.
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    private static final String SECONDS_TO_START = "300";
    private static final String SECONDS_TO_STOP = "60";
    private static final long LARGE_LOG = 10L << 20;

    /// The children of a killed postmaster need a moment to notice and to let go of its memory.
    private static final int ATTEMPTS = 8;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ServerFolder folder;
    private final ServerCommand command;
    private final String pgCtl;

    Postmaster(ServerFolder folder, RunAs runAs, Path unpacked, HostPlatform platform) {
        this.folder = folder;
        this.command = new ServerCommand(folder, runAs);
        this.pgCtl = unpacked.resolve("bin").resolve(platform.program("pg_ctl")).toString();
    }

    /// Starts the server on a free port of the loopback interface.
    ///
    /// @return the port
    int start() throws IOException {
        forgetDeadPostmaster();
        rotateLog();
        boolean retried = false;
        for (int attempt = 1; ; attempt++) {
            int port = attempt == 1 ? lastPort() : freePort();
            long before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            var outcome = command.run(startOn(port));
            if (outcome.ok()) {
                PrivateFiles.write(folder.port(), port + "\n");
                return port;
            }
            String reason = reasonAfter(before).orElse(outcome.output());
            LOG.info("Attempt {} to start PostgreSQL failed: {}", attempt, reason);
            boolean passing = passing(reason);
            if (attempt == ATTEMPTS || (retried && !passing)) {
                throw new EmbeddedServerException(
                        "The embedded PostgreSQL did not start: "
                                + reason
                                + " (its log is "
                                + folder.log()
                                + ").");
            }
            retried = true;
            pause();
        }
    }

    private List<String> startOn(int port) {
        // No socket in a shared folder: the loopback interface with a password is the only door.
        String options =
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        return List.of(
                pgCtl,
                "start",
                "--wait",
                "--silent",
                "--timeout",
                SECONDS_TO_START,
                "--pgdata",
                folder.cluster().toString(),
                "--log",
                folder.log().toString(),
                "--options",
                options);
    }

    /// Lets running statements be cancelled and waits until everything is on disk.
    void stop() throws IOException {
        if (!running()) {
            return;
        }
        var outcome =
                command.run(
                        List.of(
                                pgCtl,
                                "stop",
                                "--mode",
                                "fast",
                                "--wait",
                                "--silent",
                                "--timeout",
                                SECONDS_TO_STOP,
                                "--pgdata",
                                folder.cluster().toString()));
        if (!outcome.ok() && running()) {
            throw new EmbeddedServerException(
                    "The embedded PostgreSQL did not stop: " + outcome.output());
        }
    }

    /// Whether the server process lives.
    boolean running() throws EmbeddedServerException {
        try {
            return PostmasterFile.read(folder.postmasterFile())
                    .filter(PostmasterFile::alive)
                    .isPresent();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    folder.postmasterFile() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// PostgreSQL clears away what a dead server left, unless another program has its number now.
    private void forgetDeadPostmaster() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(folder.postmasterFile());
        if (left.isPresent() && !left.get().alive()) {
            LOG.info("Process {} of the last start is gone: it was not stopped", left.get().pid());
            boolean numberTaken = ProcessHandle.of(left.get().pid()).isPresent();
            if (numberTaken) {
                Files.delete(folder.postmasterFile());
            }
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LARGE_LOG) {
            Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private int lastPort() throws IOException {
        if (Files.exists(folder.port())) {
            try {
                int port = Integer.parseInt(Files.readString(folder.port()).strip());
                if (free(port)) {
                    return port;
                }
            } catch (NumberFormatException damaged) {
                LOG.info("{} holds no port", folder.port(), damaged);
            }
        }
        return freePort();
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /// The first fatal error that the server logged since, without its prefix.
    private Optional<String> reasonAfter(long position) throws IOException {
        if (!Files.exists(folder.log())) {
            return Optional.empty();
        }
        try (var log = new RandomAccessFile(folder.log().toFile(), "r")) {
            log.seek(Math.min(position, log.length()));
            byte[] tail = new byte[(int) Math.min(log.length() - log.getFilePointer(), LARGE_LOG)];
            log.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
                    .findFirst();
        }
    }

    /// Troubles that go away by themselves or with another port.
    private static boolean passing(String reason) {
        return reason.contains("shared memory block")
                || reason.contains("could not create any TCP/IP sockets")
                || reason.contains("lock file");
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Starting PostgreSQL was cancelled");
        }
    }
}

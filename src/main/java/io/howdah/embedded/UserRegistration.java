package io.howdah.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/// Says that somebody uses the server: a file of its own, locked for as long as the user lives. The
/// operating system lets go of the lock of a process that was killed, so nobody is counted in vain and
/// no process number is trusted.
///
/// All calls are made under the [TransitionLock].
final class UserRegistration {

    /// Locks of one process are one to the operating system, and closing any of its channels on a
    /// file drops them: its own files are told apart by name and never opened again.
    private static final String OWN_PREFIX =
            ProcessHandle.current().pid()
                    + "-"
                    + ProcessHandle.current()
                            .info()
                            .startInstant()
                            .map(started -> Long.toString(started.toEpochMilli()))
                            .orElse("")
                    + "-";

    private final Path file;
    private final FileChannel channel;

    private UserRegistration(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static UserRegistration enter(ServerFolder folder) throws IOException {
        PrivateFiles.createFolder(folder.users());
        Path file = folder.users().resolve(OWN_PREFIX + UUID.randomUUID());
        PrivateFiles.create(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.lock();
        return new UserRegistration(file, channel);
    }

    /// Whether anybody is left who uses the server; forgets those who died.
    static boolean anyIn(ServerFolder folder) throws IOException {
        if (!Files.isDirectory(folder.users())) {
            return false;
        }
        boolean any = false;
        try (Stream<Path> files = Files.list(folder.users())) {
            for (Path file : files.toList()) {
                any |= alive(file);
            }
        }
        return any;
    }

    private static boolean alive(Path file) throws IOException {
        if (file.getFileName().toString().startsWith(OWN_PREFIX)) {
            return true;
        }
        try (var probe = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (probe.tryLock() == null) {
                return true;
            }
        }
        Files.delete(file);
        return false;
    }

    void leave() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}

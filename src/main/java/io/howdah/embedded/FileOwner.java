package io.howdah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Numeric ids of the user and group that a file belongs to. Only for POSIX file systems.
record FileOwner(int uid, int gid) {

    static FileOwner of(Path path) throws IOException {
        return new FileOwner(
                (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS),
                (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS));
    }

    /// The user that this process runs as: the owner of a file that it has just created.
    static FileOwner ofNewFilesIn(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, "owner", ".probe");
        try {
            return of(probe);
        } finally {
            Files.delete(probe);
        }
    }

    /// Looks a user of the machine up by name.
    static Optional<FileOwner> named(String user) throws IOException {
        try {
            return Optional.of(
                    new FileOwner(
                            Integer.parseInt(ServerCommand.outputOf(List.of("id", "-u", user))),
                            Integer.parseInt(ServerCommand.outputOf(List.of("id", "-g", user)))));
        } catch (NumberFormatException noSuchUser) {
            return Optional.empty();
        }
    }

    boolean root() {
        return uid == 0;
    }

    /// Gives the file away; only root may.
    void take(Path file) throws IOException {
        Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
}

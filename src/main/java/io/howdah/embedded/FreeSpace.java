package io.howdah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks before a large write that the disk has room for it.
final class FreeSpace {

    private FreeSpace() {}

    static void require(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new EmbeddedServerException(
                    "The disk of "
                            + folder
                            + " has "
                            + (free >> 20)
                            + " MiB left, and the embedded PostgreSQL needs "
                            + (bytes >> 20)
                            + " MiB; free some space and start it again.");
        }
    }
}

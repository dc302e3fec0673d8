package io.howdah.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A folder that no other run of tests uses at the same time, be it another fork of the same build or
/// another build: the first of `target/run-1`, `target/run-2` and so on that is free. What lies in it
/// stays there, so that the next run starts warm.
public final class RunFolder {

    /// Both are kept until the JVM ends: with the channel the lock would go.
    private record Taken(Path folder, FileChannel channel, FileLock lock) {}

    private static final Taken TAKEN = take();

    private RunFolder() {}

    /// A folder of that name in it, which need not exist.
    public static Path of(String name) {
        return TAKEN.folder().resolve(name);
    }

    private static Taken take() {
        try {
            for (int number = 1; ; number++) {
                Path folder = Files.createDirectories(Path.of("target", "run-" + number));
                FileChannel channel =
                        FileChannel.open(
                                folder.resolve("taken"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new Taken(folder, channel, lock);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.howdah.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// Lets one Howdah at a time start or stop the server; released when its process ends, however it
/// ends.
final class TransitionLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private final FileChannel channel;

    private TransitionLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for its turn.
    static TransitionLock take(ServerFolder folder) throws IOException {
        PrivateFiles.create(folder.transitionLock());
        FileChannel channel = FileChannel.open(folder.transitionLock(), StandardOpenOption.WRITE);
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!locked(channel)) {
                if (System.nanoTime() > deadline) {
                    throw new EmbeddedServerException(
                            "Another Howdah has been starting or stopping the embedded PostgreSQL"
                                    + " for minutes; close it and try again.");
                }
                Thread.sleep(PAUSE);
            }
            return new TransitionLock(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Waiting for another Howdah was cancelled");
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package io.howdah.query.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears under its name only when it is complete: until then it is written beside it.
public final class PartFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final OutputStream stream;

    private PartFile(Path file, Path part, OutputStream stream) {
        this.file = file;
        this.part = part;
        this.stream = new BufferedOutputStream(stream, BUFFER);
    }

    /// Begins a file.
    ///
    /// @throws IOException with a sentence when it cannot be written there
    public static PartFile of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new IOException("%s is a folder. Name a file in it.".formatted(file));
        }
        try {
            Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
            return new PartFile(file, part, Files.newOutputStream(part));
        } catch (NoSuchFileException e) {
            throw new IOException("There is no folder for %s.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new IOException("You may not write %s.".formatted(file), e);
        }
    }

    /// Buffered; closed with this.
    public OutputStream stream() {
        return stream;
    }

    /// Everything is written: the file takes its name, at once and in place of an older one.
    public void complete() throws IOException {
        stream.close();
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Leaves nothing behind unless it was completed.
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

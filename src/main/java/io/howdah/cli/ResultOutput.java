package io.howdah.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// Where a command's results go: standard output, or a file that appears only when it is complete.
final class ResultOutput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final @Nullable Path file;
    private final @Nullable Path part;
    private final OutputStream stream;

    private ResultOutput(@Nullable Path file, @Nullable Path part, OutputStream stream) {
        this.file = file;
        this.part = part;
        this.stream = new BufferedOutputStream(stream, BUFFER);
    }

    /// @param file null for standard output
    static ResultOutput open(@Nullable Path file) throws IOException {
        if (file == null) {
            return new ResultOutput(null, null, System.out);
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
            return new ResultOutput(file, part, Files.newOutputStream(part));
        } catch (NoSuchFileException e) {
            throw new IOException("There is no folder for %s.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new IOException("You may not write %s.".formatted(file), e);
        }
    }

    /// Buffered.
    OutputStream stream() {
        return stream;
    }

    /// Ends the output; a file is put in its place if all went well.
    void complete(boolean done) throws IOException {
        stream.flush();
        if (file != null && part != null && done) {
            stream.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (part == null) {
            stream.flush();
        } else {
            stream.close();
            Files.deleteIfExists(part);
        }
    }
}

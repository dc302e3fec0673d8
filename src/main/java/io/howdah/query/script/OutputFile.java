package io.howdah.query.script;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a script writes; it appears, or replaces the one before it, when it is complete.
final class OutputFile implements AutoCloseable {

    private final Path file;
    private final Path part;
    private final OutputStream stream;

    private OutputFile(Path file, Path part, OutputStream stream) {
        this.file = file;
        this.part = part;
        this.stream = stream;
    }

    static OutputFile open(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part");
            return new OutputFile(
                    whole, part, new BufferedOutputStream(Files.newOutputStream(part)));
        } catch (NoSuchFileException e) {
            throw new IOException("There is no folder for %s.".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new IOException("You may not write %s.".formatted(file), e);
        }
    }

    OutputStream stream() {
        return stream;
    }

    void write(String words) throws IOException {
        stream.write(words.getBytes(StandardCharsets.UTF_8));
    }

    /// The file is what it should be.
    void complete() throws IOException {
        stream.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Forgets the file unless it is complete.
    @Override
    public void close() throws IOException {
        stream.close();
        Files.deleteIfExists(part);
    }
}

package io.howdah.ui.editor.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Reads and writes a text file, and recognises it again. Blocks.
final class DiskFile {

    /// Larger files are for script runs, which hold no text.
    static final long LARGEST = 200L << 20;

    private DiskFile() {}

    /// A file's content as it was at one time.
    ///
    /// @param checksum of its bytes; two states with the same are the same
    record State(long size, FileTime modified, long checksum) {}

    /// What was read.
    record Read(String text, TextFormat format, State state) {}

    /// Why a file cannot be opened as text, in one sentence for the user.
    static final class NoTextException extends IOException {

        NoTextException(String sentence) {
            super(sentence);
        }
    }

    /// @throws NoTextException for a binary or very large file
    static Read read(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new NoTextException("%s is a folder.".formatted(file.getFileName()));
        }
        if (attributes.size() > LARGEST) {
            throw new NoTextException(
                    "%s is larger than %d MB: run it as a script instead of opening it."
                            .formatted(file.getFileName(), LARGEST >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        TextFormat.Decoded decoded =
                TextFormat.decode(bytes)
                        .orElseThrow(() ->
                                new NoTextException(
                                        "%s is a binary file: the editor opens text only."
                                                .formatted(file.getFileName())));
        return new Read(
                decoded.text(), decoded.format(), state(bytes, attributes.lastModifiedTime()));
    }

    private static State state(byte[] bytes, FileTime modified) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return new State(bytes.length, modified, checksum.getValue());
    }

    /// The state of the file now; empty when it is gone. Reads it only when size or time are others than
    /// those known.
    static Optional<State> state(Path file, State known) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() == known.size() && now.lastModifiedTime().equals(known.modified())) {
                return Optional.of(known);
            }
            return Optional.of(state(Files.readAllBytes(file), now.lastModifiedTime()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Writes the file as a whole or not at all: a crash leaves the old content or the new one.
    static State write(Path file, byte[] bytes) throws IOException {
        // Through a link, so that it stays one.
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path folder = target.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, ".howdah", ".tmp");
        try {
            Files.write(fresh, bytes);
            keepPermissions(target, fresh);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return state(bytes, Files.getLastModifiedTime(target));
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        boolean posix = Files.getFileStore(to).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(
                    to,
                    Files.exists(from)
                            ? Files.getPosixFilePermissions(from)
                            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package io.howdah.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Files and folders that only their owner can read. On Windows the user's profile is private already,
/// and its access lists are inherited.
///
/// What root creates in a folder of an ordinary user belongs to that user: the server may run as that
/// user, and so may the next Howdah.
final class PrivateFiles {

    private PrivateFiles() {}

    /// Creates the folder and its missing parents, and makes it private if it was not.
    static void createFolder(Path folder) throws IOException {
        if (!posix(folder)) {
            Files.createDirectories(folder);
            return;
        }
        if (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                createFolder(parent);
            }
            Files.createDirectories(folder, attributes(folder, "rwx------"));
            inheritOwner(folder);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /// Replaces the file in one step: a reader sees the old text or the new, never a part.
    static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        create(beside);
        Files.writeString(beside, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Creates an empty private file; keeps the content of one that exists.
    static void create(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, "rw-------"));
            inheritOwner(file);
        } catch (FileAlreadyExistsException kept) {
            if (posix(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /// Gives a tree that root has just created to the owner of the folder it is in.
    static void inheritOwnerOfTree(Path top) throws IOException {
        Path parent = top.getParent();
        if (!posix(top) || parent == null || FileOwner.of(parent).root()) {
            return;
        }
        try (Stream<Path> found = Files.walk(top)) {
            for (Path path : found.toList()) {
                inheritOwner(path);
            }
        }
    }

    private static void inheritOwner(Path path) throws IOException {
        Path parent = path.getParent();
        if (!posix(path) || parent == null || !FileOwner.of(path).root()) {
            return;
        }
        FileOwner owner = FileOwner.of(parent);
        if (!owner.root()) {
            owner.take(path);
        }
    }

    /// Deletes a folder and what is in it, following no link.
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(folder)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /// Whether the file system of the path knows owners and permission bits.
    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

package io.howdah.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// Unpacks an xz-compressed tar archive. What it writes belongs to the user who runs Howdah and is
/// writable by nobody else, whatever the archive says.
final class TarArchive {

    private static final int OWNER_EXECUTES = 0100;
    private static final String OPEN = "rwxr-xr-x";

    private TarArchive() {}

    static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, inside(into, entry.getName()), into);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target, Path into)
            throws IOException {
        if (entry.isDirectory()) {
            createFolder(target);
            return;
        }
        createFolder(target.getParent());
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(into, into.relativize(target.resolveSibling(link)).toString());
            Files.createSymbolicLink(target, link);
        } else if (entry.isFile()) {
            Files.copy(content, target);
            if (PrivateFiles.posix(target)) {
                boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? OPEN : "rw-r--r--"));
            }
        } else {
            throw new IOException("Unexpected kind of entry in the archive: " + entry.getName());
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An entry of the archive leads out of its folder: " + name);
        }
        return target;
    }

    /// Folders are readable whatever the user's mask is: the server may run as another user than the
    /// one who unpacks. The parent of the binaries is what keeps strangers out.
    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        createFolder(folder.getParent());
        Files.createDirectory(folder);
        if (PrivateFiles.posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OPEN));
        }
    }
}

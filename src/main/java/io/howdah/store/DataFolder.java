package io.howdah.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// The folder in which Howdah keeps everything of one user: local state, logs, the embedded server.
///
/// Where it is, the first that applies: system property `howdah.data`, environment variable
/// `HOWDAH_DATA`, then the place that the operating system provides for it:
/// `$XDG_DATA_HOME/howdah` or `~/.local/share/howdah`, `~/Library/Application Support/Howdah`,
/// `%LOCALAPPDATA%\Howdah`.
///
/// @param path absolute and normalised; it need not exist before [#create()]
public record DataFolder(Path path) {

    /// The system property that overrides every other rule.
    public static final String PROPERTY = "howdah.data";

    /// The environment variable that overrides the operating system's place.
    public static final String VARIABLE = "HOWDAH_DATA";

    private static final String FILE_MODE = "rw-------";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// The folder of the user who runs this process.
    public static DataFolder ofUser() {
        return locate(System.getProperties(), System.getenv());
    }

    /// Applies the rules to the given properties and environment; touches no file.
    public static DataFolder locate(Properties properties, Map<String, String> environment) {
        return new DataFolder(
                given(properties.getProperty(PROPERTY))
                        .or(() -> given(environment.get(VARIABLE)))
                        .map(Path::of)
                        .orElseGet(() -> ofSystem(properties, environment)));
    }

    private static Path ofSystem(Properties properties, Map<String, String> environment) {
        String system = properties.getProperty("os.name", "");
        Path home = Path.of(properties.getProperty("user.home", "."));
        if (system.startsWith("Windows")) {
            return given(environment.get("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Howdah");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Howdah");
        }
        // The XDG base directory specification tells to ignore a relative path.
        return given(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("howdah");
    }

    private static Optional<String> given(@org.jspecify.annotations.Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /// A file or folder inside; only the name is made, nothing on disk.
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Makes the folder, readable by its owner alone, if it can: for whoever writes there before
    /// [#create()] is called and must not leave a folder that others may read.
    public DataFolder makeIfPossible() {
        try {
            make();
        } catch (IOException e) {
            // The log lies in this folder, so it cannot tell; create() will.
            return this;
        }
        return this;
    }

    /// Makes the folder, readable by its owner alone, and proves that it can be written.
    ///
    /// @throws IOException with one sentence for the user when it cannot be made or written
    public void create() throws IOException {
        try {
            make();
            // Asking for permission is not enough: read-only mounts and full disks show on writing.
            Path probe = Files.createTempFile(path, ".write-", ".probe");
            Files.delete(probe);
        } catch (IOException e) {
            throw new IOException(
                    "Howdah cannot write to its data folder %s (%s). Make the folder writable, or set %s to another one."
                            .formatted(path, reason(e), VARIABLE),
                    e);
        }
    }

    private void make() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(path, ownerOnly("rwx------"));
        } catch (FileAlreadyExistsException e) {
            // Another process may have been faster.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    /// Makes an empty file inside, unless it is there; either way its owner alone may read it from now on.
    void createFile(String name) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Path file = resolve(name);
        Files.newByteChannel(file, options, ownerOnly(FILE_MODE)).close();
        tighten(file);
    }

    /// Takes from everybody but the owner what another program, or a copy from elsewhere, granted.
    private static void tighten(Path file) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> mode = PosixFilePermissions.fromString(FILE_MODE);
        if (view != null && !view.readAttributes().permissions().equals(mode)) {
            view.setPermissions(mode);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        // Elsewhere (Windows) the place that the system provides is already private to the user.
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
            case NoSuchFileException missing -> "it cannot be made there";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}

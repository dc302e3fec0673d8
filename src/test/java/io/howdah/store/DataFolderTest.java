package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/anna");
        return properties;
    }

    @Test
    void liesWhereEachSystemWantsIt() {
        assertThat(DataFolder.locate(on("Linux"), Map.of()).path())
                .isEqualTo(Path.of("/home/anna/.local/share/howdah").toAbsolutePath());
        assertThat(DataFolder.locate(on("Linux"), Map.of("XDG_DATA_HOME", "/data")).path())
                .isEqualTo(Path.of("/data/howdah").toAbsolutePath());
        assertThat(DataFolder.locate(on("Mac OS X"), Map.of()).path())
                .isEqualTo(
                        Path.of("/home/anna/Library/Application Support/Howdah").toAbsolutePath());
        assertThat(DataFolder.locate(on("Windows 11"), Map.of("LOCALAPPDATA", "/local")).path())
                .isEqualTo(Path.of("/local/Howdah").toAbsolutePath());
        assertThat(DataFolder.locate(on("Windows 11"), Map.of()).path())
                .isEqualTo(Path.of("/home/anna/AppData/Local/Howdah").toAbsolutePath());
    }

    @Test
    void ignoresARelativeXdgPathAndEmptyVariables() {
        assertThat(
                        DataFolder.locate(
                                        on("Linux"),
                                        Map.of("XDG_DATA_HOME", "here", "HOWDAH_DATA", " "))
                                .path())
                .isEqualTo(Path.of("/home/anna/.local/share/howdah").toAbsolutePath());
    }

    @Test
    void followsThePropertyBeforeTheVariableBeforeTheSystem() {
        Map<String, String> environment = Map.of("HOWDAH_DATA", "/variable", "XDG_DATA_HOME", "/x");
        Properties properties = on("Linux");
        assertThat(DataFolder.locate(properties, environment).path())
                .isEqualTo(Path.of("/variable").toAbsolutePath());
        properties.setProperty("howdah.data", "/property");
        assertThat(DataFolder.locate(properties, environment).path())
                .isEqualTo(Path.of("/property").toAbsolutePath());
    }

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        DataFolder made = new DataFolder(folder.resolve("a").resolve("b"));
        made.create();
        assertThat(Files.getPosixFilePermissions(made.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(made.path()).isEmptyDirectory();
    }

    @Test
    void isPrivateForWhoeverWritesThereFirst() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        DataFolder made = new DataFolder(folder.resolve("log owner")).makeIfPossible();
        assertThat(Files.getPosixFilePermissions(made.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Store store = Store.open(made, InstantSource.system())) {
            assertThat(store.isPersistent()).isTrue();
            for (String name : new String[] {Store.FILE, Store.FILE + "-wal"}) {
                assertThat(Files.getPosixFilePermissions(made.resolve(name)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
        Path file = Files.writeString(folder.resolve("in the way"), "");
        assertThat(new DataFolder(file.resolve("x")).makeIfPossible().path()).doesNotExist();
    }

    @Test
    void saysWhatToDoWhenAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new DataFolder(file).create())
                .hasMessage(
                        "Howdah cannot write to its data folder %s (%s is not a folder). Make the folder writable, or set HOWDAH_DATA to another one."
                                .formatted(file, file));
    }

    @Test
    void saysWhatToDoWhenTheFolderIsReadOnly() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        try {
            // The superuser may write where nobody may.
            assumeThat(Files.isWritable(folder)).isFalse();
            assertThatThrownBy(() -> new DataFolder(folder).create())
                    .hasMessageContaining("permission denied")
                    .hasMessageContaining("HOWDAH_DATA");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir Path temp;

    @Test
    void clusterOfAnotherMajorIsRefusedAtOnceAndLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(temp.resolve("postgres/data"));
        Files.writeString(cluster.resolve("PG_VERSION"), "12\n");
        pretendUnpacked();

        assertStartFails()
                .hasMessageContaining(
                        "were made by PostgreSQL 12 and this Howdah brings PostgreSQL")
                .hasMessageContaining("to export them");
        assertThat(cluster.resolve("PG_VERSION")).hasContent("12");
    }

    @Test
    void folderThatIsNoClusterIsRefusedAndLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(temp.resolve("postgres/data"));
        Files.writeString(cluster.resolve("notes.txt"), "mine");
        pretendUnpacked();

        assertStartFails().hasMessageContaining("is not a PostgreSQL cluster");
        assertThat(cluster.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void missingSecretIsNamed() throws IOException {
        Path cluster = Files.createDirectories(temp.resolve("postgres/data"));
        Files.writeString(cluster.resolve("PG_VERSION"), Binaries.bundled().major() + "\n");
        pretendUnpacked();

        assertStartFails()
                .hasMessageContaining("The password of the embedded PostgreSQL is missing")
                .hasMessageContaining("howdah.password");
    }

    @Test
    void dataFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");

        assertThatThrownBy(() -> EmbeddedServer.at(file).start(Progress.SILENT))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("choose another data folder");
    }

    @Test
    void dataFolderWithoutTheRightToWriteIsNamed() throws IOException {
        assumeTrue(
                PrivateFiles.posix(temp) && !FileOwner.of(temp).root(), "root may write anywhere");
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("r-x------"));
        try {
            assertStartFails().hasMessageContaining("cannot be written");
        } finally {
            Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void folderNameThatAShellWouldReadIsRefused() {
        Path folder = temp.resolve("for $5");
        assertThatThrownBy(() -> EmbeddedServer.at(folder).start(Progress.SILENT))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("a dollar sign");
        assertThat(folder).doesNotExist();
    }

    @Test
    void machineWithoutBinariesIsTold() {
        var binaries = new Binaries("18.6.0", HostPlatform.of("Plan 9", "mips"));
        assertThatThrownBy(() ->
                        EmbeddedServer.at(temp, binaries, RootRules.USUAL).start(Progress.SILENT))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("built without PostgreSQL for plan 9 on mips");
    }

    @Test
    void fullDiskIsNoticedBeforeAnythingIsWritten() throws IOException {
        FreeSpace.require(temp, 1);
        assertThatThrownBy(() -> FreeSpace.require(temp, Long.MAX_VALUE))
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining("MiB left")
                .hasMessageContaining("free some space");
    }

    @Test
    void oneArchiveOfBinariesAndOneModernLoggingLibraryAreOnTheClassPath() throws IOException {
        var loader = EmbeddedServer.class.getClassLoader();
        assertThat(Collections.list(loader.getResources(HostPlatform.current().archive())))
                .hasSize(1);
        assertThat(Collections.list(loader.getResources("org/slf4j/LoggerFactory.class")))
                .hasSize(1);
        assertThat(loader.getResource("org/slf4j/spi/SLF4JServiceProvider.class"))
                .as("slf4j 2 and newer")
                .isNotNull();
        assertThat(loader.getResource("io/zonky/test/db/postgres/embedded/EmbeddedPostgres.class"))
                .as("the launcher that deletes data folders")
                .isNull();
    }

    private void pretendUnpacked() throws IOException {
        Files.createDirectories(temp.resolve("postgres/binaries-" + Binaries.bundled().version()));
    }

    private AbstractThrowableAssert<?, ?> assertStartFails() {
        return assertThatThrownBy(() -> EmbeddedServer.at(temp).start(Progress.SILENT))
                .isInstanceOf(EmbeddedServerException.class);
    }
}

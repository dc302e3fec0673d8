package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class TarArchiveTest {

    private static final int WRITABLE_BY_ALL = 0777;

    @TempDir Path temp;

    @Test
    void writesFilesLinksAndFolders() throws IOException {
        TarArchive.unpack(archive(file("bin/tool", "run"), link("lib/lib.so", "lib.so.1")), temp);

        assertThat(temp.resolve("bin/tool")).hasContent("run");
        assertThat(Files.readSymbolicLink(temp.resolve("lib/lib.so"))).hasToString("lib.so.1");
    }

    @Test
    void nothingStaysWritableByOthers() throws IOException {
        TarArchive.unpack(archive(file("bin/tool", "run")), temp);
        if (PrivateFiles.posix(temp)) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(temp.resolve("bin/tool"))))
                    .isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void entryThatLeadsOutOfTheFolderIsRefused() {
        Path into = temp.resolve("into");
        assertThatThrownBy(() -> TarArchive.unpack(archive(file("../outside", "x")), into))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../outside");
        assertThat(temp.resolve("outside")).doesNotExist();
    }

    @Test
    void linkThatLeadsOutOfTheFolderIsRefused() {
        Path into = temp.resolve("into");
        assertThatThrownBy(() -> TarArchive.unpack(archive(link("lib/x", "../../y")), into))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");
    }

    private record Member(TarArchiveEntry entry, String content) {}

    private static Member file(String name, String text) {
        var entry = new TarArchiveEntry(name);
        entry.setSize(text.length());
        entry.setMode(WRITABLE_BY_ALL);
        return new Member(entry, text);
    }

    private static Member link(String name, String target) {
        var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return new Member(entry, "");
    }

    private static InputStream archive(Member... members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (Member member : members) {
                tar.putArchiveEntry(member.entry());
                tar.write(member.content().getBytes(StandardCharsets.US_ASCII));
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

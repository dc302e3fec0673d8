package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    /// Larger than any process number of the usual systems.
    private static final String NOBODYS_NUMBER = "99999999";

    @TempDir Path temp;

    @Test
    void readsWhatARunningServerWrites() throws IOException {
        assertThat(
                        PostmasterFile.read(
                                file(
                                        "4711",
                                        "/home/u/data",
                                        "1767225600",
                                        "54321",
                                        "",
                                        "127.0.0.1",
                                        " 54321001   32770",
                                        "ready   ")))
                .get()
                .satisfies(found -> {
                    assertThat(found.pid()).isEqualTo(4711);
                    assertThat(found.started()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
                    assertThat(found.port()).contains(54321);
                    assertThat(found.ready()).isTrue();
                });
    }

    @Test
    void serverThatIsStillStartingHasNoPortYet() throws IOException {
        assertThat(PostmasterFile.read(file("4711", "/home/u/data", "1767225600")))
                .get()
                .satisfies(found -> {
                    assertThat(found.port()).isEmpty();
                    assertThat(found.ready()).isFalse();
                });
    }

    @Test
    void missingAndUnfinishedFilesAreEmpty() throws IOException {
        assertThat(PostmasterFile.read(temp.resolve("none"))).isEmpty();
        assertThat(PostmasterFile.read(file(""))).isEmpty();
    }

    @Test
    void endedProcessIsNotAlive() throws IOException {
        assertThat(PostmasterFile.read(file(NOBODYS_NUMBER, "/d", "1767225600")))
                .get()
                .matches(found -> !found.alive());
    }

    @Test
    void anotherProgramWithTheSameNumberIsNotTheServer() throws IOException {
        String own = Long.toString(ProcessHandle.current().pid());
        String now = Long.toString(Instant.now().getEpochSecond());
        assertThat(PostmasterFile.read(file(own, "/d", now))).get().matches(f -> !f.alive());
    }

    private Path file(String... lines) throws IOException {
        return Files.write(temp.resolve("postmaster.pid"), List.of(lines));
    }
}

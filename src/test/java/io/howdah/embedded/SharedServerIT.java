package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServerIT {

    @TempDir static Path dataFolder;

    @Test
    void secondHowdahAttachesAndTheLastOneOutStopsTheServer() throws IOException, SQLException {
        RunningServer second;
        try (HowdahProcess first = HowdahProcess.on(dataFolder)) {
            second = EmbeddedServer.at(dataFolder).start(Progress.SILENT);
            assertThat(second.port()).isEqualTo(first.port());
        }
        // The one who started it has left, and the other still works.
        try (Connection connection = second.connect("postgres")) {
            assertThat(connection.isValid(5)).isTrue();
        }
        second.close();
        assertThat(running()).isEmpty();
    }

    @Test
    void serverOfAKilledHowdahIsTakenOverAndStopped() throws IOException, SQLException {
        HowdahProcess killed = HowdahProcess.on(dataFolder);
        killed.kill();
        assertThat(running()).isPresent();

        try (RunningServer server = EmbeddedServer.at(dataFolder).start(Progress.SILENT);
                Connection connection = server.connect("postgres")) {
            assertThat(server.port()).isEqualTo(killed.port());
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void terminatedHowdahStopsItsServer() throws IOException {
        HowdahProcess terminated = HowdahProcess.on(dataFolder);
        terminated.terminate();
        assertThat(running()).isEmpty();
    }

    @Test
    void firstStartsOfTwoProgramsAtTheSameMomentMeetOnOneServer() throws IOException {
        Path fresh = dataFolder.resolve("fresh");
        CompletableFuture<HowdahProcess> other =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return HowdahProcess.on(fresh);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        try (RunningServer mine = EmbeddedServer.at(fresh).start(Progress.SILENT);
                HowdahProcess others = other.join()) {
            assertThat(others.port()).isEqualTo(mine.port());
        }
    }

    @Test
    void twoUsersInOneProgramShareTheServer() throws IOException, SQLException {
        RunningServer first = EmbeddedServer.at(dataFolder).start(Progress.SILENT);
        try (RunningServer second = EmbeddedServer.at(dataFolder).start(Progress.SILENT)) {
            first.close();
            try (Connection connection = second.connect("postgres")) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void startsAtTheSameMomentMeetOnOneServer() throws IOException {
        CompletableFuture<RunningServer> other = CompletableFuture.supplyAsync(this::start);
        try (RunningServer mine = start();
                RunningServer others = other.join()) {
            assertThat(mine.port()).isEqualTo(others.port());
        }
        assertThat(running()).isEmpty();
    }

    private RunningServer start() {
        try {
            return EmbeddedServer.at(dataFolder).start(Progress.SILENT);
        } catch (EmbeddedServerException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PostmasterFile> running() throws IOException {
        return PostmasterFile.read(dataFolder.resolve("postgres/data/postmaster.pid"))
                .filter(PostmasterFile::alive);
    }
}

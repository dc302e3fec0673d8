package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.connect.EndpointSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEndpointIT {

    @TempDir static Path temp;

    @Test
    void startsTheServerOnDemandAndAgainAfterItWasEnded() throws IOException, SQLException {
        Path lock = temp.resolve("postgres/data/postmaster.pid");
        try (var endpoint = endpoint(temp)) {
            assertThat(lock).doesNotExist();
            connect(endpoint.open());
            long pid = PostmasterFile.read(lock).orElseThrow().pid();
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().join();
            connect(endpoint.open());
        }
        assertThat(lock).doesNotExist();
    }

    @Test
    void failureIsOneSentence() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");
        try (var endpoint = endpoint(file)) {
            assertThatThrownBy(endpoint::open)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot be written");
        }
    }

    private static EmbeddedEndpoint endpoint(Path folder) {
        return new EmbeddedEndpoint(EmbeddedServer.at(folder), "postgres", Progress.SILENT);
    }

    private static void connect(EndpointSource.Access access) throws SQLException {
        String url =
                "jdbc:postgresql://"
                        + access.endpoint().address()
                        + "/"
                        + access.endpoint().database();
        try (Connection connection =
                DriverManager.getConnection(url, access.endpoint().user(), access.password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }
}

package io.howdah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ScratchDatabaseIT {

    private final RunningServer server = TestServer.shared();

    @Test
    void isDroppedWhenClosedAlthoughSomebodyIsConnected() throws SQLException {
        ScratchDatabase database = server.scratch();
        try (Connection connection = database.connect()) {
            assertThat(exists(database.name())).isTrue();
            database.close();
            assertThat(connection.isValid(5)).isFalse();
        }
        assertThat(exists(database.name())).isFalse();
    }

    @Test
    void ofACrashedProgramIsSweptAndOthersAreKept() throws SQLException {
        String orphan = new ScratchName(99_999_999, 1767225600, 1).toString();
        String users = "howdah_scratch_pad";
        server.execute(EmbeddedQueries.createDatabase(orphan));
        server.execute(EmbeddedQueries.createDatabase(users));
        try (ScratchDatabase live = server.scratch()) {
            ScratchSweep.sweep(
                    new RunningServer.Access(
                            server.host(), server.port(), server.user(), server.password()));

            assertThat(exists(orphan)).isFalse();
            assertThat(exists(live.name())).isTrue();
            assertThat(exists(users)).isTrue();
        } finally {
            server.execute(EmbeddedQueries.dropDatabase(users));
        }
    }

    private boolean exists(String name) throws SQLException {
        try (Connection connection = server.connect("postgres");
                PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT count(*) FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1) == 1;
            }
        }
    }
}

package io.howdah.ui.explorer.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Endpoint;
import io.howdah.connect.Profile;
import io.howdah.query.RowMemory;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestPools;
import io.howdah.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewIT {

    private static final String OBJECTS =
            """
            CREATE TABLE many AS SELECT i FROM generate_series(1, 1000) AS i;
            CREATE TABLE nothing ();
            CREATE TABLE "Zwölf.Ämter 🐘" AS SELECT 12 AS n;
            CREATE SEQUENCE counted;
            CREATE VIEW writing AS SELECT nextval('counted') AS n;
            CREATE VIEW failing AS SELECT 1 / (i - i) AS n FROM many;
            CREATE TABLE secret (word text);
            DO $$BEGIN EXECUTE format('CREATE ROLE %I LOGIN PASSWORD ''tests only''',
                current_database() || '_guest'); END$$;
            """;

    @TempDir private Path folder;
    private ScratchDatabase database;

    @BeforeEach
    void create() throws SQLException {
        database = TestServer.scratch();
        execute(OBJECTS);
    }

    @AfterEach
    void drop() throws SQLException {
        execute("DROP ROLE \"%s\"".formatted(guest()));
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String guest() {
        return database.name() + "_guest";
    }

    private Preview.Rows read(String user, String password, String relation) {
        Endpoint endpoint = Endpoint.of(database.host(), database.port(), database.name(), user);
        var place = new Preview.Place(new RowMemory(1 << 20), folder);
        try (var pools = TestPools.of(endpoint, password);
                var preview = new Preview(pools.pool(Profile.EMBEDDED), relation, place)) {
            return preview.read(relation);
        }
    }

    private Preview.Rows read(String relation) {
        return read(database.user(), database.password(), relation);
    }

    private static long rows(Preview.Rows read) {
        return Objects.requireNonNull(read.result()).rows().rowCount();
    }

    @Test
    void theFirstRowsAreShown() {
        Preview.Rows many = read("many");
        assertThat(many.problem()).isEmpty();
        assertThat(rows(many)).isEqualTo(Preview.MOST_ROWS);
        assertThat(rows(read("\"Zwölf.Ämter 🐘\""))).isEqualTo(1);
        assertThat(rows(read("nothing"))).isZero();
    }

    @Test
    void aRoleWithoutTheRightIsTold() {
        Preview.Rows denied = read(guest(), "tests only", "secret");
        assertThat(denied.result()).isNull();
        assertThat(denied.problem()).isEqualTo("permission denied for table secret");
    }

    @Test
    void looksWriteNothing() {
        assertThat(read("writing").problem())
                .isEqualTo("cannot execute nextval() in a read-only transaction");
    }

    @Test
    void whatFailsOrIsGoneIsTold() {
        assertThat(read("failing").problem()).isEqualTo("division by zero");
        assertThat(read("gone").problem()).isEqualTo("relation \"gone\" does not exist");
    }
}

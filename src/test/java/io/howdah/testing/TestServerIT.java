package io.howdah.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestServerIT {

    @Test
    void scratchDatabaseIsEmptyAndGoneAfterUse() throws SQLException {
        ScratchDatabase closed;
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT current_database(), count(*) FROM pg_class"
                                        + " WHERE relnamespace = 'public'::regnamespace")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(database.name());
            assertThat(rows.getInt(2)).isZero();
            closed = database;
        }
        assertThatThrownBy(closed::connect)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void sampleDatabaseIsSharedByAllTests() throws SQLException {
        assertThat(TestServer.bazaar()).isSameAs(TestServer.bazaar());
        try (Connection connection = TestServer.bazaar().connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT count(*) FROM sales.customer_order")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(3500);
        }
    }
}

package io.howdah.sql.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The server takes filled statements, and reads the values in them as it reads bound ones.
class ParameterPlacesIT {

    private record Case(String statement, String value, String type, String result) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("SELECT $1 + 1", "41", "integer", "42"),
                    new Case("SELECT -:x", "2", "integer", "-2"),
                    new Case("SELECT :x", "it's a \\ mess", "text", "it's a \\ mess"),
                    new Case("SELECT (ARRAY[7, 8])[:'x']", "2", "integer", "8"),
                    new Case("SELECT :x[2]", "{a,b}", "text[]", "b"),
                    new Case("SELECT now() < :x", "infinity", "timestamp with time zone", "t"),
                    new Case("SELECT 5 FETCH FIRST $1 ROWS ONLY", "1", "bigint", "5"),
                    new Case("SELECT 5 LIMIT:x", "1", "bigint", "5"),
                    new Case("SELECT 3 ORDER BY $1", "z", "text", "3"),
                    new Case("SELECT $1::int * 2", "4", "integer", "8"),
                    new Case("SELECT 'a' || :x", "b", "", "ab"),
                    new Case("EXPLAIN (COSTS off) SELECT :x", "1", "text", "Result"));

    @Test
    void theServerReadsEachValue() throws SQLException {
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Case one : CASES) {
                ParameterPlaces places = ParameterPlaces.of(one.statement(), name -> false);
                String literal = ParameterLiteral.of(one.value(), one.type());
                String sql = places.fill(Map.of(places.labels().getFirst(), literal)).text();
                try (ResultSet rows = statement.executeQuery(sql)) {
                    assertThat(rows.next()).as(sql).isTrue();
                    assertThat(rows.getString(1)).as(sql).isEqualTo(one.result());
                }
            }
        }
    }
}

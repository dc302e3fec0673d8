package io.howdah.plan.read;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One statement explained in four formats is the same plan.
class FourFormatsIT {

    private static ScratchDatabase database;
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        connection = database.connect();
        ExplainedStatement.prepare(connection);
    }

    @AfterAll
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    static List<ExplainedStatement> statements() {
        return ExplainedStatement.all();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readsAPlanTheSameWayInEveryFormat(ExplainedStatement statement) throws SQLException {
        for (String options :
                List.of(
                        "",
                        "COSTS OFF",
                        "VERBOSE, SETTINGS",
                        "VERBOSE, COSTS OFF, SETTINGS, GENERIC_PLAN OFF")) {
            FourFormats.same(connection, statement, options, PlanLines.Numbers.ALL);
        }
        FourFormats.same(
                connection, statement, "SUMMARY, MEMORY, BUFFERS", PlanLines.Numbers.STEADY);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void readsARunTheSameWayInEveryFormat(ExplainedStatement statement) throws SQLException {
        var numbers = statement.parallel() ? PlanLines.Numbers.NAMES : PlanLines.Numbers.STEADY;
        for (String options :
                List.of(
                        "ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF",
                        "ANALYZE, COSTS OFF, TIMING OFF",
                        "ANALYZE, VERBOSE, WAL, SETTINGS, MEMORY, SERIALIZE",
                        "ANALYZE, VERBOSE, COSTS OFF, SERIALIZE BINARY, TIMING OFF")) {
            FourFormats.same(connection, statement, options, numbers);
        }
    }
}

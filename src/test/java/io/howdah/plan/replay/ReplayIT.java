package io.howdah.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.embedded.bazaar.DemoQuery;
import io.howdah.embedded.bazaar.SampleDatabase;
import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.RandomQueries;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Replays of what a real server ran.
class ReplayIT {

    private static final int STATEMENTS = Integer.getInteger("howdah.replays", 150);

    private static final List<String> OPTIONS =
            List.of(
                    "ANALYZE",
                    "ANALYZE, VERBOSE, FORMAT JSON",
                    "ANALYZE, TIMING OFF",
                    "COSTS",
                    "COSTS OFF");

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void keepsTheOrderOfTheExecutorForStatementsOfEveryShape(int workers) throws SQLException {
        var queries = new RandomQueries(7 + workers);
        int steps = 0;
        try (ScratchDatabase database = TestServer.scratch();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(RandomQueries.SCHEMA);
            connection.setAutoCommit(false);
            for (int i = 0; i < STATEMENTS; i++) {
                statement.execute(
                        "SET LOCAL max_parallel_workers_per_gather = "
                                + workers
                                + "; SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0;"
                                + " SET LOCAL min_parallel_table_scan_size = 0; "
                                + queries.planner());
                String options = OPTIONS.get(i % OPTIONS.size());
                steps +=
                        Order.check(explain(statement, options, queries.statement()))
                                .steps()
                                .size();
                connection.rollback();
            }
        }
        assertThat(steps).isGreaterThan(STATEMENTS * 10);
    }

    @Test
    void replaysTheDemoQueries() throws SQLException {
        int hashes = 0;
        try (Connection connection = TestServer.bazaar().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (DemoQuery query : SampleDatabase.queries()) {
                if (!query.sql().contains("BEGIN")) {
                    Replay replay = Order.check(explain(statement, "ANALYZE", query.sql()));
                    for (PlanNode node : replay.measures().plan().nodes()) {
                        hashes += node.type().equals("Hash") ? 1 : 0;
                    }
                    connection.rollback();
                }
            }
        }
        assertThat(hashes).isPositive();
    }

    private static Measures explain(Statement statement, String options, String sql)
            throws SQLException {
        var output = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("EXPLAIN (" + options + ") " + sql)) {
            while (rows.next()) {
                output.append(rows.getString(1)).append('\n');
            }
        }
        return Measures.of(PlanReader.read(output.toString()).plans().getFirst());
    }
}

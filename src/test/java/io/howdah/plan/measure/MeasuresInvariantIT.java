package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Plan;
import io.howdah.plan.Resource;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Without parallelism the nodes' own times add up to the root's within the bound that rounding sets,
/// and their own blocks and WAL exactly; where they do not, a node says why.
class MeasuresInvariantIT {

    private static final int STATEMENTS = Integer.getInteger("howdah.plans", 600);

    private static ScratchDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(RandomQueries.SCHEMA);
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void selfNumbersAddUpToTheRoot() throws SQLException {
        var excused = new ArrayList<String>();
        int nodes = 0;
        for (Explained explained : explain("max_parallel_workers_per_gather = 0", 1)) {
            Measures measures = explained.measures();
            nodes += measures.nodes().size();
            boolean times = timesAddUp(measures, explained);
            boolean resources = resourcesAddUp(measures, explained);
            if (!times || !resources) {
                excused.add(explained.sql());
            }
        }
        assertThat(nodes).isGreaterThan(STATEMENTS * 3);
        assertThat(excused)
                .as("plans that a caveat excuses")
                .hasSizeLessThanOrEqualTo(STATEMENTS / 100);
    }

    @Test
    void numbersStaySaneInParallel() throws SQLException {
        String parallel =
                "max_parallel_workers_per_gather = 2; SET LOCAL parallel_setup_cost = 0;"
                        + " SET LOCAL parallel_tuple_cost = 0; SET LOCAL min_parallel_table_scan_size = 0";
        int gathered = 0;
        for (Explained explained : explain(parallel, 2)) {
            for (NodeMeasures node : explained.measures().nodes()) {
                gathered += node.node().type().startsWith("Gather") ? 1 : 0;
                assertThat(node.share()).as(explained.sql()).isBetween(0.0, 1.0);
                assertThat(node.selfMs())
                        .as(explained.sql())
                        .isBetween(0.0, node.inclusiveMs() + 1e-9);
                assertThat(node.self().hasNegative()).as(explained.sql()).isFalse();
            }
        }
        assertThat(gathered).isGreaterThan(20);
    }

    /// Whether they do; fails when they do not and no node says why.
    private static boolean timesAddUp(Measures measures, Explained explained) {
        double self = 0;
        double bound = 1e-6;
        boolean excuse = false;
        for (NodeMeasures node : measures.nodes()) {
            self += node.selfMs();
            bound += node.time() == null ? 0 : node.time().selfErrorMs();
            excuse |= node.caveats().contains(Caveat.TIME_CLAMPED);
        }
        Double root = measures.totals().rootMs();
        double whole = (root == null ? 0 : root) + measures.totals().outsideMs();
        if (excuse && Math.abs(self - whole) > bound) {
            return false;
        }
        assertThat(self).as(explained.toString()).isCloseTo(whole, within(bound));
        return true;
    }

    private static boolean resourcesAddUp(Measures measures, Explained explained) {
        boolean excuse =
                measures.nodes().stream()
                        .anyMatch(node -> node.caveats().contains(Caveat.RESOURCES_CLAMPED));
        for (Resource resource : Resource.values()) {
            if (resource.unit() == Resource.Unit.MILLISECONDS) {
                continue;
            }
            double self =
                    measures.nodes().stream().mapToDouble(node -> node.self().get(resource)).sum();
            double whole =
                    measures.node(0).node().resources().get(resource)
                            + measures.totals().outside().get(resource);
            if (excuse && self != whole) {
                return false;
            }
            assertThat(self).as(resource + " of " + explained).isEqualTo(whole);
        }
        return true;
    }

    private record Explained(String sql, String output, Measures measures) {

        @Override
        public String toString() {
            return sql + "\n" + output;
        }
    }

    private static List<Explained> explain(String settings, long seed) throws SQLException {
        var queries = new RandomQueries(seed);
        var plans = new ArrayList<Explained>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < STATEMENTS; i++) {
                statement.execute("SET LOCAL " + settings + "; " + queries.planner());
                String sql = queries.statement();
                String format = i % 2 == 0 ? "JSON" : "TEXT";
                plans.add(explain(statement, sql, "ANALYZE, BUFFERS, WAL, FORMAT " + format));
                connection.rollback();
            }
        }
        return plans;
    }

    private static Explained explain(Statement statement, String sql, String options)
            throws SQLException {
        var output = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("EXPLAIN (" + options + ") " + sql)) {
            while (rows.next()) {
                output.append(rows.getString(1)).append('\n');
            }
        }
        Plan plan = PlanReader.read(output.toString()).plans().getFirst();
        return new Explained(sql, output.toString(), Measures.of(plan));
    }
}

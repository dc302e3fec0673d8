package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Actual;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Resource;
import io.howdah.plan.Worker;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Live parallel plans, with VERBOSE and without, and InitPlans that a Gather evaluates.
class ParallelTimesIT {

    private static final String COUNT = "SELECT count(*) FROM part WHERE v > 3";

    private static ScratchDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect()) {
            MeasuredPlan.execute(
                    connection,
                    "CREATE TABLE part (id int PRIMARY KEY, grp int, v int, pad text)",
                    "INSERT INTO part SELECT i, i % 10, i % 97, repeat('x', 200) FROM generate_series(1, 20000) i",
                    "CREATE INDEX part_grp ON part (grp)",
                    "CREATE TABLE kid (id int PRIMARY KEY, v int)",
                    "INSERT INTO kid SELECT i, i FROM generate_series(1, 20000) i",
                    "VACUUM ANALYZE part, kid");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static Connection parallel() throws SQLException {
        Connection connection = database.connect();
        MeasuredPlan.execute(
                connection,
                "SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0",
                "SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0",
                "SET min_parallel_index_scan_size = 0; SET jit = off");
        return connection;
    }

    @Test
    void withVerboseTheSlowestParticipantCounts() throws SQLException {
        try (Connection connection = parallel()) {
            Measures measures = MeasuredPlan.explain(connection, "ANALYZE, VERBOSE", COUNT);
            NodeMeasures scan = MeasuredPlan.node(measures, "Parallel Seq Scan on public.part");
            double workers = 0;
            double slowest = 0;
            for (Worker worker : scan.node().workers()) {
                double ms = total(Objects.requireNonNull(worker.actual()));
                workers += ms;
                slowest = Math.max(slowest, ms);
            }
            double all = total(Objects.requireNonNull(scan.node().actual()));

            assertThat(scan.inclusiveMs())
                    .isCloseTo(Math.max(slowest, all - workers), within(1e-6));
            assertThat(scan.caveats()).doesNotContain(Caveat.PARALLEL_AVERAGE);
        }
    }

    @Test
    void withoutVerboseTheSumIsSharedOutAndMarked() throws SQLException {
        try (Connection connection = parallel()) {
            Measures measures = MeasuredPlan.explain(connection, "ANALYZE", COUNT);
            NodeMeasures scan = MeasuredPlan.node(measures, "Parallel Seq Scan on part");
            Actual actual = Objects.requireNonNull(scan.node().actual());
            PlanNode gather = MeasuredPlan.node(measures, "Gather").node();
            double launched = ParallelSections.number(gather, "Workers Launched");
            double processes = Math.max(1, Math.min((double) actual.loops(), launched + 1));

            assertThat(scan.inclusiveMs()).isCloseTo(total(actual) / processes, within(1e-6));
            assertThat(scan.caveats().contains(Caveat.PARALLEL_AVERAGE))
                    .isEqualTo(actual.loops() > 1);
        }
    }

    @Test
    void theBitmapThatOneProcessBuiltIsNotDivided() throws SQLException {
        try (Connection connection = parallel()) {
            MeasuredPlan.execute(connection, "SET enable_seqscan = off");
            String sql = "SELECT count(pad) FROM part WHERE grp IN (1, 2)";
            for (String options : new String[] {"ANALYZE", "ANALYZE, VERBOSE"}) {
                Measures measures = MeasuredPlan.explain(connection, options, sql);
                NodeMeasures bitmap =
                        measures.nodes().stream()
                                .filter(node -> node.node().type().equals("Bitmap Index Scan"))
                                .findFirst()
                                .orElseThrow();
                Actual actual = Objects.requireNonNull(bitmap.node().actual());

                assertThat(actual.loops()).isEqualTo(1);
                assertThat(bitmap.inclusiveMs()).isCloseTo(total(actual), within(0.002));
            }
        }
    }

    @Test
    void norWhenItsGatherRunsAgainAndAgain() throws SQLException {
        try (Connection connection = parallel()) {
            MeasuredPlan.execute(
                    connection,
                    "SET enable_seqscan = off; SET enable_material = off",
                    "SET enable_hashjoin = off; SET enable_mergejoin = off");
            Measures measures =
                    MeasuredPlan.explain(
                            connection,
                            "ANALYZE",
                            """
                            SELECT * FROM generate_series(1, 4) x
                            LEFT JOIN (SELECT count(pad) c FROM part WHERE grp IN (1, 2)) s ON s.c > x
                            """);
            NodeMeasures bitmap = MeasuredPlan.node(measures, "Bitmap Index Scan on part_grp");
            Actual actual = Objects.requireNonNull(bitmap.node().actual());

            assertThat(actual.loops()).isEqualTo(4);
            assertThat(bitmap.inclusiveMs()).isCloseTo(total(actual), within(1e-6));
            assertThat(bitmap.caveats()).doesNotContain(Caveat.PARALLEL_AVERAGE);
        }
    }

    @Test
    void partialEstimatesAreComparedOverAllProcesses() throws SQLException {
        try (Connection connection = parallel()) {
            Measures measures = MeasuredPlan.explain(connection, "ANALYZE", COUNT);
            RowCount rows =
                    Objects.requireNonNull(
                            MeasuredPlan.node(measures, "Parallel Seq Scan on part").rows());

            assertThat(rows.factor()).isLessThan(1.1);
            assertThat(rows.total()).isCloseTo(19_173, within(rows.error()));
        }
    }

    @Test
    void anInitPlanAskedForByWorkersIsTheGathers() throws SQLException {
        try (Connection connection = parallel()) {
            MeasuredPlan.execute(
                    connection, "SET enable_indexscan = off; SET enable_bitmapscan = off");
            Measures measures =
                    MeasuredPlan.explain(
                            connection,
                            "ANALYZE, BUFFERS",
                            // Slow below the Gather, so that the scan would have room for it too.
                            "SELECT count(*) FROM part WHERE v > (SELECT avg(v) FROM kid WHERE id < 9) AND md5(pad || v) <> 'x'");
            NodeMeasures gather = MeasuredPlan.node(measures, "Gather");
            NodeMeasures scan = MeasuredPlan.node(measures, "Parallel Seq Scan on part");
            double hit = 0;
            for (NodeMeasures node : measures.nodes()) {
                assertThat(node.caveats()).doesNotContain(Caveat.RESOURCES_CLAMPED);
                hit += touched(node);
            }

            assertThat(touched(gather)).isZero();
            assertThat(scan.self()).isEqualTo(scan.node().resources());
            assertThat(hit)
                    .isEqualTo(
                            measures.node(0).node().resources().get(Resource.SHARED_HIT)
                                    + measures.node(0)
                                            .node()
                                            .resources()
                                            .get(Resource.SHARED_READ));
        }
    }

    private static double touched(NodeMeasures node) {
        return node.self().get(Resource.SHARED_HIT) + node.self().get(Resource.SHARED_READ);
    }

    private static double total(Actual actual) {
        return Objects.requireNonNull(actual.time()).totalMs() * actual.loops();
    }
}

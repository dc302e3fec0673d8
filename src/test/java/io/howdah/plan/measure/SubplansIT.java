package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Relationship;
import io.howdah.plan.Resource;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Common table expressions, InitPlans and SubPlans on live plans: each is paid for once, by the node
/// that ran it.
class SubplansIT {

    private static ScratchDatabase database;

    private Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect()) {
            MeasuredPlan.execute(
                    connection,
                    "CREATE TABLE part (id int PRIMARY KEY, grp int, v int)",
                    "INSERT INTO part SELECT i, i % 10, i % 997 FROM generate_series(1, 20000) i",
                    "CREATE TABLE kid (id int PRIMARY KEY, part_id int, v int)",
                    "INSERT INTO kid SELECT i, 1 + i % 20000, i FROM generate_series(1, 10000) i",
                    "CREATE TABLE log (id int, grp int) PARTITION BY LIST (grp)",
                    "CREATE TABLE log_0 PARTITION OF log FOR VALUES IN (0)",
                    "CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1)",
                    "INSERT INTO log SELECT i, i % 2 FROM generate_series(1, 5000) i",
                    "VACUUM ANALYZE part, kid, log");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        MeasuredPlan.execute(connection, "SET max_parallel_workers_per_gather = 0; SET jit = off");
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aCteReadTwiceIsPaidByTheScanThatAskedFirst() throws SQLException {
        Measures measures =
                measure(
                        """
                        WITH t AS MATERIALIZED (SELECT grp, sum(v) s FROM part GROUP BY grp)
                        SELECT * FROM t a JOIN t b ON a.s = b.s
                        """);
        NodeMeasures first = cteScanThatRead(measures);
        double cte = MeasuredPlan.node(measures, "HashAggregate").inclusiveMs();

        assertAddsUp(measures);
        assertThat(first.inclusiveMs()).isGreaterThanOrEqualTo(cte);
        assertThat(first.selfMs()).isLessThanOrEqualTo(first.inclusiveMs() - cte + 0.01);
        assertThat(first.caveats()).contains(Caveat.CTE_SHARED);
    }

    @Test
    void aCteInsideACteIsPaidInside() throws SQLException {
        Measures measures =
                measure(
                        """
                        WITH a AS MATERIALIZED (SELECT grp, sum(v) s FROM part GROUP BY grp),
                             b AS MATERIALIZED (SELECT x.grp, x.s + y.s s FROM a x JOIN a y USING (grp))
                        SELECT * FROM b p JOIN b q ON p.s = q.s WHERE p.grp < (SELECT max(grp) FROM a)
                        """);

        assertAddsUp(measures);
        assertThat(measures.totals().outsideMs()).isZero();
        // All blocks are those of the one sequential scan.
        NodeMeasures scan = MeasuredPlan.node(measures, "Seq Scan on part");
        assertThat(scan.self()).isEqualTo(measures.node(0).node().resources());
    }

    @Test
    void aDataModifyingCteThatNobodyReadsRunsOutsideTheRoot() throws SQLException {
        Measures measures =
                measure(
                        """
                        WITH gone AS (DELETE FROM kid WHERE id < 2000 RETURNING id)
                        SELECT count(*) FROM part
                        """);
        NodeMeasures delete = MeasuredPlan.node(measures, "Delete on kid");

        assertAddsUp(measures);
        assertThat(delete.caveats()).contains(Caveat.OUTSIDE_ROOT);
        assertThat(measures.totals().outsideMs()).isEqualTo(delete.inclusiveMs());
        assertThat(measures.totals().outside()).isEqualTo(delete.node().resources());
        assertThat(Objects.requireNonNull(measures.totals().unattributedMs()))
                .isLessThan(Objects.requireNonNull(measures.totals().executionMs()));
    }

    @Test
    void aDataModifyingCteThatIsReadInPartEndsOutside() throws SQLException {
        Measures measures =
                measure(
                        """
                        WITH gone AS (DELETE FROM kid WHERE id < 8000 RETURNING id)
                        SELECT * FROM gone LIMIT 3
                        """);
        NodeMeasures delete = MeasuredPlan.node(measures, "Delete on kid");
        double inside = measures.node(0).node().resources().get(Resource.WAL_RECORDS);

        assertAddsUp(measures);
        assertThat(inside).isEqualTo(3);
        assertThat(measures.totals().outside().get(Resource.WAL_RECORDS)).isEqualTo(7999 - 3);
        assertThat(delete.caveats()).contains(Caveat.OUTSIDE_ROOT);
    }

    @Test
    void aDataModifyingCteThatIsReadToItsEndRunsInside() throws SQLException {
        Measures measures =
                measure(
                        """
                        WITH gone AS (DELETE FROM kid WHERE id < 2000 RETURNING id)
                        SELECT count(*) FROM gone
                        """);

        assertAddsUp(measures);
        assertThat(measures.totals().outside().isEmpty()).isTrue();
        assertThat(measures.totals().outsideMs()).isZero();
    }

    @Test
    void anInitPlanIsPaidByTheNodeThatMentionsIt() throws SQLException {
        Measures measures = measure("SELECT count(*) FROM part WHERE v > (SELECT avg(v) FROM kid)");
        NodeMeasures scan = MeasuredPlan.node(measures, "Seq Scan on part");
        NodeMeasures initPlan =
                measures.nodes().stream()
                        .filter(n -> n.node().place().relationship() == Relationship.INIT_PLAN)
                        .findFirst()
                        .orElseThrow();

        assertAddsUp(measures);
        assertThat(scan.self())
                .isEqualTo(scan.node().resources().minus(initPlan.node().resources()));
        assertThat(scan.selfMs())
                .isCloseTo(scan.inclusiveMs() - initPlan.inclusiveMs(), within(0.01));
        assertThat(measures.node(0).caveats()).doesNotContain(Caveat.INIT_PLAN_GUESSED);
    }

    @Test
    void anInitPlanOfTheOutputListIsMarkedAsGuessed() throws SQLException {
        Measures measures = measure("SELECT id, (SELECT max(v) FROM kid) FROM part WHERE v < 100");
        NodeMeasures scan = MeasuredPlan.node(measures, "Seq Scan on part");

        assertAddsUp(measures);
        assertThat(scan.caveats()).contains(Caveat.INIT_PLAN_GUESSED);
    }

    @Test
    void aCorrelatedSubPlanIsSubtractedWithAllItsLoops() throws SQLException {
        Measures measures =
                measure(
                        "SELECT id, (SELECT max(v) FROM kid k WHERE k.id = p.id) FROM part p WHERE id < 500");
        NodeMeasures subPlan =
                measures.nodes().stream()
                        .filter(n -> n.node().place().relationship() == Relationship.SUB_PLAN)
                        .findFirst()
                        .orElseThrow();
        NodeMeasures owner = measures.node(subPlan.node().parent());

        assertAddsUp(measures);
        assertThat(Objects.requireNonNull(subPlan.node().actual()).loops()).isEqualTo(499);
        assertThat(owner.self().get(Resource.SHARED_HIT))
                .isEqualTo(
                        owner.node().resources().get(Resource.SHARED_HIT)
                                - subPlan.node().resources().get(Resource.SHARED_HIT));
    }

    @Test
    void aHashedSubPlanRunsOnce() throws SQLException {
        Measures measures =
                measure(
                        "SELECT id FROM part WHERE id NOT IN (SELECT part_id FROM kid WHERE v < 100)");
        NodeMeasures scan = MeasuredPlan.node(measures, "Seq Scan on kid");

        assertAddsUp(measures);
        assertThat(scan.node().place().relationship()).isEqualTo(Relationship.SUB_PLAN);
        assertThat(Objects.requireNonNull(scan.node().actual()).loops()).isEqualTo(1);
        assertThat(measures.node(0).self())
                .isEqualTo(measures.node(0).node().resources().minus(scan.node().resources()));
    }

    @Test
    void aSubPlanThatPartitionsShareIsPrintedOnceAndPaidByAll() throws SQLException {
        Measures measures =
                measure(
                        "SELECT count(*) FROM log WHERE id NOT IN (SELECT part_id FROM kid WHERE v < 5000)");

        assertAddsUp(measures);
        NodeMeasures subPlan = MeasuredPlan.node(measures, "Seq Scan on kid");
        assertThat(Objects.requireNonNull(subPlan.node().actual()).loops()).isEqualTo(2);
        for (String partition : List.of("Seq Scan on log_0 log_1", "Seq Scan on log_1 log_2")) {
            NodeMeasures scan = MeasuredPlan.node(measures, partition);
            assertThat(scan.self().get(Resource.SHARED_HIT))
                    .isEqualTo(
                            scan.node().resources().get(Resource.SHARED_HIT)
                                    - subPlan.node().resources().get(Resource.SHARED_HIT) / 2);
        }
    }

    private Measures measure(String sql) throws SQLException {
        return MeasuredPlan.explain(connection, "ANALYZE, BUFFERS, WAL", sql);
    }

    private static NodeMeasures cteScanThatRead(Measures measures) {
        return measures.nodes().stream()
                .filter(node -> node.node().type().equals("CTE Scan"))
                .filter(node -> !node.node().resources().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void assertAddsUp(Measures measures) {
        Totals totals = measures.totals();

        assertThat(MeasuredPlan.selfMs(measures))
                .isCloseTo(
                        Objects.requireNonNull(totals.rootMs()) + totals.outsideMs(),
                        within(MeasuredPlan.errorMs(measures) + 1e-6));
        for (Resource resource : Resource.values()) {
            if (resource.unit() != Resource.Unit.MILLISECONDS) {
                assertThat(MeasuredPlan.self(measures, resource))
                        .isEqualTo(
                                measures.node(0).node().resources().get(resource)
                                        + totals.outside().get(resource));
            }
        }
        assertThat(measures.nodes())
                .noneMatch(node -> node.caveats().contains(Caveat.TIME_CLAMPED));
    }
}

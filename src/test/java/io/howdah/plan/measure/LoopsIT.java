package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Printed averages become totals: live plans of nodes that run more than once, or never.
class LoopsIT {

    private static ScratchDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestServer.scratch();
        try (Connection connection = database.connect()) {
            MeasuredPlan.execute(
                    connection,
                    "CREATE TABLE part (id int PRIMARY KEY, grp int, v int)",
                    "INSERT INTO part SELECT i, i % 10, i % 97 FROM generate_series(1, 3000) i",
                    "CREATE TABLE kid (id int PRIMARY KEY, part_id int, v int)",
                    "INSERT INTO kid SELECT i, 1 + i % 300, i FROM generate_series(1, 2000) i",
                    "CREATE INDEX kid_part ON kid (part_id)",
                    "VACUUM ANALYZE part, kid");
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void timesAndRowsAreMultipliedByLoopsAndBuffersAreNot() throws SQLException {
        try (Connection connection = database.connect()) {
            MeasuredPlan.execute(
                    connection,
                    "SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_memoize = off",
                    "SET enable_bitmapscan = off; SET enable_material = off");
            Measures measures =
                    MeasuredPlan.explain(
                            connection,
                            "ANALYZE, BUFFERS",
                            "SELECT * FROM part p JOIN kid k ON k.part_id = p.id WHERE p.grp < 5 AND k.v > 30");
            NodeMeasures inner =
                    MeasuredPlan.node(measures, "Index Scan using part_pkey on part p");
            var actual = Objects.requireNonNull(inner.node().actual());
            RowCount rows = Objects.requireNonNull(inner.rows());
            NodeMeasures join = MeasuredPlan.node(measures, "Nested Loop");

            assertThat(actual.loops()).isEqualTo(1970);
            assertThat(inner.inclusiveMs())
                    .isCloseTo(
                            Objects.requireNonNull(actual.time()).totalMs() * 1970, within(1e-6));
            assertThat(Objects.requireNonNull(inner.time()).inclusiveErrorMs())
                    .isCloseTo(0.0005 * 1970, within(1e-9));
            // The join gives exactly what its inner side found in all its loops.
            assertThat(Objects.requireNonNull(join.rows()).total())
                    .isCloseTo(rows.total(), within(rows.error()));
            assertThat(rows.error()).isCloseTo(0.005 * 1970, within(1e-9));
            assertThat(inner.self()).isEqualTo(inner.node().resources());
            assertThat(MeasuredPlan.self(measures, Resource.SHARED_HIT))
                    .isEqualTo(join.node().resources().get(Resource.SHARED_HIT));
        }
    }

    @Test
    void whatNeverRanHasCostsButNoTimesAndNoRatio() throws SQLException {
        try (Connection connection = database.connect()) {
            Measures measures =
                    MeasuredPlan.explain(
                            connection,
                            "ANALYZE",
                            "SELECT * FROM part p WHERE CASE WHEN v > 5000 THEN EXISTS (SELECT FROM kid k WHERE k.part_id = p.id) ELSE true END LIMIT 5");
            NodeMeasures never =
                    measures.nodes().stream()
                            .filter(node -> !node.node().executed())
                            .findFirst()
                            .orElseThrow();

            assertThat(never.time()).isNull();
            assertThat(never.rows()).isNull();
            assertThat(never.share()).isZero();
            assertThat(never.selfCost()).isNotNull().isPositive();
        }
    }

    @Test
    void withoutTimingRowsAreKnownAndTimesAreNot() throws SQLException {
        try (Connection connection = database.connect()) {
            Measures measures =
                    MeasuredPlan.explain(
                            connection,
                            "ANALYZE, TIMING OFF",
                            "SELECT count(*) FROM part WHERE grp = 1");

            assertThat(measures.nodes()).allMatch(node -> node.node().executed());
            assertThat(measures.nodes()).allMatch(node -> node.time() == null && node.share() == 0);
            assertThat(Objects.requireNonNull(measures.node(1).rows()).total()).isEqualTo(300);
            assertThat(Objects.requireNonNull(measures.node(1).rows()).removed()).isEqualTo(2700);
            assertThat(measures.totals().rootMs()).isNull();
            assertThat(measures.totals().executionMs()).isNotNull().isPositive();
            assertThat(measures.totals().unattributedMs()).isNull();
        }
    }

    @Test
    void withoutAnalyzeThereAreCostsAlone() throws SQLException {
        try (Connection connection = database.connect()) {
            Measures measures =
                    MeasuredPlan.explain(
                            connection,
                            "COSTS ON",
                            "SELECT * FROM part p JOIN kid k ON k.id = p.id");
            double sum = 0;
            for (NodeMeasures node : measures.nodes()) {
                assertThat(node.time()).isNull();
                assertThat(node.rows()).isNull();
                sum += Objects.requireNonNull(node.selfCost());
            }
            var root = Objects.requireNonNull(measures.node(0).node().estimate());

            assertThat(sum).isCloseTo(root.totalCost(), within(0.05));
            assertThat(measures.totals().queryMs()).isZero();
        }
    }
}

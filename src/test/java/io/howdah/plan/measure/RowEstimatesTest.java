package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.measure.RowCount.Verdict;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Rows over all loops, the bound that printing rounded them to, and what is no misestimate.
class RowEstimatesTest {

    @Test
    void rowsBefore18AreRoundedToWholeOnesInEachLoop() {
        RowCount rows =
                rows(
                        """
                        Nested Loop  (cost=0..10 rows=1 width=4) (actual time=0.0..9.0 rows=7 loops=1)
                          ->  Seq Scan on a  (cost=0..10 rows=20 width=4) (actual time=0.0..1.0 rows=20 loops=1)
                          ->  Index Scan using b_a on b  (cost=0..10 rows=1 width=4) (actual time=0.0..0.1 rows=1 loops=20)
                                Filter: (v > 3)
                                Rows Removed by Filter: 4
                        """,
                        2);

        assertThat(rows.total()).isEqualTo(20);
        assertThat(rows.error()).isEqualTo(10);
        assertThat(rows.removed()).isEqualTo(80);
    }

    @Test
    void rowsSince18AreRoundedToHundredths() {
        RowCount rows =
                rows(
                        """
                        Index Scan using b_a on b  (cost=0..10 rows=1 width=4) (actual time=0.0..0.1 rows=0.35 loops=20)
                        """,
                        0);

        assertThat(rows.total()).isCloseTo(7, within(1e-9));
        assertThat(rows.error()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void theRowsOfOneLoopAreExact() {
        RowCount rows =
                rows(
                        "Seq Scan on a  (cost=0..1 rows=9 width=4) (actual time=0..1 rows=7 loops=1)\n",
                        0);

        assertThat(rows.error()).isZero();
    }

    @Test
    void aPartialEstimateIsOfOneParticipantAmongWorkersAndLeader() {
        // Printed by PostgreSQL 15: 2 workers and 0.4 of a leader.
        RowCount scan =
                rows(
                        """
                        Gather  (cost=12318.68..12318.69 rows=2 width=8) (actual time=32.153..36.064 rows=3 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          ->  Partial Aggregate  (cost=12318.68..12318.69 rows=1 width=8) (actual time=18.442..18.443 rows=1 loops=3)
                                ->  Parallel Seq Scan on big  (cost=0.00..12312.50 rows=2472 width=0) (actual time=0.015..18.288 rows=2000 loops=3)
                                      Filter: (g = 3)
                                      Rows Removed by Filter: 18000
                        """,
                        2);

        assertThat(scan.estimated()).isCloseTo(2472 * 2.4, within(1e-6));
        assertThat(scan.counted()).isEqualTo(6000);
        assertThat(scan.factor()).isLessThan(1.02);
    }

    @Test
    void manyWorkersLeaveTheLeaderNoShare() {
        RowCount scan =
                rows(
                        """
                        Gather  (cost=0..9 rows=400 width=8) (actual time=1.0..2.0 rows=400 loops=1)
                          Workers Planned: 4
                          Workers Launched: 4
                          ->  Parallel Seq Scan on big  (cost=0..9 rows=100 width=0) (actual time=0.0..1.0 rows=80 loops=5)
                        """,
                        1);

        assertThat(scan.estimated()).isEqualTo(400);
        assertThat(scan.factor()).isEqualTo(1);
    }

    @Test
    void whatFeedsALimitIsNotOverestimatedUpToASort() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Limit  (cost=12790.26..12790.38 rows=10 width=1512) (actual time=36.754..41.694 rows=10 loops=1)
                          ->  Gather Merge  (cost=12790.26..13374.01 rows=50000 width=1512) (actual time=36.753..41.690 rows=10 loops=1)
                                Workers Planned: 2
                                Workers Launched: 2
                                ->  Sort  (cost=12790.24..12852.74 rows=25000 width=1512) (actual time=28.306..28.308 rows=10 loops=3)
                                      Sort Key: id
                                      Sort Method: top-N heapsort  Memory: 45kB
                                      ->  Parallel Seq Scan on big  (cost=0.00..12250.00 rows=250000 width=1512) (actual time=0.014..25.611 rows=20000 loops=3)
                        """);

        assertThat(verdict(measures, 1)).isEqualTo(Verdict.STOPPED_EARLY);
        assertThat(verdict(measures, 2)).isEqualTo(Verdict.STOPPED_EARLY);
        assertThat(factor(measures, 2)).isEqualTo(1);
        assertThat(verdict(measures, 3)).isEqualTo(Verdict.COMPARABLE);
        assertThat(factor(measures, 3)).isCloseTo(10, within(1e-9));
    }

    @Test
    void aStoppedNodeCanStillBeUnderestimated() {
        RowCount rows =
                rows(
                        """
                        Limit  (cost=0..1 rows=500 width=4) (actual time=0..1 rows=500 loops=1)
                          ->  Seq Scan on a  (cost=0..1 rows=5 width=4) (actual time=0..1 rows=500 loops=1)
                        """,
                        1);

        assertThat(rows.factor()).isEqualTo(100);
    }

    @Test
    void theInnerSideOfASemiJoinStopsInALoopButNotInAHash() {
        String semi =
                """
                %s Semi Join  (cost=0..1 rows=10 width=4) (actual time=0..1 rows=10 loops=1)
                  ->  Seq Scan on a  (cost=0..1 rows=10 width=4) (actual time=0..1 rows=10 loops=1)
                  ->  %s  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=1 loops=10)
                """;

        assertThat(rows(semi.formatted("Nested Loop", "Seq Scan on b"), 2).verdict())
                .isEqualTo(Verdict.STOPPED_EARLY);
        assertThat(rows(semi.formatted("Hash", "Hash"), 2).verdict()).isEqualTo(Verdict.COMPARABLE);
    }

    @Test
    void aSortUnderAMergeJoinTellsWhetherItWasReadToTheEnd() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Merge Join  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=90 loops=1)
                          Merge Cond: (a.id = b.id)
                          ->  Sort  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=100 loops=1)
                                ->  Seq Scan on a  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=100 loops=1)
                          ->  Sort  (cost=0..1 rows=5000 width=4) (actual time=0..1 rows=101 loops=1)
                                ->  Seq Scan on b  (cost=0..1 rows=5000 width=4) (actual time=0..1 rows=5000 loops=1)
                        """);

        assertThat(factor(measures, 1)).isCloseTo(10, within(1e-9));
        assertThat(verdict(measures, 3)).isEqualTo(Verdict.STOPPED_EARLY);
        assertThat(verdict(measures, 4)).isEqualTo(Verdict.COMPARABLE);
    }

    @Test
    void besideAnEmptyHashTheOuterSideIsNotRead() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Hash Join  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=0 loops=1)
                          Hash Cond: (a.id = b.id)
                          ->  Seq Scan on a  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=1 loops=1)
                          ->  Hash  (cost=0..1 rows=500 width=4) (actual time=0..1 rows=0 loops=1)
                                ->  Seq Scan on b  (cost=0..1 rows=500 width=4) (actual time=0..1 rows=0 loops=1)
                        """);

        assertThat(verdict(measures, 1)).isEqualTo(Verdict.STOPPED_EARLY);
        assertThat(factor(measures, 3)).isEqualTo(500);
    }

    @Test
    void aCommonTableExpressionThatIsReadInPartIsNotOverestimated() {
        String cte =
                """
                Limit  (cost=0..1 rows=1 width=4) (actual time=0..1 rows=1 loops=1)
                  CTE t
                    ->  Seq Scan on a  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=1 loops=1)
                  %s
                """;
        String scan =
                "->  CTE Scan on t  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=1 loops=1)";
        String sorted =
                """
                ->  Sort  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=1 loops=1)
                        ->  CTE Scan on t  (cost=0..1 rows=1000 width=4) (actual time=0..1 rows=1 loops=1)
                """;

        assertThat(rows(cte.formatted(scan), 1).verdict()).isEqualTo(Verdict.STOPPED_EARLY);
        assertThat(rows(cte.formatted(sorted), 1).verdict()).isEqualTo(Verdict.COMPARABLE);
    }

    @Test
    void bitmapsAndUpdatesDoNotCount() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Update on a  (cost=0..1 rows=0 width=0) (actual time=0..1 rows=0 loops=1)
                          ->  Bitmap Heap Scan on a  (cost=0..1 rows=5 width=4) (actual time=0..1 rows=5 loops=1)
                                ->  BitmapAnd  (cost=0..1 rows=900 width=0) (actual time=0..1 rows=0 loops=1)
                                      ->  Bitmap Index Scan on a_x  (cost=0..1 rows=9 width=0) (actual time=0..1 rows=9 loops=1)
                                      ->  Bitmap Index Scan on a_y  (cost=0..1 rows=9 width=0) (actual time=0..1 rows=9 loops=1)
                        """);

        assertThat(verdict(measures, 0)).isEqualTo(Verdict.NOT_COUNTED);
        assertThat(verdict(measures, 2)).isEqualTo(Verdict.NOT_COUNTED);
        assertThat(factor(measures, 2)).isEqualTo(1);
    }

    private static RowCount rows(String text, int id) {
        return Objects.requireNonNull(MeasuredPlan.of(text).node(id).rows());
    }

    private static Verdict verdict(Measures measures, int id) {
        return Objects.requireNonNull(measures.node(id).rows()).verdict();
    }

    private static double factor(Measures measures, int id) {
        return Objects.requireNonNull(measures.node(id).rows()).factor();
    }
}

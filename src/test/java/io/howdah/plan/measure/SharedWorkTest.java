package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Work that many nodes contain is counted once. Tools that take a scan's time as its own reach, on
/// plans like these, over a hundred times the root's.
class SharedWorkTest {

    @Test
    void aChainOfCommonTableExpressionsAddsUpToTheRoot() {
        int length = 132;
        var text =
                new StringBuilder(
                        "CTE Scan on c131  (actual time=1.000..%.3f rows=10 loops=1)%n"
                                .formatted(100 + 0.01 * length));
        text.append("  CTE c0\n");
        text.append("    ->  Seq Scan on a  (actual time=1.000..100.000 rows=10 loops=1)\n");
        for (int i = 1; i < length; i++) {
            text.append("  CTE c%d%n".formatted(i));
            text.append(
                    "    ->  CTE Scan on c%d c%d_1  (actual time=1.000..%.3f rows=10 loops=1)%n"
                            .formatted(i - 1, i - 1, 100 + 0.01 * i));
        }
        Measures measures = MeasuredPlan.of(text.toString());
        double naive =
                measures.nodes().stream().mapToDouble(NodeMeasures::inclusiveMs).sum()
                        / measures.node(0).inclusiveMs();

        assertThat(naive).isGreaterThan(132);
        assertThat(MeasuredPlan.selfMs(measures))
                .isCloseTo(measures.node(0).inclusiveMs(), within(MeasuredPlan.errorMs(measures)));
        assertThat(MeasuredPlan.node(measures, "Seq Scan on a").selfMs()).isEqualTo(100);
        assertThat(MeasuredPlan.node(measures, "CTE Scan on c0 c0_1").selfMs())
                .isCloseTo(0.01, within(1e-9));
        assertThat(measures.totals().outsideMs()).isZero();
    }

    @Test
    void aCommonTableExpressionReadInALoopIsCountedOnce() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Nested Loop  (actual time=1.000..250.000 rows=10 loops=1)
                          CTE t
                            ->  Seq Scan on a  (actual time=1.000..100.000 rows=1000 loops=1)
                          ->  Seq Scan on b  (actual time=0.000..10.000 rows=100 loops=1)
                          ->  CTE Scan on t  (actual time=0.010..2.000 rows=1000 loops=100)
                        """);

        assertThat(MeasuredPlan.selfMs(measures)).isCloseTo(250, within(1e-9));
        assertThat(MeasuredPlan.node(measures, "CTE Scan on t").selfMs())
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void aScanMeansTheNearestCommonTableExpressionOfItsName() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Append  (actual time=0.000..50.000 rows=2 loops=1)
                          CTE t
                            ->  Seq Scan on a  (actual time=0.000..30.000 rows=1 loops=1)
                          ->  CTE Scan on t  (actual time=0.000..31.000 rows=1 loops=1)
                          ->  Subquery Scan on s  (actual time=0.000..15.000 rows=1 loops=1)
                                ->  CTE Scan on t t_1  (actual time=0.000..14.000 rows=1 loops=1)
                                      CTE t
                                        ->  Seq Scan on b  (actual time=0.000..12.000 rows=1 loops=1)
                        """);

        assertThat(MeasuredPlan.node(measures, "CTE Scan on t").selfMs())
                .isCloseTo(1, within(1e-9));
        assertThat(MeasuredPlan.node(measures, "CTE Scan on t t_1").selfMs())
                .isCloseTo(2, within(1e-9));
        assertThat(measures.nodes()).allMatch(node -> node.caveats().isEmpty());
    }
}

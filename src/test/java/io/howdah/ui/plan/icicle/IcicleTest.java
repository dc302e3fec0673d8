package io.howdah.ui.plan.icicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IcicleTest {

    private static final String JOIN =
            """
            Hash Join  (cost=5.00..100.00 rows=10 width=8) (actual time=1.000..100.000 rows=10.00 loops=1)
              ->  Seq Scan on a  (cost=0.00..60.00 rows=10 width=4) (actual time=0.010..60.000 rows=10.00 loops=1)
              ->  Hash  (cost=5.00..5.00 rows=10 width=4) (actual time=30.000..30.000 rows=10.00 loops=1)
                    ->  Seq Scan on b  (cost=0.00..5.00 rows=10 width=4) (actual time=0.010..25.000 rows=10.00 loops=1)
            """;

    private static final String SHARED_CTE =
            """
            Append  (actual time=0.000..130.000 rows=20.00 loops=1)
              CTE t
                ->  Seq Scan on a  (actual time=0.000..100.000 rows=10.00 loops=1)
              ->  CTE Scan on t t_1  (actual time=0.000..60.000 rows=10.00 loops=1)
              ->  CTE Scan on t t_2  (actual time=0.000..70.000 rows=10.00 loops=1)
            """;

    @Test
    void aBarHoldsTheBarsBelowItAndItsOwnPart() {
        Icicle icicle = icicle(JOIN, PlanMetric.SELF_TIME);

        assertThat(icicle.amount(0)).isCloseTo(100, within(1e-9));
        assertThat(icicle.amount(1)).isCloseTo(60, within(1e-9));
        assertThat(icicle.amount(2)).isCloseTo(30, within(1e-9));
        assertThat(icicle.start(2)).isCloseTo(60, within(1e-9));
        assertThat(icicle.start(3)).isEqualTo(icicle.start(2));
        assertThat(icicle.depth()).isEqualTo(3);
    }

    @Test
    void findsTheBarAtAPlace() {
        Icicle icicle = icicle(JOIN, PlanMetric.SELF_TIME);

        assertThat(icicle.at(0, 0.5, 0)).isZero();
        assertThat(icicle.at(0, 0.5, 1)).isEqualTo(1);
        assertThat(icicle.at(0, 0.7, 2)).isEqualTo(3);
        // The root's own time hangs nothing below it.
        assertThat(icicle.at(0, 0.95, 1)).isEqualTo(-1);
        assertThat(icicle.at(2, 0.1, 1)).isEqualTo(3);
    }

    @Test
    void countsASharedExpressionOnce() {
        Icicle icicle = icicle(SHARED_CTE, PlanMetric.SELF_TIME);

        assertThat(icicle.amount(0)).isCloseTo(130, within(0.01));
        assertThat(icicle.amount(1)).isCloseTo(100, within(0.01));
    }

    @Test
    void noBarIsWiderThanTheOneAboveItByAnyMetric() {
        for (String text : new String[] {JOIN, SHARED_CTE}) {
            for (PlanMetric metric : PlanMetric.values()) {
                Icicle icicle = icicle(text, metric);
                for (PlanNode node : icicle.tree().nodes()) {
                    double below =
                            icicle.tree().children(node.id()).stream()
                                    .mapToDouble(child -> icicle.amount(child.id()))
                                    .sum();
                    assertThat(below).isLessThanOrEqualTo(icicle.amount(node.id()) + 1e-9);
                }
            }
        }
    }

    @Test
    void narrowPartitionsSideBySideAreOneStack() {
        var text = new StringBuilder("Append  (actual time=0.000..130.000 rows=1.00 loops=1)\n");
        for (int i = 1; i <= 30; i++) {
            text.append(
                    "  ->  Seq Scan on part_%d  (actual time=0.000..%d.000 rows=1.00 loops=1)\n"
                            .formatted(i, i == 20 ? 50 : 2));
        }
        Icicle icicle = icicle(text.toString(), PlanMetric.SELF_TIME);

        Stacks stacks = icicle.stacks(10);
        assertThat(stacks.of(0)).isNull();
        // The wide one is read by itself and parts the others.
        assertThat(stacks.of(20)).isNull();
        Stack before = Objects.requireNonNull(stacks.of(1));
        Stack after = Objects.requireNonNull(stacks.of(30));
        assertThat(before).isSameAs(stacks.of(19)).isNotEqualTo(after);
        assertThat(before.members()).hasSize(19);
        assertThat(before.amount()).isCloseTo(38, within(1e-9));
        assertThat(after.members()).hasSize(10);
        assertThat(icicle.stacks(1).of(5)).as("all can be read").isNull();
    }

    private static Icicle icicle(String text, PlanMetric metric) {
        return new Icicle(new Heat(Measures.of(PlanReader.read(text).plans().getFirst()), metric));
    }
}

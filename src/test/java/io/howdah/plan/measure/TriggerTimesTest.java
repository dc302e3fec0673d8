package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.measure.TriggerTimes.Phase;
import io.howdah.plan.measure.TriggerTimes.TriggerTime;
import org.junit.jupiter.api.Test;

/// Triggers inside ModifyTable and after the tree; the first plan was printed by PostgreSQL 15 for a
/// table with triggers of each kind that sleep.
class TriggerTimesTest {

    private static final String ALL_KINDS =
            """
            Insert on kid  (cost=0.00..0.15 rows=0 width=0) (actual time=21.157..21.157 rows=0 loops=1)
              ->  Function Scan on generate_series i  (cost=0.00..0.15 rows=10 width=12) (actual time=0.006..0.020 rows=10 loops=1)
            Planning Time: 0.041 ms
            Trigger for constraint kid_part_id_fkey: time=0.444 calls=10
            Trigger a_after: time=19.956 calls=10
            Trigger b_before: time=21.015 calls=10
            Trigger for constraint c_now: time=21.037 calls=10
            Execution Time: 62.622 ms
            """;

    @Test
    void tellsBeforeFromAfterByTheRoomOnEitherSide() {
        Totals totals = MeasuredPlan.of(ALL_KINDS).totals();

        assertThat(totals.triggers().all())
                .extracting(TriggerTime::phase)
                .containsExactly(Phase.AFTER, Phase.AFTER, Phase.INSIDE, Phase.AFTER);
        assertThat(totals.triggers().all()).noneMatch(TriggerTime::guessed);
        assertThat(totals.afterTriggersMs()).isCloseTo(41.437, within(1e-9));
        assertThat(totals.insideTriggersMs()).isCloseTo(21.015, within(1e-9));
        assertThat(totals.unattributedMs()).isCloseTo(0.028, within(1e-9));
    }

    @Test
    void theOrderOfPrintingDecidesNothing() {
        Totals totals =
                MeasuredPlan.of(
                                ALL_KINDS
                                        .replace("b_before: time=21.015", "?")
                                        .replace("a_after: time=19.956", "b_before: time=21.015")
                                        .replace("?", "c_after: time=19.956"))
                        .totals();

        assertThat(totals.triggers().all())
                .extracting(TriggerTime::phase)
                .containsExactly(Phase.AFTER, Phase.INSIDE, Phase.AFTER, Phase.AFTER);
    }

    @Test
    void saysWhenBothPhasesAreMoreOrLessPossible() {
        TriggerTime trigger =
                MeasuredPlan.of(
                                """
                                Insert on a  (actual time=9.000..9.000 rows=0 loops=1)
                                  ->  Result  (actual time=0.001..0.001 rows=1 loops=1)
                                Trigger t on a: time=5.000 calls=1
                                Execution Time: 15.000 ms
                                """)
                        .totals()
                        .triggers()
                        .all()
                        .getFirst();

        assertThat(trigger.phase()).isEqualTo(Phase.AFTER);
        assertThat(trigger.guessed()).isTrue();
        assertThat(trigger.share()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void withoutTimesOnlyConstraintsAreKnown() {
        Totals totals =
                MeasuredPlan.of(
                                ALL_KINDS
                                        .replaceAll("time=\\S+ (rows|calls)", "$1")
                                        .replaceAll("Trigger (.*): time=\\S+", "Trigger $1:"))
                        .totals();

        assertThat(totals.triggers().all())
                .extracting(TriggerTime::phase)
                .containsExactly(Phase.AFTER, Phase.UNKNOWN, Phase.UNKNOWN, Phase.AFTER);
        assertThat(totals.afterTriggersMs()).isZero();
        assertThat(totals.unattributedMs()).isNull();
    }

    @Test
    void manyTriggersAreToldApartInNoTime() {
        var text =
                new StringBuilder("Insert on a  (actual time=100.000..100.000 rows=0 loops=1)\n");
        for (int i = 0; i < 40; i++) {
            text.append("Trigger t%d: time=1.000 calls=1%n".formatted(i));
        }
        Totals totals = MeasuredPlan.of(text + "Execution Time: 140.000 ms\n").totals();

        assertThat(totals.triggers().all()).hasSize(40).allMatch(TriggerTime::guessed);
        assertThat(totals.afterTriggersMs() + totals.insideTriggersMs())
                .isCloseTo(40, within(1e-9));
    }
}

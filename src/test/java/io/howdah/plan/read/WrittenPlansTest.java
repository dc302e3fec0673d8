package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.write.ExplainJson;
import org.junit.jupiter.api.Test;

/// What is written is read again as the same plan.
class WrittenPlansTest {

    @Test
    void everySampleIsReadAgainAsTheSamePlan() {
        int plans = 0;
        for (String sample : PlanSamples.all()) {
            for (Plan plan : PlanReader.read(sample).plans()) {
                same(plan);
                plans++;
            }
        }
        assertThat(plans).isGreaterThan(150);
    }

    @Test
    void deepPlansAreWrittenInProportion() {
        var text = new StringBuilder();
        for (int depth = 0; depth < 3_000; depth++) {
            text.append(" ".repeat(depth == 0 ? 0 : depth * 6 - 4));
            text.append(depth == 0 ? "" : "->  ").append("Subquery Scan on s").append(depth);
            text.append("  (cost=0.00..1.00 rows=1 width=4)\n");
        }
        Plan plan = PlanReader.read(text.toString()).plans().getFirst();

        assertThat(plan.nodes()).hasSize(3_000);
        assertThat(ExplainJson.of(plan).length()).isLessThan(8_000_000);
        same(plan);
    }

    @Test
    void namesKeepTheirQuotesAndLineEnds() {
        same(
                PlanReader.read(
                                "Seq Scan on \"a\\b\"\"c\td\"  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (x = 'ü\"')\n")
                        .plans()
                        .getFirst());
    }

    private static void same(Plan plan) {
        ReadResult again = PlanReader.read(ExplainJson.of(plan));

        assertThat(again.warnings()).isEmpty();
        assertThat(again.plans()).hasSize(1);
        assertThat(PlanLines.of(again.plans().getFirst(), PlanLines.Numbers.ALL))
                .isEqualTo(PlanLines.of(plan, PlanLines.Numbers.ALL));
    }
}

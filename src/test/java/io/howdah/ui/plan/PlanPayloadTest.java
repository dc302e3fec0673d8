package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanPayloadTest {

    private static final String PLAN =
            """
            Seq Scan on person  (cost=0.00..1.00 rows=1 width=4)
              Filter: (name = 'Mallory'::text)
            """;

    private static PlanInput again(String output, Optional<String> query) {
        var input = new PlanInput("Title", output, query, Optional.empty(), Optional.empty());
        return PlanPayload.read(PlanPayload.write(input)).orElseThrow();
    }

    @Test
    void bringsAPlanBackAsItWas() {
        assertThat(again(PLAN, Optional.empty()))
                .isEqualTo(
                        new PlanInput(
                                "Title",
                                PLAN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        String query = "SELECT 1 FROM person WHERE name = 'Mallory'";
        assertThat(again(PLAN, Optional.of(query)).output()).isEqualTo(PLAN);
        assertThat(again(PLAN, Optional.of(query)).note()).isEmpty();
    }

    @Test
    void bringsAPlanBackWithoutTheValuesOfItsParametersAndSaysSo() {
        PlanInput again = again(PLAN, Optional.of("SELECT 1 FROM person WHERE name = :name"));

        assertThat(again.output()).contains("********").doesNotContain("Mallory");
        assertThat(again.note()).contains(PlanPayload.WITHOUT_VALUES);
    }

    @Test
    void hidesThemInEveryPlanOfALog() {
        String log =
                """
                2026-03-01 10:00:00.000 UTC [1] LOG:  duration: 12.000 ms  plan:
                \tQuery Text: SELECT 1 FROM person WHERE name = $1
                \tQuery Parameters: $1 = 'Mallory'
                \tSeq Scan on person  (cost=0.00..1.00 rows=1 width=4)
                \t  Filter: (name = 'Mallory'::text)
                2026-03-01 10:00:01.000 UTC [1] LOG:  duration: 12.000 ms  plan:
                \tQuery Text: SELECT 1 FROM town WHERE name = 'Howrah'
                \tSeq Scan on town  (cost=0.00..1.00 rows=1 width=4)
                \t  Filter: (name = 'Howrah'::text)
                """;

        PlanInput again = again(log, Optional.empty());

        assertThat(again.output()).contains("person", "'Howrah'").doesNotContain("Mallory");
        assertThat(
                        again(log.substring(log.indexOf("2026-03-01 10:00:01")), Optional.empty())
                                .note())
                .isEmpty();
    }
}

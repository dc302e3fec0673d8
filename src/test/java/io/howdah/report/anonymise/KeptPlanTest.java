package io.howdah.report.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.read.PlanReader;
import org.junit.jupiter.api.Test;

class KeptPlanTest {

    private static final String TEXT =
            """
            Seq Scan on public.person p  (cost=0.00..42.42 rows=4242 width=4) (actual time=0.1..0.2 rows=3 loops=1)
              Output: p.id, (SubPlan 2), 'shown'::text
              Filter: ((p.name = 'Mallory'::text) AND (p.age > 42) AND (p.pay < '4242'::numeric) AND ((p.code)::character varying(20) = 'open'::text) AND (p.x = 1))
              Rows Removed by Filter: 42
            """;

    private static Plan read(String text) {
        return PlanReader.read(text).plans().getFirst();
    }

    @Test
    void aPlanOfAStatementWithoutParametersIsKeptAsItWasPrinted() {
        assertThat(KeptPlan.text(read(TEXT), "SELECT * FROM person WHERE name = 'Mallory'"))
                .isEqualTo(read(TEXT).source().text());
    }

    @Test
    void onlyConstantsThatTheStatementSpellsOutStay() {
        String kept =
                KeptPlan.text(
                        read(TEXT),
                        "SELECT 'shown' FROM person WHERE name = $1 AND age > :age AND pay < $2 AND code = 'open'");

        Plan plan = read(kept);
        assertThat(plan.root().properties())
                .containsEntry("Output", "p.id, (SubPlan 2), 'shown'::text")
                .containsEntry(
                        "Filter",
                        "((p.name = '********'::text) AND (p.age > '********') AND (p.pay < '********'::numeric) AND ((p.code)::character varying(20) = 'open'::text) AND (p.x = 1))");
        assertThat(kept).doesNotContain("Mallory");
        assertThat(plan.root().estimate()).isEqualTo(read(TEXT).root().estimate());
        assertThat(plan.root().actual()).isEqualTo(read(TEXT).root().actual());
        assertThat(plan.root().property("Rows Removed by Filter")).contains("42");
    }

    @Test
    void aPasswordThatTheStatementSpellsOutGoesFromItsPlanToo() {
        String text =
                """
                Seq Scan on person  (cost=0.00..1.00 rows=1 width=4)
                  Filter: ((password = 'hunter2'::text) AND (name = 'bob'::text))
                """;

        assertThat(
                        KeptPlan.text(
                                read(text),
                                "SELECT 1 FROM person WHERE password = 'hunter2' AND name = 'bob'"))
                .doesNotContain("hunter2")
                .contains("'bob'");
    }

    @Test
    void theValuesThatALogListsAreNotKept() {
        Plan plan =
                read(
                        """
                        2026-03-01 10:00:00.000 UTC [1] LOG:  duration: 12.000 ms  plan:
                        \tQuery Text: SELECT * FROM person WHERE name = $1
                        \tQuery Parameters: $1 = 'Mallory'
                        \tSeq Scan on person  (cost=0.00..1.00 rows=1 width=4)
                        \t  Filter: (name = 'Mallory'::text)
                        """);
        assertThat(plan.properties()).containsKey("Query Parameters");

        String kept = KeptPlan.text(plan, "SELECT * FROM person WHERE name = $1");

        assertThat(kept).doesNotContain("Mallory", "Query Parameters");
        assertThat(read(kept).statement().query())
                .isEqualTo("SELECT * FROM person WHERE name = $1");
    }
}

package io.howdah.plan.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Actual;
import io.howdah.plan.Estimate;
import io.howdah.plan.Plan;
import io.howdah.plan.PlanNode;
import io.howdah.plan.Relationship;
import io.howdah.plan.Resource;
import org.junit.jupiter.api.Test;

class PlanReaderTest {

    private static final String TEXT =
            """
                                                    QUERY PLAN
            ------------------------------------------------------------------------------------
             Hash Left Join  (cost=1.07..2.14 rows=5 width=8) (actual time=0.021..0.025 rows=5 loops=1)
               Hash Cond: (o.customer = c.id)
               Buffers: shared hit=2 read=1
               ->  Seq Scan on orders o  (cost=0.00..1.05 rows=5 width=8) (actual time=0.005..0.006 rows=5 loops=1)
                     Filter: (state <> 'a: b'::text)
                     Rows Removed by Filter: 3
                     Buffers: shared hit=1
               ->  Hash  (cost=1.03..1.03 rows=3 width=4) (actual time=0.008..0.009 rows=3 loops=1)
                     Buckets: 1024  Batches: 1  Memory Usage: 9kB
                     Buffers: shared hit=1 read=1
                     ->  Seq Scan on customers c  (cost=0.00..1.03 rows=3 width=4) (never executed)
             Planning:
               Buffers: shared hit=12
             Planning Time: 0.105 ms
             Execution Time: 0.050 ms
            (14 rows)
            """;

    private static final String JSON =
            """
            [
              {
                "Plan": {
                  "Node Type": "Hash Join",
                  "Parallel Aware": false,
                  "Join Type": "Left",
                  "Startup Cost": 1.07,
                  "Total Cost": 2.14,
                  "Plan Rows": 5,
                  "Plan Width": 8,
                  "Actual Startup Time": 0.021,
                  "Actual Total Time": 0.025,
                  "Actual Rows": 5,
                  "Actual Loops": 1,
                  "Hash Cond": "(o.customer = c.id)",
                  "Shared Hit Blocks": 2,
                  "Shared Read Blocks": 1,
                  "Plans": [
                    {
                      "Node Type": "Seq Scan",
                      "Parent Relationship": "Outer",
                      "Relation Name": "orders",
                      "Alias": "o",
                      "Startup Cost": 0.00,
                      "Total Cost": 1.05,
                      "Plan Rows": 5,
                      "Plan Width": 8,
                      "Actual Startup Time": 0.005,
                      "Actual Total Time": 0.006,
                      "Actual Rows": 5,
                      "Actual Loops": 1,
                      "Filter": "(state <> 'a: b'::text)",
                      "Rows Removed by Filter": 3,
                      "Shared Hit Blocks": 1,
                      "Shared Read Blocks": 0
                    },
                    {
                      "Node Type": "Hash",
                      "Parent Relationship": "Inner",
                      "Startup Cost": 1.03,
                      "Total Cost": 1.03,
                      "Plan Rows": 3,
                      "Plan Width": 4,
                      "Actual Startup Time": 0.008,
                      "Actual Total Time": 0.009,
                      "Actual Rows": 3,
                      "Actual Loops": 1,
                      "Hash Buckets": 1024,
                      "Original Hash Buckets": 1024,
                      "Hash Batches": 1,
                      "Original Hash Batches": 1,
                      "Peak Memory Usage": 9,
                      "Shared Hit Blocks": 1,
                      "Shared Read Blocks": 1,
                      "Plans": [
                        {
                          "Node Type": "Seq Scan",
                          "Parent Relationship": "Outer",
                          "Relation Name": "customers",
                          "Alias": "c",
                          "Startup Cost": 0.00,
                          "Total Cost": 1.03,
                          "Plan Rows": 3,
                          "Plan Width": 4,
                          "Actual Startup Time": 0.000,
                          "Actual Total Time": 0.000,
                          "Actual Rows": 0,
                          "Actual Loops": 0
                        }
                      ]
                    }
                  ]
                },
                "Planning": {
                  "Shared Hit Blocks": 12
                },
                "Planning Time": 0.105,
                "Triggers": [
                ],
                "Execution Time": 0.050
              }
            ]
            """;

    @Test
    void numbersThatWereCutAreWarnedOfWithTheirLine() {
        ReadResult result =
                PlanReader.read(
                        """
                        Limit  (cost=0.00..1.00 rows=3 width=8) (actual time=0.010..0.020 rows=3 loops=1)
                          ->  Seq Scan on t  (cost=0.00..9.00 rows=9 width=8) (actual time=0.010..0.020 rows=3 loo ps=1)
                                Filter: (a > 1)
                        """);

        assertThat(result.plans()).hasSize(1);
        assertThat(result.warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.line()).isEqualTo(2);
                    assertThat(warning.message()).contains("numbers").contains("Seq Scan on t");
                });
    }

    @Test
    void readsNodesFromText() {
        Plan plan = onlyPlan(TEXT);

        assertThat(plan.nodes())
                .extracting(PlanNode::title)
                .containsExactly(
                        "Hash Left Join",
                        "Seq Scan on orders o",
                        "Hash",
                        "Seq Scan on customers c");
        assertThat(plan.nodes()).extracting(PlanNode::depth).containsExactly(0, 1, 1, 2);
        assertThat(plan.nodes())
                .extracting(node -> node.place().relationship())
                .containsExactly(
                        Relationship.ROOT,
                        Relationship.OUTER,
                        Relationship.INNER,
                        Relationship.OUTER);
    }

    @Test
    void readsNumbersFromText() {
        Plan plan = onlyPlan(TEXT);
        PlanNode scan = plan.tree().node(1);

        assertThat(scan.estimate()).isEqualTo(new Estimate(0, 1.05, 5, 8));
        assertThat(scan.actual()).isEqualTo(new Actual(1, 5, 0.5, new Actual.Span(0.005, 0.006)));
        assertThat(scan.property("Filter")).hasValue("(state <> 'a: b'::text)");
        assertThat(scan.property("Rows Removed by Filter")).hasValue("3");
        assertThat(plan.root().resources().get(Resource.SHARED_READ)).isEqualTo(1);
        assertThat(plan.tree().node(2).property("Peak Memory Usage")).hasValue("9");
        assertThat(plan.tree().node(3).executed()).isFalse();
        assertThat(plan.summary().planningMs()).isEqualTo(0.105);
        assertThat(plan.summary().executionMs()).isEqualTo(0.05);
        assertThat(plan.summary().planning().get(Resource.SHARED_HIT)).isEqualTo(12);
    }

    @Test
    void readsTheSamePlanFromJsonAndText() {
        Plan text = onlyPlan(TEXT);
        Plan json = onlyPlan(JSON);

        assertThat(json.nodes()).isEqualTo(text.nodes());
        assertThat(json.summary()).isEqualTo(text.summary());
    }

    @Test
    void readsWhatIsThereOfTruncatedJson() {
        ReadResult result = PlanReader.read(JSON.substring(0, JSON.indexOf("\"Hash Buckets\"")));

        assertThat(result.plans()).hasSize(1);
        assertThat(result.plans().getFirst().nodes()).hasSize(3);
        assertThat(result.warnings()).isNotEmpty();
    }

    @Test
    void saysSoWhenThereIsNoPlan() {
        ReadResult result = PlanReader.read("Dear colleague,\nsee you tomorrow.");

        assertThat(result.plans()).isEmpty();
        assertThat(result.warnings()).isNotEmpty();
    }

    private static Plan onlyPlan(String text) {
        ReadResult result = PlanReader.read(text);
        assertThat(result.plans()).hasSize(1);
        return result.plans().getFirst();
    }
}

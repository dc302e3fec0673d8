package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Each rule about joins, subqueries and estimates with a plan that triggers it and a near miss.
class JoinRulesTest {

    @Test
    void misestimateOfDependentColumnsAsksForStatisticsOfBoth() {
        Finding finding =
                Plans.one(
                        new RowMisestimate(),
                        """
                        Nested Loop  (cost=0.4..900.0 rows=5 width=97) (actual time=0.1..189.000 rows=50000 loops=1)
                          ->  Seq Scan on address a  (cost=0.00..90.0 rows=5 width=97) (actual time=0.1..10.000 rows=5000 loops=1)
                                Filter: ((country = 'SE'::bpchar) AND (city = 'Stockholm'::text))
                          ->  Index Scan using o_a on orders o  (cost=0.4..9.0 rows=1 width=97) (actual time=0.01..0.03 rows=10 loops=5000)
                                Index Cond: (address = a.id)
                        Execution Time: 191.000 ms
                        """);

        assertThat(finding.nodes()).containsExactly(1);
        assertThat(Plans.sql(finding))
                .contains(
                        "CREATE STATISTICS address_country_city_stats (dependencies, ndistinct, mcv)"
                                + " ON country, city FROM address");
    }

    @Test
    void misestimateIsSilentBelowTenTimesAndForAFewRows() {
        String plan =
                """
                Seq Scan on a  (cost=0.00..90.0 rows=%d width=97) (actual time=0.1..10.000 rows=%d loops=1)
                  Filter: (x = 1)
                """;

        assertThat(Plans.by(new RowMisestimate(), plan.formatted(1000, 9000))).isEmpty();
        assertThat(Plans.by(new RowMisestimate(), plan.formatted(1, 90))).isEmpty();
        assertThat(Plans.by(new RowMisestimate(), plan.formatted(1, 900))).hasSize(1);
    }

    /// Nobody can know how many months there are, so all rows are sorted for fear of many groups.
    private static final String BY_MONTH =
            """
            GroupAggregate  (cost=26296.1..30796.1 rows=200000 width=40) (actual time=202.8..304.900 rows=23 loops=1)
              Group Key: (date_trunc('month'::text, orders.placed_at))
              ->  Sort  (cost=26296.1..26796.1 rows=200000 width=14) (actual time=191.2..236.400 rows=200000 loops=1)
                    Sort Key: (date_trunc('month'::text, orders.placed_at))
                    ->  Seq Scan on shop.orders  (cost=0.0..5267.0 rows=200000 width=14) (actual time=0.1..152.700 rows=200000 loops=1)
            Execution Time: 305.000 ms
            """;

    @Test
    void misestimateOfGroupsOfAnExpressionAsksForStatisticsOfIt() {
        Finding finding = Plans.one(new RowMisestimate(), BY_MONTH);

        assertThat(finding.remedies().getFirst().statements())
                .containsExactly(
                        "CREATE STATISTICS"
                                + " shop.orders_date_trunc_month_text_placed_at_stats ON"
                                + " (date_trunc('month'::text, placed_at)) FROM shop.orders",
                        "ANALYZE shop.orders");
        assertThat(finding.saving().ms()).isCloseTo((236.4 - 152.7) / 4, within(0.1));
    }

    @Test
    void misestimateOfGroupsOfColumnsAsksForTheirCombinations() {
        String columns = BY_MONTH.replace("(date_trunc('month'::text, orders.placed_at))", "%s");

        assertThat(
                        Plans.one(
                                        new RowMisestimate(),
                                        columns.formatted("orders.a, orders.\"B\"", "a, \"B\""))
                                .remedies()
                                .getFirst()
                                .statements()
                                .getFirst())
                .isEqualTo(
                        "CREATE STATISTICS shop.\"orders_a_B_stats\" (ndistinct) ON a, \"B\" FROM"
                                + " shop.orders");
        assertThat(Plans.sql(Plans.one(new RowMisestimate(), columns.formatted("a", "a"))))
                .contains("ALTER TABLE shop.orders ALTER COLUMN a SET STATISTICS 1000");
    }

    @Test
    void misestimateThatNothingWasChosenByIsNoise() {
        String having =
                """
                HashAggregate  (cost=5767.0..6265.0 rows=13290 width=12) (actual time=151.9..151.900 rows=0 loops=1)
                  Group Key: orders.customer_id
                  Filter: (count(*) > 9)
                  Rows Removed by Filter: 40000
                  ->  Seq Scan on shop.orders  (cost=0.0..4767.0 rows=200000 width=4) (actual time=0.1..36.400 rows=200000 loops=1)
                Execution Time: 152.000 ms
                """;

        assertThat(Plans.findings(having).ranked()).isEmpty();
        assertThat(Plans.findings(BY_MONTH).ranked())
                .extracting(Finding::rule)
                .contains("row-misestimate");
    }

    /// However many rows there are, they are counted in one way.
    @Test
    void misestimateBelowACountOfEverythingIsNoise() {
        String plan =
                """
                %s  (cost=37.0..37.1 rows=1 width=8) (actual time=191.0..191.000 rows=1 loops=1)
                  CTE n
                    ->  Recursive Union  (cost=0.0..31.0 rows=31 width=4) (actual time=0.0..120.000 rows=50000 loops=1)
                          ->  Result  (cost=0.0..0.1 rows=1 width=4) (actual time=0.0..0.001 rows=1 loops=1)
                          ->  WorkTable Scan on n n_1  (cost=0.0..0.2 rows=3 width=4) (actual time=0.0..0.001 rows=1 loops=50000)
                                Filter: (i < 50000)
                  ->  CTE Scan on n  (cost=0.0..6.2 rows=31 width=4) (actual time=0.0..150.000 rows=50000 loops=1)
                Execution Time: 192.000 ms
                """;

        assertThat(Plans.findings(plan.formatted("Aggregate")).ranked()).isEmpty();
        assertThat(Plans.findings(plan.formatted("HashAggregate")).ranked())
                .extracting(Finding::rule)
                .containsExactly("row-misestimate");
    }

    @Test
    void seqScanJoinProposesTheJoinKey() {
        String plan =
                """
                Hash Join  (cost=10.0..9000.0 rows=5 width=97) (actual time=0.1..189.000 rows=%d loops=1)
                  Hash Cond: (o.customer = c.id)
                  ->  Seq Scan on orders o  (cost=0.00..8000.0 rows=500000 width=97) (actual time=0.1..100.000 rows=500000 loops=1)
                  ->  Hash  (cost=9.0..9.0 rows=5 width=97) (actual time=0.1..0.100 rows=5 loops=1)
                        ->  Seq Scan on customers c  (cost=0.00..9.0 rows=5 width=97) (actual time=0.1..0.100 rows=5 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new SequentialScanJoin(), plan.formatted(50))))
                .contains("CREATE INDEX ON orders (customer)");
        assertThat(Plans.by(new SequentialScanJoin(), plan.formatted(400_000)))
                .as("most rows have a partner")
                .isEmpty();
    }

    @Test
    void nestedLoopOverAWholeTableProposesAnIndexOnTheJoinColumn() {
        String plan =
                """
                Nested Loop  (cost=10.0..9000.0 rows=5 width=97) (actual time=0.1..189.000 rows=50 loops=1)
                  Join Filter: (o.customer = c.id)
                  ->  Seq Scan on customers c  (cost=0.00..9.0 rows=5 width=97) (actual time=0.1..0.100 rows=%1$d loops=1)
                  ->  Seq Scan on orders o  (cost=0.00..80.0 rows=5000 width=97) (actual time=0.1..10.000 rows=5000 loops=%1$d)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new NestedLoopRepeated(), plan.formatted(18))))
                .contains("CREATE INDEX ON orders (customer)");
        assertThat(Plans.by(new NestedLoopRepeated(), plan.formatted(1))).isEmpty();
    }

    @Test
    void cartesianProductIsAJoinWithoutAnyCondition() {
        String plan =
                """
                Nested Loop  (cost=10.0..9000.0 rows=250000 width=97) (actual time=0.1..189.000 rows=250000 loops=1)
                  ->  Seq Scan on customers c  (cost=0.00..9.0 rows=500 width=97) (actual time=0.1..0.100 rows=500 loops=1)
                  ->  Index Scan using i on orders o  (cost=0.00..80.0 rows=500 width=97) (actual time=0.1..0.200 rows=500 loops=500)
                        Index Cond: (o.customer = %s)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new CartesianProduct(), plan.formatted("42")).sentence())
                .isEqualTo("500 rows meet 500 rows without a condition: 250,000 pairs.");
        assertThat(Plans.by(new CartesianProduct(), plan.formatted("c.id"))).isEmpty();
    }

    @Test
    void correlatedSubplanIsNamedWithItsIndex() {
        String plan =
                """
                Seq Scan on customers c  (cost=0.00..90000.0 rows=500 width=97) (actual time=0.1..189.000 rows=%1$d loops=1)
                  SubPlan 1
                    ->  Aggregate  (cost=80.00..80.0 rows=1 width=8) (actual time=0.1..%2$s rows=1 loops=%1$d)
                          ->  Seq Scan on orders o  (cost=0.00..80.0 rows=5 width=8) (actual time=0.1..%2$s rows=5 loops=%1$d)
                                Filter: (o.customer = c.id)
                                Rows Removed by Filter: 4995
                Execution Time: 191.000 ms
                """;

        Finding finding = Plans.one(new CorrelatedSubplan(), plan.formatted(1800, "0.100"));
        assertThat(finding.sentence())
                .isEqualTo("SubPlan 1 runs 1,800 times, once for each row of the query above.");
        assertThat(Plans.sql(finding)).contains("CREATE INDEX ON orders (customer)");
        assertThat(Plans.by(new CorrelatedSubplan(), plan.formatted(3, "0.100"))).isEmpty();
    }

    @Test
    void joinFilterWithOrAsksForUnion() {
        String plan =
                """
                Nested Loop  (cost=10.0..9000.0 rows=5 width=97) (actual time=0.1..189.000 rows=50 loops=1)
                  Join Filter: ((o.payer = c.id) OR (o.customer = c.id))
                  Rows Removed by Join Filter: %d
                  ->  Seq Scan on customers c  (cost=0.00..9.0 rows=5 width=97) (actual time=0.1..0.100 rows=5 loops=1)
                  ->  Materialize  (cost=0.00..80.0 rows=5000 width=97) (actual time=0.1..30.000 rows=5000 loops=5)
                        ->  Seq Scan on orders o  (cost=0.00..80.0 rows=5000 width=97) (actual time=0.1..10.000 rows=5000 loops=1)
                Execution Time: 191.000 ms
                """;

        Finding finding = Plans.one(new JoinFilter(), plan.formatted(24_950));
        assertThat(finding.remedies().getFirst().title()).contains("UNION");
        assertThat(Plans.by(new JoinFilter(), plan.formatted(2_000))).isEmpty();
    }

    @Test
    void memoizeThatForgetsAsksForMemory() {
        String plan =
                """
                Memoize  (cost=0.4..9.0 rows=1 width=97) (actual time=0.01..0.05 rows=1 loops=3000)
                  Cache Key: o.customer
                  Cache Mode: logical
                  Hits: %d  Misses: 2900  Evictions: 2000  Overflows: 0  Memory Usage: 4097kB
                  ->  Index Scan using c_id on customers  (cost=0.4..9.0 rows=1 width=97) (actual time=0.01..0.05 rows=1 loops=2900)
                        Index Cond: (id = o.customer)
                Execution Time: 191.000 ms
                """;

        Finding finding = Plans.one(new MemoizeThrash(), plan.formatted(100));
        assertThat(Plans.sql(finding).orElseThrow()).startsWith("SET LOCAL work_mem = ");
        assertThat(Plans.by(new MemoizeThrash(), plan.formatted(90_000))).isEmpty();
    }

    @Test
    void materializedRowsReadAgainAndAgainAskForAnIndex() {
        String plan =
                """
                Nested Loop  (cost=10.0..9000.0 rows=5 width=97) (actual time=0.1..189.000 rows=50 loops=1)
                  Join Filter: (o.customer = c.id)
                  ->  Seq Scan on customers c  (cost=0.00..9.0 rows=500 width=97) (actual time=0.1..0.100 rows=%1$d loops=1)
                  ->  Materialize  (cost=0.00..80.0 rows=500 width=97) (actual time=0.0..0.200 rows=500 loops=%1$d)
                        ->  Seq Scan on orders o  (cost=0.00..80.0 rows=500 width=97) (actual time=0.1..1.000 rows=500 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new MaterializeRescans(), plan.formatted(500))))
                .contains("CREATE INDEX ON orders (customer)");
        assertThat(Plans.by(new MaterializeRescans(), plan.formatted(90))).isEmpty();
    }

    @Test
    void mergeJoinOverALargeSortAsksForTheOrder() {
        String plan =
                """
                Merge Join  (cost=10.0..9000.0 rows=5 width=97) (actual time=0.1..189.000 rows=50 loops=1)
                  Merge Cond: (c.id = o.customer)
                  ->  Index Scan using c_id on customers c  (cost=0.00..9.0 rows=5 width=97) (actual time=0.1..0.100 rows=5 loops=1)
                  ->  Sort  (cost=0.00..80.0 rows=5000 width=97) (actual time=100.1..130.000 rows=%1$d loops=1)
                        Sort Key: o.customer
                        ->  Seq Scan on orders o  (cost=0.00..80.0 rows=5000 width=97) (actual time=0.1..10.000 rows=%1$d loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new MergeJoinSort(), plan.formatted(50_000))))
                .contains("CREATE INDEX ON orders (customer)");
        assertThat(Plans.by(new MergeJoinSort(), plan.formatted(5_000))).isEmpty();
    }

    @Test
    void cteWhoseRowsAreThrownAwayIsAFence() {
        String plan =
                """
                CTE Scan on recent  (cost=900.0..990.0 rows=5 width=97) (actual time=0.1..189.000 rows=50 loops=1)
                  Filter: (customer = 42)
                  Rows Removed by Filter: %d
                  CTE recent
                    ->  Seq Scan on orders  (cost=0.00..900.0 rows=5000 width=97) (actual time=0.1..100.000 rows=5000 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new CteFence(), plan.formatted(4950)).remedies().getFirst().title())
                .isEqualTo("WITH recent AS NOT MATERIALIZED (…)");
        assertThat(Plans.by(new CteFence(), plan.formatted(10))).isEmpty();
    }
}

package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.TableFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Each rule about scans with a plan that triggers it and a near miss that does not.
class ScanRulesTest {

    @Test
    void indexResidualFilterProposesAllColumns() {
        Finding finding =
                Plans.one(
                        new IndexResidualFilter(),
                        """
                        Index Scan using o_customer on orders o  (cost=0.4..900.0 rows=10 width=97) (actual time=0.5..90.000 rows=10 loops=1)
                          Index Cond: (o.customer = 42)
                          Filter: (o.total > '100'::numeric)
                          Rows Removed by Filter: 9990
                        Execution Time: 100.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("CREATE INDEX ON orders (customer, total)");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void indexResidualFilterIsSilentWhenHalfIsKept() {
        assertThat(
                        Plans.by(
                                new IndexResidualFilter(),
                                """
                                Index Scan using o_customer on orders o  (cost=0.4..900.0 rows=10 width=97) (actual time=0.5..90.000 rows=6000 loops=1)
                                  Index Cond: (o.customer = 42)
                                  Filter: (o.total > '100'::numeric)
                                  Rows Removed by Filter: 4000
                                """))
                .isEmpty();
    }

    @Test
    void limitWrongIndexNamesTheLimitAndPutsTheFilterFirst() {
        Finding finding =
                Plans.one(
                        new LimitWrongIndex(),
                        """
                        Limit  (cost=0.42..12.0 rows=10 width=97) (actual time=80.0..90.000 rows=10 loops=1)
                          ->  Index Scan using o_placed on orders  (cost=0.4..9000.0 rows=1000 width=97) (actual time=80.0..89.000 rows=10 loops=1)
                                Filter: (customer = 42)
                                Rows Removed by Filter: 90000
                        Execution Time: 91.000 ms
                        """);

        assertThat(finding.nodes()).containsExactly(1, 0);
        assertThat(Plans.sql(finding)).contains("CREATE INDEX ON orders (customer)");
    }

    @Test
    void limitWrongIndexIsSilentWhenRowsComeEarly() {
        assertThat(
                        Plans.by(
                                new LimitWrongIndex(),
                                """
                                Limit  (cost=0.42..12.0 rows=10 width=97) (actual time=0.0..0.090 rows=10 loops=1)
                                  ->  Index Scan using o_placed on orders  (cost=0.4..9000.0 rows=1000 width=97) (actual time=0.0..0.090 rows=10 loops=1)
                                        Filter: (customer = 42)
                                        Rows Removed by Filter: 900
                                """))
                .isEmpty();
    }

    @Test
    void lossyBitmapAsksForWorkMem() {
        Finding finding =
                Plans.one(
                        new LossyBitmap(),
                        """
                        Bitmap Heap Scan on orders  (cost=40.0..9000.0 rows=1000 width=97) (actual time=8.0..89.000 rows=50000 loops=1)
                          Recheck Cond: (customer = 42)
                          Rows Removed by Index Recheck: 450000
                          Heap Blocks: exact=1000 lossy=9000
                          ->  Bitmap Index Scan on o_c  (cost=0.00..40.0 rows=1000 width=0) (actual time=7.0..7.000 rows=50000 loops=1)
                                Index Cond: (customer = 42)
                        Execution Time: 91.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("SET LOCAL work_mem = '8MB'");
        assertThat(finding.sentence()).startsWith("90 % of the pages of orders");
    }

    @Test
    void lossyBitmapIsSilentWhenMostPagesAreExact() {
        assertThat(
                        Plans.by(
                                new LossyBitmap(),
                                """
                                Bitmap Heap Scan on orders  (cost=40.0..9000.0 rows=1000 width=97) (actual time=8.0..89.000 rows=50000 loops=1)
                                  Recheck Cond: (customer = 42)
                                  Heap Blocks: exact=9000 lossy=1000
                                  ->  Bitmap Index Scan on o_c  (cost=0.00..40.0 rows=1000 width=0) (actual time=7.0..7.000 rows=50000 loops=1)
                                        Index Cond: (customer = 42)
                                """))
                .isEmpty();
    }

    /// However much memory there is: such an index knows nothing but pages.
    @Test
    void lossyBitmapIsSilentForABrinIndex() {
        assertThat(
                        Plans.by(
                                new LossyBitmap(),
                                """
                                Bitmap Heap Scan on event_5 event  (cost=12.2..322.6 rows=720 width=8) (actual time=0.3..31.300 rows=720 loops=1)
                                  Recheck Cond: (at >= '2025-05-10 00:00:00+00'::timestamp with time zone)
                                  Rows Removed by Index Recheck: 19376
                                  Heap Blocks: lossy=128
                                  ->  Bitmap Index Scan on event_5_at_idx  (cost=0.0..12.0 rows=11160 width=0) (actual time=0.1..0.100 rows=1280 loops=1)
                                        Index Cond: (at >= '2025-05-10 00:00:00+00'::timestamp with time zone)
                                """))
                .isEmpty();
    }

    @Test
    void heapFetchesAskForVacuum() {
        Finding finding =
                Plans.one(
                        new HeapFetches(),
                        """
                        Index Only Scan using o_c on public.orders  (cost=0.4..900.0 rows=1000 width=8) (actual time=0.1..89.000 rows=5000 loops=1)
                          Index Cond: (customer = 42)
                          Heap Fetches: 5000
                        Execution Time: 91.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("VACUUM (ANALYZE) public.orders");
    }

    @Test
    void heapFetchesAreSilentWhenTheMapIsCurrent() {
        assertThat(
                        Plans.by(
                                new HeapFetches(),
                                """
                                Index Only Scan using o_c on orders  (cost=0.4..900.0 rows=1000 width=8) (actual time=0.1..89.000 rows=5000 loops=1)
                                  Index Cond: (customer = 42)
                                  Heap Fetches: 500
                                """))
                .isEmpty();
    }

    @Test
    void lowSelectivityIndexScanShowsPagesForRows() {
        Finding finding =
                Plans.one(
                        new LowSelectivityIndexScan(),
                        """
                        Index Scan using o_c on orders  (cost=0.4..900.0 rows=1000 width=97) (actual time=0.1..189.000 rows=50000 loops=1)
                          Index Cond: (customer > 42)
                          Buffers: shared hit=50100
                        Execution Time: 191.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("SET LOCAL enable_indexscan = off");
    }

    @Test
    void lowSelectivityIndexScanIsSilentWhenPagesLieTogether() {
        assertThat(
                        Plans.by(
                                new LowSelectivityIndexScan(),
                                """
                                Index Scan using o_c on orders  (cost=0.4..900.0 rows=1000 width=97) (actual time=0.1..189.000 rows=50000 loops=1)
                                  Index Cond: (customer > 42)
                                  Buffers: shared hit=900
                                """))
                .isEmpty();
    }

    @Test
    void indexSearchesAskForTheComparedColumnInFront() {
        Finding finding =
                Plans.one(
                        new IndexSearches(),
                        """
                        Index Scan using o_status_customer on orders  (cost=0.4..900.0 rows=10 width=97) (actual time=0.1..89.000 rows=10.00 loops=1)
                          Index Cond: (customer = 42)
                          Index Searches: 900
                        Execution Time: 91.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("CREATE INDEX ON orders (customer)");
    }

    @Test
    void indexSearchesAreSilentForOneInEachLoop() {
        assertThat(
                        Plans.by(
                                new IndexSearches(),
                                """
                                Index Scan using o_c on orders  (cost=0.4..900.0 rows=10 width=97) (actual time=0.1..0.200 rows=10.00 loops=900)
                                  Index Cond: (customer = c.id)
                                  Index Searches: 900
                                """))
                .isEmpty();
    }

    @Test
    void disabledNodeNamesTheSetting() {
        Finding finding =
                Plans.one(
                        new DisabledNode(),
                        """
                        Seq Scan on orders  (cost=0.00..900.0 rows=10 width=97) (actual time=0.1..89.000 rows=10.00 loops=1)
                          Disabled: true
                        Execution Time: 91.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("SET LOCAL enable_seqscan = on");
    }

    @Test
    void disabledNodeIsFoundByItsPriceOnOlderServersAndNotBelowIt() {
        String plan =
                """
                Seq Scan on orders  (cost=%s rows=10 width=97) (actual time=0.1..89.000 rows=10 loops=1)
                Execution Time: 91.000 ms
                """;

        assertThat(Plans.by(new DisabledNode(), plan.formatted("10000000000.00..10000000900.00")))
                .hasSize(1);
        assertThat(Plans.by(new DisabledNode(), plan.formatted("0.00..900000000.00"))).isEmpty();
    }

    @Test
    void staleStatisticsNeedFactsAndAWrongEstimate() {
        String plan =
                """
                Nested Loop  (cost=0.4..900.0 rows=3 width=97) (actual time=0.1..189.000 rows=3000 loops=1)
                  ->  Seq Scan on public.orders  (cost=0.4..90.0 rows=3 width=97) (actual time=0.1..10.000 rows=3000 loops=1)
                  ->  Index Scan using c_id on public.customers  (cost=0.4..9.0 rows=1 width=97) (actual time=0.01..0.05 rows=1 loops=3000)
                        Index Cond: (id = orders.customer)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.by(new StaleStatistics(), plan)).isEmpty();
        assertThat(Plans.by(new StaleStatistics(), plan, facts(10_000, 1_000L))).isEmpty();
        Finding finding = Plans.by(new StaleStatistics(), plan, facts(10_000, 9_000L)).getFirst();
        assertThat(finding.sentence())
                .isEqualTo(
                        "9,000 of the 10,000 rows of orders changed since it was last analyzed.");
        assertThat(Plans.sql(finding)).contains("ANALYZE public.orders");
    }

    @Test
    void slowCountOffersTheEstimate() {
        String plan =
                """
                Aggregate  (cost=9000.0..9000.0 rows=1 width=8) (actual time=189.0..189.000 rows=1 loops=1)
                  ->  Seq Scan on public.orders  (cost=0.00..8000.0 rows=500000 width=0) (actual time=0.1..100.000 rows=%d loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new SlowCount(), plan.formatted(500_000))))
                .contains(
                        "SELECT reltuples::bigint FROM pg_class WHERE oid ="
                                + " 'public.orders'::regclass");
        assertThat(Plans.by(new SlowCount(), plan.formatted(50_000))).isEmpty();
    }

    private static ServerFacts facts(double rows, long modified) {
        var table =
                new TableFacts(
                        "public",
                        "orders",
                        rows,
                        100,
                        modified,
                        null,
                        null,
                        ServerFacts.Space.UNKNOWN,
                        List.of(new ColumnFacts("customer", "integer", -0.1, 0.0, 0.0, 4)),
                        List.of(),
                        List.of());
        return new ServerFacts(180000, false, Map.of(), List.of(table));
    }
}

package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Each rule about memory, files, processes and time outside the tree, both ways.
class ResourceRulesTest {

    @Test
    void sortOnDiskAsksForMemoryAndAnIndex() {
        Finding finding =
                Plans.one(
                        new SortOnDisk(),
                        """
                        Sort  (cost=900.0..990.0 rows=50000 width=97) (actual time=150.1..189.000 rows=50000 loops=1)
                          Sort Key: placed_at DESC
                          Sort Method: external merge  Disk: 5000kB
                          ->  Seq Scan on orders  (cost=0.00..900.0 rows=50000 width=97) (actual time=0.1..30.000 rows=50000 loops=1)
                        Execution Time: 191.000 ms
                        """);

        assertThat(Plans.sql(finding)).contains("SET LOCAL work_mem = '16MB'");
        assertThat(finding.remedies().get(1).statements())
                .containsExactly("CREATE INDEX ON orders (placed_at DESC)");
    }

    @Test
    void sortInMemoryIsNoFinding() {
        assertThat(
                        Plans.by(
                                new SortOnDisk(),
                                """
                                Sort  (cost=900.0..990.0 rows=50000 width=97) (actual time=150.1..189.000 rows=50000 loops=1)
                                  Sort Key: placed_at DESC
                                  Sort Method: quicksort  Memory: 5000kB
                                  ->  Seq Scan on orders  (cost=0.00..900.0 rows=50000 width=97) (actual time=0.1..30.000 rows=50000 loops=1)
                                """))
                .isEmpty();
    }

    @Test
    void topNSortAsksForTheFilterThenTheOrder() {
        String plan =
                """
                Limit  (cost=900.0..990.0 rows=10 width=97) (actual time=150.1..189.000 rows=10 loops=1)
                  ->  Sort  (cost=900.0..990.0 rows=50000 width=97) (actual time=150.1..189.000 rows=10 loops=1)
                        Sort Key: placed_at DESC
                        Sort Method: top-N heapsort  Memory: 25kB
                        ->  Seq Scan on orders  (cost=0.00..900.0 rows=50000 width=97) (actual time=0.1..130.000 rows=%d loops=1)
                              Filter: (customer = 42)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new TopNSort(), plan.formatted(50_000))))
                .contains("CREATE INDEX ON orders (customer, placed_at DESC)");
        assertThat(Plans.by(new TopNSort(), plan.formatted(900))).isEmpty();
    }

    @Test
    void hashInBatchesAsksForMemory() {
        String plan =
                """
                Hash Join  (cost=10.0..9000.0 rows=5 width=97) (actual time=0.1..189.000 rows=500 loops=1)
                  Hash Cond: (o.customer = c.id)
                  ->  Seq Scan on orders o  (cost=0.00..8000.0 rows=500000 width=97) (actual time=0.1..50.000 rows=500000 loops=1)
                  ->  Hash  (cost=9.0..9.0 rows=5 width=97) (actual time=60.1..60.100 rows=50000 loops=1)
                        Buckets: 65536  Batches: %d  Memory Usage: 4000kB
                        ->  Seq Scan on customers c  (cost=0.00..9.0 rows=5 width=97) (actual time=0.1..20.100 rows=50000 loops=1)
                Execution Time: 191.000 ms
                """;

        Finding finding = Plans.one(new HashBatches(), plan.formatted(16));
        assertThat(Plans.sql(finding)).contains("SET LOCAL work_mem = '64MB'");
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(Plans.by(new HashBatches(), plan.formatted(1))).isEmpty();
    }

    @Test
    void temporaryFilesOfAWindowAskForMemory() {
        String plan =
                """
                WindowAgg  (cost=9.0..9.0 rows=5 width=97) (actual time=60.1..160.100 rows=50000 loops=1)
                  Buffers: shared hit=90, temp read=%1$d written=%1$d
                  ->  Seq Scan on customers c  (cost=0.00..9.0 rows=5 width=97) (actual time=0.1..20.100 rows=50000 loops=1)
                        Buffers: shared hit=90
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new TempFiles(), plan.formatted(1280)).sentence())
                .isEqualTo("WindowAgg writes 10.0 MB of temporary files and reads 10.0 MB.");
        assertThat(Plans.by(new TempFiles(), plan.formatted(100))).isEmpty();
    }

    @Test
    void largeOffsetAsksForKeysetPagination() {
        String plan =
                """
                Limit  (cost=900.0..990.0 rows=10 width=97) (actual time=150.1..189.000 rows=10 loops=1)
                  ->  Index Scan using o on orders  (cost=0.00..900.0 rows=50000 width=97) (actual time=0.1..130.000 rows=%d loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new LargeOffset(), plan.formatted(50_010)).sentence())
                .isEqualTo("50,000 rows are computed and skipped to show 10.");
        assertThat(Plans.by(new LargeOffset(), plan.formatted(9_000))).isEmpty();
    }

    @Test
    void cacheMissesCountTheWholeQuery() {
        String plan =
                """
                Seq Scan on orders  (cost=0.00..900.0 rows=50000 width=97) (actual time=0.1..130.000 rows=50000 loops=1)
                  Buffers: shared hit=%d read=5000
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new CacheMisses(), plan.formatted(100)).nodes()).containsExactly(0);
        assertThat(Plans.by(new CacheMisses(), plan.formatted(95_000))).isEmpty();
    }

    @Test
    void wideRowsAreCarriedByTheThousand() {
        String plan =
                """
                Sort  (cost=900.0..990.0 rows=50000 width=%d) (actual time=150.1..189.000 rows=50000 loops=1)
                  Sort Key: placed_at
                  ->  Seq Scan on orders  (cost=0.00..900.0 rows=50000 width=2100) (actual time=0.1..30.000 rows=50000 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.by(new WideRows(), plan.formatted(2100))).hasSize(1);
        assertThat(Plans.by(new WideRows(), plan.formatted(200))).isEmpty();
    }

    @Test
    void jitThatTakesAQuarterIsTooMuch() {
        String plan =
                """
                Seq Scan on orders  (cost=0.00..900.0 rows=50000 width=97) (actual time=0.1..130.000 rows=50000 loops=1)
                JIT:
                  Functions: 20
                  Options: Inlining false, Optimization false, Expressions true, Deforming true
                  Timing: Generation 1.000 ms, Inlining 0.000 ms, Optimization 2.000 ms, Emission 3.000 ms, Total %s ms
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new JitOverhead(), plan.formatted("100.000"))))
                .contains("SET LOCAL jit = off");
        assertThat(Plans.by(new JitOverhead(), plan.formatted("6.000"))).isEmpty();
    }

    @Test
    void slowForeignKeyTriggerAsksForAnIndexOnTheReferencingColumns() {
        String plan =
                """
                Delete on customers  (cost=0.00..900.0 rows=0 width=0) (actual time=0.1..1.000 rows=0 loops=1)
                  ->  Seq Scan on customers  (cost=0.00..900.0 rows=5 width=6) (actual time=0.1..0.500 rows=5 loops=1)
                Trigger for constraint orders_customer_fkey: time=%s calls=5
                Execution Time: 191.000 ms
                """;

        Finding finding = Plans.one(new SlowTriggers(), plan.formatted("189.000"));
        assertThat(finding.sentence())
                .isEqualTo(
                        "The trigger of constraint orders_customer_fkey takes 189 ms in 5 calls.");
        assertThat(Plans.by(new SlowTriggers(), plan.formatted("9.000"))).isEmpty();
    }

    /// An INSERT looks up the key that it refers to: no index is missing.
    @Test
    void foreignKeysThatAnInsertChecksAskForNoIndex() {
        String plan =
                """
                Insert on orders  (cost=0.0..900.0 rows=0 width=0) (actual time=50.1..50.100 rows=0 loops=1)
                  ->  Function Scan on generate_series  (cost=0.0..9.0 rows=5 width=6) (actual time=0.1..9.500 rows=5 loops=1)
                Trigger for constraint orders_customer_fkey: time=80.000 calls=%d
                Execution Time: 131.000 ms
                """;

        assertThat(Plans.by(new SlowTriggers(), plan.formatted(900))).isEmpty();
        Finding bulk = Plans.one(new SlowTriggers(), plan.formatted(50_000));
        assertThat(bulk.remedies().getFirst().title())
                .isEqualTo("For a bulk load, check the key once for all rows");
        assertThat(Plans.sql(bulk)).isEmpty();
    }

    @Test
    void foreignKeyWhoseSearchIsFastHasItsIndex() {
        String plan =
                """
                Delete on customers  (cost=0.0..900.0 rows=0 width=0) (actual time=0.1..10.000 rows=0 loops=1)
                  ->  Seq Scan on customers  (cost=0.0..900.0 rows=5 width=6) (actual time=0.1..0.500 rows=5000 loops=1)
                Trigger for constraint orders_customer_fkey: time=%s calls=5000
                Execution Time: 9191.000 ms
                """;

        assertThat(Plans.by(new SlowTriggers(), plan.formatted("1000.000"))).isEmpty();
        assertThat(Plans.by(new SlowTriggers(), plan.formatted("9000.000"))).hasSize(1);
    }

    @Test
    void missingWorkersAreCounted() {
        String plan =
                """
                Gather  (cost=0.00..900.0 rows=5 width=97) (actual time=0.1..189.000 rows=5 loops=1)
                  Workers Planned: 2
                  Workers Launched: %d
                  ->  Parallel Seq Scan on orders  (cost=0.00..900.0 rows=5 width=97) (actual time=0.1..180.000 rows=5 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new WorkersNotLaunched(), plan.formatted(0)).sentence())
                .isEqualTo("Of 2 workers planned 0 were launched.");
        assertThat(Plans.by(new WorkersNotLaunched(), plan.formatted(2))).isEmpty();
    }

    @Test
    void gatherThatTakesLongerThanItsWorkersIsOverhead() {
        String plan =
                """
                Gather  (cost=0.00..900.0 rows=5 width=97) (actual time=0.1..%s rows=50000 loops=1)
                  Workers Planned: 2
                  Workers Launched: 2
                  ->  Parallel Seq Scan on orders  (cost=0.00..900.0 rows=5 width=97) (actual time=0.1..20.000 rows=16667 loops=3)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.sql(Plans.one(new GatherOverhead(), plan.formatted("189.000"))))
                .contains("SET LOCAL max_parallel_workers_per_gather = 0");
        assertThat(Plans.by(new GatherOverhead(), plan.formatted("21.000"))).isEmpty();
    }

    @Test
    void functionThatTakesTheTimeIsNamed() {
        String plan =
                """
                Function Scan on report  (cost=0.00..10.0 rows=1000 width=97) (actual time=0.1..%s rows=5 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new SlowFunction(), plan.formatted("189.000")).sentence())
                .contains("takes 189 ms, and the plan does not show on what.");
        assertThat(Plans.by(new SlowFunction(), plan.formatted("9.000"))).isEmpty();
    }

    @Test
    void fullWalBuffersAreCounted() {
        String plan =
                """
                Insert on orders  (cost=0.00..900.0 rows=0 width=0) (actual time=189.1..189.000 rows=0.00 loops=1)
                  WAL: records=50000 bytes=90000000%s
                  ->  Result  (cost=0.00..9.0 rows=50000 width=6) (actual time=0.1..10.500 rows=50000.00 loops=1)
                Execution Time: 191.000 ms
                """;

        assertThat(Plans.one(new WalBuffersFull(), plan.formatted(" buffers full=900")).sentence())
                .startsWith("The WAL buffers were full 900 times");
        assertThat(Plans.by(new WalBuffersFull(), plan.formatted(""))).isEmpty();
    }
}

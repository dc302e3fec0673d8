package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// JIT never adds to a time; plans printed by PostgreSQL 15 with LLVM, whose JIT total exceeds the
/// root's time because functions are generated before the first node runs.
class JitTest {

    private static final String TINY_QUERY =
            """
            Aggregate  (cost=4.37..4.38 rows=1 width=8) (actual time=2.148..2.149 rows=1 loops=1)
              ->  Index Only Scan using part_pkey on part  (cost=0.29..4.36 rows=4 width=0) (actual time=0.002..0.006 rows=4 loops=1)
                    Index Cond: (id < 5)
                    Heap Fetches: 0
            Planning Time: 0.075 ms
            JIT:
              Functions: 3
              Options: Inlining false, Optimization false, Expressions true, Deforming true
              Timing: Generation 0.193 ms, Inlining 0.000 ms, Optimization 0.132 ms, Emission 2.003 ms, Total 2.328 ms
            Execution Time: 2.373 ms
            """;

    @Test
    void isNotAddedToAnyTime() {
        Measures measures = MeasuredPlan.of(TINY_QUERY);

        assertThat(measures.totals().queryMs()).isEqualTo(2.373);
        assertThat(MeasuredPlan.selfMs(measures)).isCloseTo(2.149, within(1e-9));
    }

    @Test
    void generationExplainsTimeOutsideTheTree() {
        Totals totals = MeasuredPlan.of(TINY_QUERY).totals();

        assertThat(totals.unattributedMs()).isCloseTo(0.224, within(1e-9));
        assertThat(totals.jitStartMs()).isEqualTo(0.193);
    }

    @Test
    void whatWorkersGeneratedIsNotTakenForTheLeaders() {
        Totals totals =
                MeasuredPlan.of(
                                """
                                Gather  (actual time=3.000..9.000 rows=3 loops=1)
                                  Workers Planned: 2
                                  Workers Launched: 2
                                  ->  Parallel Seq Scan on a  (actual time=0.100..5.000 rows=1 loops=3)
                                JIT:
                                  Functions: 6
                                  Options: Inlining false, Optimization false, Expressions true, Deforming true
                                  Timing: Generation 0.900 ms, Inlining 0.000 ms, Optimization 0.300 ms, Emission 4.000 ms, Total 5.200 ms
                                Execution Time: 10.000 ms
                                """)
                        .totals();

        assertThat(totals.jitStartMs()).isZero();
        assertThat(totals.unattributedMs()).isCloseTo(1, within(1e-9));
    }
}

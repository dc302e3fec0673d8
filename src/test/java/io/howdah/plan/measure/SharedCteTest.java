package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import io.howdah.plan.read.PlanReader;
import org.junit.jupiter.api.Test;

/// A common table expression is computed by whichever of its scans asks for a row first.
class SharedCteTest {

    @Test
    void blocksTellWhichReaderDidTheWork() {
        Measures measures =
                measures(
                        """
                        CTE Scan on totals  (actual time=548.000..549.377 rows=12500.00 loops=1)
                          Filter: (t > (InitPlan 2).col1)
                          Rows Removed by Filter: 37500
                          Buffers: shared hit=300000
                          CTE totals
                            ->  GroupAggregate  (actual time=0.100..509.004 rows=50000.00 loops=1)
                                  Buffers: shared hit=300000
                          InitPlan 2
                            ->  Aggregate  (actual time=538.848..538.848 rows=1.00 loops=1)
                                  Buffers: shared hit=299970
                                  ->  CTE Scan on totals totals_1  (actual time=0.100..527.906 rows=50000.00 loops=1)
                                        Buffers: shared hit=299970
                        Execution Time: 550.000 ms
                        """);

        assertThat(measures.node(0).selfMs()).isCloseTo(10.478, within(0.001));
        assertThat(measures.node(3).selfMs()).isCloseTo(18.953, within(0.001));
        assertThat(measures.node(3).caveats()).containsExactly(Caveat.CTE_SHARED);
        assertAddsUp(measures);
    }

    @Test
    void withoutBlocksTheReadersTimeDecides() {
        Measures measures =
                measures(
                        """
                        CTE Scan on totals  (actual time=548.000..549.000 rows=12500.00 loops=1)
                          Filter: (t > (InitPlan 2).col1)
                          CTE totals
                            ->  GroupAggregate  (actual time=0.100..510.000 rows=50000.00 loops=1)
                          InitPlan 2
                            ->  Aggregate  (actual time=539.000..539.000 rows=1.00 loops=1)
                                  ->  CTE Scan on totals totals_1  (actual time=0.100..530.000 rows=50000.00 loops=1)
                        """);

        // 10 ms of the outer scan are not the InitPlan's, so 540 ms can hold the 510.
        assertThat(measures.node(0).selfMs()).isCloseTo(10 - 510 * 10 / 540.0, within(0.001));
        assertThat(measures.node(3).selfMs()).isCloseTo(530 - 510 * 530 / 540.0, within(0.001));
        assertAddsUp(measures);
    }

    @Test
    void noReaderIsChargedMoreThanItHas() {
        Measures measures =
                measures(
                        """
                        Append  (actual time=0.000..130.000 rows=20.00 loops=1)
                          Buffers: shared hit=100
                          CTE t
                            ->  Seq Scan on a  (actual time=0.000..100.000 rows=10.00 loops=1)
                                  Buffers: shared hit=100
                          ->  CTE Scan on t t_1  (actual time=0.000..60.000 rows=10.00 loops=1)
                                Buffers: shared hit=100
                          ->  CTE Scan on t t_2  (actual time=0.000..70.000 rows=10.00 loops=1)
                        """);

        assertThat(measures.node(2).selfMs()).isZero();
        assertThat(measures.node(3).selfMs()).isCloseTo(30, within(0.001));
        assertThat(measures.totals().outsideMs()).isZero();
        assertAddsUp(measures);
    }

    private static void assertAddsUp(Measures measures) {
        double self = measures.nodes().stream().mapToDouble(NodeMeasures::selfMs).sum();
        double hit =
                measures.nodes().stream().mapToDouble(n -> n.self().get(Resource.SHARED_HIT)).sum();

        assertThat(self).isCloseTo(measures.node(0).inclusiveMs(), within(0.001));
        assertThat(hit).isEqualTo(measures.node(0).node().resources().get(Resource.SHARED_HIT));
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }
}

package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import org.junit.jupiter.api.Test;

/// I/O times of one process fit into the time on the clock; those of several need not.
class IoTimesTest {

    @Test
    void ofOneProcessTheyFitWithinRounding() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Aggregate  (actual time=20.001..20.001 rows=1 loops=1)
                          Buffers: shared read=100
                          I/O Timings: shared read=20.002
                          ->  Seq Scan on a  (actual time=0.000..20.001 rows=9 loops=1)
                                Buffers: shared read=100
                                I/O Timings: shared read=20.002
                        """);

        assertThat(measures.nodes()).allMatch(node -> node.caveats().isEmpty());
        assertThat(measures.node(1).self().get(Resource.SHARED_READ_TIME)).isEqualTo(20.002);
        assertThat(measures.node(0).self().get(Resource.SHARED_READ_TIME)).isZero();
    }

    @Test
    void ofWorkersTheyAddUpBeyondTheClock() {
        // As servers up to 14 print them: one pair for all kinds of blocks.
        Measures measures =
                MeasuredPlan.of(
                        """
                        Gather  (actual time=1.000..40.000 rows=9 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          Buffers: shared read=300
                          I/O Timings: read=75.000
                          ->  Parallel Seq Scan on a  (actual time=0.000..30.000 rows=3 loops=3)
                                Buffers: shared read=300
                                I/O Timings: read=75.000
                        """);

        assertThat(measures.nodes())
                .allMatch(node -> node.caveats().contains(Caveat.IO_EXCEEDS_TIME));
        assertThat(measures.node(1).self().get(Resource.SHARED_READ_TIME)).isEqualTo(75);
        assertThat(Caveat.IO_EXCEEDS_TIME.approximate()).isFalse();
    }

    @Test
    void aSharedExpressionTakesItsIoTimeWithIt() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Append  (actual time=0.000..60.000 rows=2 loops=1)
                          Buffers: shared read=30
                          I/O Timings: shared read=40.000
                          CTE t
                            ->  Seq Scan on a  (actual time=0.000..50.000 rows=1 loops=1)
                                  Buffers: shared read=30
                                  I/O Timings: shared read=40.000
                          ->  CTE Scan on t  (actual time=0.000..55.000 rows=1 loops=1)
                                Buffers: shared read=30
                                I/O Timings: shared read=40.000
                          ->  CTE Scan on t t_1  (actual time=0.000..4.000 rows=1 loops=1)
                        """);

        assertThat(measures.node(1).self().get(Resource.SHARED_READ_TIME)).isEqualTo(40);
        assertThat(MeasuredPlan.self(measures, Resource.SHARED_READ_TIME))
                .isCloseTo(40, within(1e-9));
        assertThat(MeasuredPlan.node(measures, "CTE Scan on t t_1").selfMs())
                .isCloseTo(4, within(1e-9));
    }
}

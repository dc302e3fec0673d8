package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Numbers below zero are shown as zero, and marked when rounding does not explain them.
class ClampedTest {

    @Test
    void blocksBelowTheChildrensAreClampedAndMarked() {
        // Servers before 13 did not count what a Gather's workers read after its last row.
        Measures measures =
                MeasuredPlan.of(
                        """
                        Limit  (actual time=1.000..5.000 rows=10 loops=1)
                          Buffers: shared hit=40 read=7
                          ->  Gather  (actual time=1.000..5.000 rows=10 loops=1)
                                Workers Planned: 1
                                Workers Launched: 1
                                Buffers: shared hit=100 read=7
                                ->  Parallel Seq Scan on a  (actual time=0.000..3.000 rows=5 loops=2)
                                      Buffers: shared hit=100 read=7
                        """);
        NodeMeasures limit = measures.node(0);

        assertThat(limit.self().get(Resource.SHARED_HIT)).isZero();
        assertThat(limit.self().get(Resource.SHARED_READ)).isZero();
        assertThat(limit.caveats()).containsExactly(Caveat.RESOURCES_CLAMPED);
        assertThat(limit.approximate()).isTrue();
        assertThat(measures.node(1).caveats()).isEmpty();
        assertThat(measures.node(2).self().get(Resource.SHARED_HIT)).isEqualTo(100);
    }

    @Test
    void aLittleTooMuchTimeIsRounding() {
        Measures measures = join(0.011, 1000);
        NodeTime time = Objects.requireNonNull(measures.node(0).time());

        // 0.011 ms printed can be 0.0105: half a second less over a thousand loops.
        assertThat(time.selfMs()).isZero();
        assertThat(time.selfErrorMs()).isCloseTo(0.5 + 0.001, within(1e-9));
        assertThat(measures.node(0).caveats()).isEmpty();
    }

    @Test
    void muchTooMuchTimeIsMarked() {
        Measures measures = join(0.020, 1000);

        assertThat(measures.node(0).selfMs()).isZero();
        assertThat(measures.node(0).caveats()).containsExactly(Caveat.TIME_CLAMPED);
    }

    private static Measures join(double innerMs, int loops) {
        return MeasuredPlan.of(
                """
                Nested Loop  (actual time=0.000..11.000 rows=1000 loops=1)
                  ->  Seq Scan on a  (actual time=0.000..0.100 rows=1000 loops=1)
                  ->  Index Scan using b_a on b  (actual time=0.000..%.3f rows=1 loops=%d)
                """
                        .formatted(innerMs, loops));
    }
}

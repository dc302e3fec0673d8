package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.read.PlanReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void multipliesTimesByLoops() {
        Measures measures =
                measures(
                        """
                        Nested Loop  (cost=0.29..340.00 rows=40 width=8) (actual time=0.050..9.000 rows=40 loops=1)
                          ->  Seq Scan on a  (cost=0.00..2.00 rows=40 width=4) (actual time=0.010..1.000 rows=40 loops=1)
                          ->  Index Scan using b_id on b  (cost=0.29..8.30 rows=1 width=4) (actual time=0.100..0.150 rows=1 loops=40)
                                Index Cond: (id = a.id)
                        Execution Time: 10.000 ms
                        """);

        NodeTime inner = Objects.requireNonNull(measures.node(2).time());
        assertThat(inner.inclusiveMs()).isCloseTo(6.0, within(1e-9));
        assertThat(inner.selfErrorMs()).isCloseTo(0.02, within(1e-9));
        assertThat(measures.node(0).selfMs()).isCloseTo(2.0, within(1e-9));
        assertThat(measures.node(2).share()).isCloseTo(0.6, within(1e-9));
        assertThat(measures.totals().unattributedMs()).isCloseTo(1.0, within(1e-9));
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }
}

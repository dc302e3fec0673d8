package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import io.howdah.plan.read.PlanReader;
import org.junit.jupiter.api.Test;

/// A SubPlan that the scans of all partitions share is printed once, below the first of them.
class SharedSubPlanTest {

    @Test
    void isTakenFromEveryNodeThatMentionsIt() {
        Measures measures =
                measures(
                        """
                        Append  (actual time=0.027..0.366 rows=861.00 loops=1)
                          Buffers: shared hit=153
                          ->  Seq Scan on p1 p_1  (actual time=0.027..0.120 rows=309.00 loops=1)
                                Filter: (NOT (ANY (k = (hashed SubPlan 1).col1)))
                                Buffers: shared hit=53
                                SubPlan 1
                                  ->  Seq Scan on c n  (actual time=0.002..0.011 rows=25.00 loops=3)
                                        Buffers: shared hit=78
                          ->  Seq Scan on p2 p_2  (actual time=0.020..0.103 rows=305.00 loops=1)
                                Filter: (NOT (ANY (k = (hashed SubPlan 1).col1)))
                                Buffers: shared hit=47
                          ->  Seq Scan on p3 p_3  (actual time=0.017..0.094 rows=247.00 loops=1)
                                Filter: (NOT (ANY (k = (hashed SubPlan 1).col1)))
                                Buffers: shared hit=53
                        """);

        assertThat(hits(measures, 1)).isEqualTo(53 - 26);
        assertThat(hits(measures, 3)).isEqualTo(47 - 26);
        assertThat(hits(measures, 4)).isEqualTo(53 - 26);
        assertThat(measures.node(3).selfMs()).isCloseTo(0.103 - 0.011, within(1e-9));
        assertThat(measures.node(4).caveats()).contains(Caveat.SUB_PLAN_SHARED);
    }

    @Test
    void isTakenFromTheOtherPartitionsWhenTheFirstHasNoRoomForIt() {
        Measures measures =
                measures(
                        """
                        Append  (actual time=0.019..7.402 rows=700.00 loops=1)
                          Buffers: shared hit=1723
                          ->  Seq Scan on p1 p_1  (actual time=0.018..1.172 rows=250.00 loops=1)
                                Buffers: shared hit=618
                                SubPlan 1
                                  ->  Aggregate  (actual time=0.010..0.010 rows=1.00 loops=700)
                                        Buffers: shared hit=1401
                          ->  Seq Scan on p2 p_2  (actual time=0.010..1.184 rows=250.00 loops=1)
                                Buffers: shared hit=604
                          ->  Seq Scan on p3 p_3  (actual time=0.008..4.991 rows=200.00 loops=1)
                                Buffers: shared hit=501
                        """);

        double hit =
                measures.nodes().stream()
                        .mapToDouble(node -> hits(measures, node.node().id()))
                        .sum();
        double self = measures.nodes().stream().mapToDouble(NodeMeasures::selfMs).sum();

        assertThat(hit).isEqualTo(1723);
        assertThat(self).isCloseTo(7.402, within(0.1));
        assertThat(measures.node(4).caveats()).contains(Caveat.SUB_PLAN_SHARED);
    }

    private static double hits(Measures measures, int id) {
        return measures.node(id).self().get(Resource.SHARED_HIT);
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }
}

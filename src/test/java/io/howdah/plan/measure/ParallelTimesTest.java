package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Times of nodes that several processes ran; the first plan was printed by PostgreSQL 15.
class ParallelTimesTest {

    private static final String VERBOSE =
            """
            Finalize Aggregate  (cost=12318.69..12318.70 rows=1 width=8) (actual time=34.334..36.691 rows=1 loops=1)
              Buffers: shared hit=1862 read=10138 written=7
              I/O Timings: shared read=54.979 write=0.028
              ->  Gather  (cost=12318.68..12318.69 rows=2 width=8) (actual time=34.327..36.685 rows=3 loops=1)
                    Workers Planned: 2
                    Workers Launched: 2
                    Buffers: shared hit=1862 read=10138 written=7
                    I/O Timings: shared read=54.979 write=0.028
                    ->  Partial Aggregate  (cost=12318.68..12318.69 rows=1 width=8) (actual time=22.203..22.204 rows=1 loops=3)
                          Buffers: shared hit=1862 read=10138 written=7
                          I/O Timings: shared read=54.979 write=0.028
                          Worker 0:  actual time=14.341..14.342 rows=1 loops=1
                            Buffers: shared hit=1862 read=2578
                            I/O Timings: shared read=10.692
                          Worker 1:  actual time=18.089..18.090 rows=1 loops=1
                            Buffers: shared read=2256
                            I/O Timings: shared read=16.632
                          ->  Parallel Seq Scan on public.big  (cost=0.00..12312.50 rows=2472 width=0) (actual time=0.020..22.045 rows=2000 loops=3)
                                Filter: (big.g = 3)
                                Rows Removed by Filter: 18000
                                Buffers: shared hit=1862 read=10138 written=7
                                I/O Timings: shared read=54.979 write=0.028
                                Worker 0:  actual time=0.019..14.188 rows=2220 loops=1
                                  Buffers: shared hit=1862 read=2578
                                  I/O Timings: shared read=10.692
                                Worker 1:  actual time=0.011..17.992 rows=1128 loops=1
                                  Buffers: shared read=2256
                                  I/O Timings: shared read=16.632
            Planning Time: 0.058 ms
            Execution Time: 36.713 ms
            """;

    @Test
    void theSlowestParticipantIsTheTimeOnTheClock() {
        Measures measures = MeasuredPlan.of(VERBOSE);
        NodeTime scan = Objects.requireNonNull(measures.node(3).time());

        // The leader: 3 × 22.045 − 14.188 − 17.992, and no worker took as long.
        assertThat(scan.inclusiveMs()).isCloseTo(33.955, within(1e-9));
        // Rounded are the average of three and each of two workers.
        assertThat(scan.inclusiveErrorMs()).isCloseTo(0.0025, within(1e-9));
        assertThat(measures.node(1).selfMs()).isCloseTo(36.685 - 34.18, within(1e-9));
        assertThat(measures.node(3).caveats())
                .containsExactlyInAnyOrder(Caveat.PARALLEL_SLOWEST, Caveat.IO_EXCEEDS_TIME);
    }

    @Test
    void withoutWorkersTheSumIsSharedOut() {
        String plain = VERBOSE.replaceAll("(?m)^ *Worker \\d.*\\R.*\\R.*\\R", "");
        Measures measures = MeasuredPlan.of(plain);

        assertThat(plain).doesNotContain("Worker 0");
        assertThat(measures.node(3).inclusiveMs()).isCloseTo(22.045, within(1e-9));
        assertThat(measures.node(3).caveats()).contains(Caveat.PARALLEL_AVERAGE);
        assertThat(measures.node(3).approximate()).isTrue();
    }

    @Test
    void ioOfAllProcessesCanExceedTheClock() {
        Measures measures = MeasuredPlan.of(VERBOSE);

        assertThat(measures.node(0).caveats()).containsExactly(Caveat.IO_EXCEEDS_TIME);
        assertThat(measures.node(3).self().get(Resource.SHARED_READ_TIME)).isEqualTo(54.979);
    }

    @Test
    void aNodeThatOneProcessRanIsNeverDivided() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Gather  (actual time=1.000..50.000 rows=300 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          ->  Parallel Bitmap Heap Scan on a  (actual time=20.000..40.000 rows=100 loops=3)
                                ->  Bitmap Index Scan on a_b  (actual time=18.000..18.000 rows=300 loops=1)
                        """);

        assertThat(measures.node(2).inclusiveMs()).isEqualTo(18);
        assertThat(measures.node(2).caveats()).isEmpty();
    }

    @Test
    void aGatherThatRunsAgainDoesNotMakeOneProcessThree() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Nested Loop  (actual time=1.000..500.000 rows=3000 loops=1)
                          ->  Seq Scan on o  (actual time=0.001..0.100 rows=10 loops=1)
                          ->  Gather  (actual time=1.000..49.000 rows=300 loops=10)
                                Workers Planned: 2
                                Workers Launched: 2
                                ->  Parallel Bitmap Heap Scan on a  (actual time=20.000..40.000 rows=100 loops=30)
                                      ->  Bitmap Index Scan on a_b  (actual time=18.000..18.000 rows=300 loops=10)
                        """);

        assertThat(measures.node(4).inclusiveMs()).isEqualTo(180);
        assertThat(measures.node(3).inclusiveMs()).isCloseTo(400, within(1e-9));
    }

    @Test
    void whatTheLeaderRanAloneIsNotDividedAmongWorkers() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Gather  (actual time=1.000..50.000 rows=300 loops=1)
                          Workers Planned: 1
                          Workers Launched: 1
                          ->  Parallel Append  (actual time=0.000..30.000 rows=100 loops=2)
                                Worker 0:  actual time=0.000..20.000 rows=1 loops=1
                                ->  Nested Loop  (actual time=0.000..40.000 rows=20 loops=1)
                                      ->  Seq Scan on b  (actual time=0.000..1.000 rows=20 loops=1)
                                      ->  Index Scan using a_pk on a  (actual time=0.000..1.500 rows=1 loops=20)
                                ->  Seq Scan on c  (actual time=0.000..19.000 rows=20 loops=1)
                                      Worker 0:  actual time=0.000..19.000 rows=20 loops=1
                        """);

        // The leader took 2 × 30 − 20 in the Append, all of it in the join.
        assertThat(measures.node(4).inclusiveMs()).isEqualTo(30);
        assertThat(measures.node(4).caveats()).isEmpty();
        assertThat(measures.node(1).selfMs()).isCloseTo(0, within(0.01));
    }

    @Test
    void workersThatDidNotStartAreNotCounted() {
        Measures measures =
                MeasuredPlan.of(
                        """
                        Gather  (actual time=1.000..50.000 rows=300 loops=1)
                          Workers Planned: 2
                          Workers Launched: 0
                          ->  Parallel Seq Scan on a  (actual time=0.000..48.000 rows=300 loops=1)
                        """);

        assertThat(measures.node(1).inclusiveMs()).isEqualTo(48);
        assertThat(measures.node(0).selfMs()).isCloseTo(2, within(1e-9));
        assertThat(measures.node(1).caveats()).isEmpty();
    }
}

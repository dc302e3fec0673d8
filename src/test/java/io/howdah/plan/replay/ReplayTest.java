package io.howdah.plan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    static final String HASH_JOIN =
            """
            Hash Join  (cost=27.00..60.00 rows=900 width=8) (actual time=4.000..10.000 rows=900.00 loops=1)
              Hash Cond: (o.product_id = p.id)
              ->  Seq Scan on orders o  (cost=0.00..20.00 rows=1000 width=8) (actual time=0.100..3.000 rows=1000.00 loops=1)
              ->  Hash  (cost=15.00..15.00 rows=12000 width=4) (actual time=3.500..3.500 rows=12000.00 loops=1)
                    Buckets: 16384  Batches: 1  Memory Usage: 560kB
                    ->  Seq Scan on product p  (cost=0.00..15.00 rows=12000 width=4) (actual time=0.010..2.000 rows=12000.00 loops=1)
            Planning Time: 1.000 ms
            Execution Time: 12.000 ms
            """;

    static final String NESTED_LOOP =
            """
            Nested Loop  (cost=0.00..1732.00 rows=2 width=0) (actual time=1.130..183.949 rows=504.00 loops=1)
              ->  Seq Scan on product p  (cost=0.00..139.50 rows=1 width=4) (actual time=0.047..0.413 rows=5001.00 loops=1)
              ->  Index Scan using review_idx on review r  (cost=0.00..1550.00 rows=11894 width=4) (actual time=0.001..0.030 rows=0.10 loops=5001)
            Planning Time: 0.494 ms
            Execution Time: 184.100 ms
            """;

    private static Replay replay(String text) {
        return Order.check(Measures.of(PlanReader.read(text).plans().getFirst()));
    }

    private static List<String> narration(Replay replay) {
        return replay.steps().stream().map(Step::narration).toList();
    }

    @Test
    void buildsTheHashTableBetweenTheFirstOuterRowAndTheRest() {
        Replay replay = replay(HASH_JOIN);

        assertThat(replay.length()).isCloseTo(13, within(1e-9));
        // Planning 1 ms, starting and ending 2 ms; then the outer side's first row after 0.1 ms.
        assertThat(replay.at(1, 3.1).status()).isEqualTo(Status.HELD);
        assertThat(replay.at(1, 3.1).rows()).isEqualTo(1);
        assertThat(replay.at(2, 5)).extracting(NodeState::status).isEqualTo(Status.FILLING);
        assertThat(replay.at(2, 5).fill()).isBetween(0.4, 0.7);
        assertThat(replay.at(1, 6.5).rows()).isEqualTo(1);
        assertThat(replay.at(1, 9).rows()).isBetween(100.0, 900.0);
        assertThat(narration(replay))
                .containsSubsequence(
                        "Hash Join takes one row of Seq Scan on orders o and keeps it: were there none, it"
                                + " could spare itself the hash table.",
                        "Hash Join now asks Hash for its table: all rows of its input are read and hashed"
                                + " first.",
                        "Hash puts 12,000 rows into its hash table (16,384 buckets, 1 batch, 560 kB).",
                        "Hash is complete: 12,000 rows in 3.50 ms.",
                        "Seq Scan on orders o is asked for its other rows; 1,000 rows flow to Hash Join.");
    }

    @Test
    void tellsAFewLoopsOneByOneAndTheRestAtOnce() {
        Replay replay = replay(NESTED_LOOP);

        List<Step.Loop> loops =
                replay.steps().stream()
                        .filter(Step.Loop.class::isInstance)
                        .map(Step.Loop.class::cast)
                        .toList();
        assertThat(loops).extracting(Step.Loop::from).containsExactly(2L, 3L, 4L);
        assertThat(loops.getLast().to()).isEqualTo(5001);
        assertThat(loops.getLast().narration()).startsWith("… and 4,998 more loops of Index Scan");
        double half = (replay.lives().get(2).start() + replay.lives().get(2).finish()) / 2;
        assertThat(replay.at(2, half).loops()).isCloseTo(2501, within(1.0));
    }

    @Test
    void saysThatAnInputWasNotNeeded() {
        Replay replay =
                replay(
                        """
                        Hash Join  (cost=1.00..60.00 rows=900 width=8) (actual time=0.010..0.010 rows=0.00 loops=1)
                          ->  Seq Scan on empty  (cost=0.00..20.00 rows=1 width=8) (actual time=0.003..0.003 rows=0.00 loops=1)
                          ->  Hash  (cost=15.00..15.00 rows=12000 width=4) (never executed)
                                ->  Seq Scan on product p  (cost=0.00..15.00 rows=12000 width=4) (never executed)
                        Execution Time: 0.030 ms
                        """);

        assertThat(replay.at(2, replay.length()).status()).isEqualTo(Status.NEVER);
        assertThat(narration(replay))
                .contains("Hash never runs. One side was empty, so the other is not needed.")
                .noneMatch(words -> words.contains("product"));
    }

    @Test
    void evaluatesAnInitPlanInTheNodeThatNeedsIt() {
        Replay replay =
                replay(
                        """
                        Aggregate  (cost=1.00..60.00 rows=1 width=8) (actual time=9.000..9.000 rows=1.00 loops=1)
                          InitPlan 1
                            ->  Aggregate  (cost=1.00..20.00 rows=1 width=8) (actual time=4.000..4.000 rows=1.00 loops=1)
                                  ->  Seq Scan on b  (cost=0.00..20.00 rows=1 width=8) (actual time=0.100..3.000 rows=500.00 loops=1)
                          ->  Seq Scan on a  (cost=0.00..15.00 rows=12000 width=4) (actual time=4.100..8.000 rows=100.00 loops=1)
                                Filter: (id > (InitPlan 1).col1)
                        Execution Time: 9.000 ms
                        """);

        assertThat(replay.lives().get(1).under()).isEqualTo(3);
        assertThat(replay.lives().get(1).finish())
                .isLessThanOrEqualTo(replay.lives().get(3).first());
        assertThat(narration(replay))
                .anyMatch(words -> words.contains("needs the result of InitPlan 1, once"));
    }

    @Test
    void runsWorkersSideBySide() {
        Replay replay =
                replay(
                        """
                        Gather  (cost=0.00..100.00 rows=900 width=8) (actual time=1.000..10.000 rows=900.00 loops=1)
                          Workers Planned: 2
                          Workers Launched: 2
                          ->  Parallel Seq Scan on orders o  (cost=0.00..20.00 rows=375 width=8) (actual time=0.100..8.000 rows=300.00 loops=3)
                                Worker 0:  actual time=0.100..8.000 rows=250.00 loops=1
                                Worker 1:  actual time=0.100..6.000 rows=250.00 loops=1
                        Execution Time: 12.000 ms
                        """);

        assertThat(replay.lives().get(1).lanes())
                .extracting(Lane::name, Lane::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Leader", 400.0),
                        org.assertj.core.groups.Tuple.tuple("Worker 0", 250.0),
                        org.assertj.core.groups.Tuple.tuple("Worker 1", 250.0));
        assertThat(replay.steps())
                .filteredOn(Step.WorkersStart.class::isInstance)
                .singleElement()
                .extracting(step -> ((Step.WorkersStart) step).workers())
                .isEqualTo(2);
        assertThat(replay.steps()).noneMatch(Step.Loop.class::isInstance);
    }

    @Test
    void followsTheCostsWhenNothingWasMeasured() {
        Replay replay =
                replay(
                        HASH_JOIN
                                .replaceAll(" \\(actual[^)]*\\)", "")
                                .replaceAll("(?m)^.*Time:.*\\n", ""));

        assertThat(replay.clock()).isEqualTo(Clock.COSTS);
        assertThat(replay.clock().note()).isNotBlank();
        assertThat(replay.length()).isEqualTo(60);
        assertThat(replay.at(0, 60).rows()).isEqualTo(900);
    }

    @Test
    void replaysAPlanWithoutCostsToo() {
        Replay replay = replay("Sort\n  Sort Key: a\n  ->  Seq Scan on t\n");

        assertThat(replay.clock()).isEqualTo(Clock.NODES);
        assertThat(replay.at(0, replay.length() / 4).status()).isEqualTo(Status.FILLING);
    }

    @Test
    void keepsTheStepsOfAHugePlanWithinBounds() {
        var text =
                new StringBuilder(
                        "Append  (cost=0.00..90000.00 rows=10000 width=4) (actual time=0.010..90.000 rows=10000.00"
                                + " loops=1)\n");
        for (int part = 0; part < 10_000; part++) {
            text.append("  ->  Seq Scan on part_")
                    .append(part)
                    .append(
                            "  (cost=0.00..9.00 rows=1 width=4) (actual time=0.002..0.009 rows=1.00 loops=1)\n");
        }
        Replay replay = Replay.of(Measures.of(PlanReader.read(text.toString()).plans().getFirst()));

        assertThat(replay.steps()).hasSizeLessThan(30);
        assertThat(replay.at(10_000, replay.length()).rows()).isEqualTo(1);
        assertThat(narration(replay))
                .contains("… and 9,997 more inputs of Append, which give 9,997 rows together.");
    }

    @Test
    void tellsTheLongestNodesOfADeepPlan() {
        var text =
                new StringBuilder(
                        "Subquery Scan on top (actual time=0.010..90.000 rows=5.00 loops=1)\n");
        for (int level = 1; level < 2000; level++) {
            text.repeat(' ', level * 6 - 4)
                    .append(
                            "->  Subquery Scan on s (actual time=0.010..%.3f rows=5.00 loops=1)\n"
                                    .formatted(90 - level * 0.04));
        }
        Replay replay = replay(text.toString());

        assertThat(replay.steps()).hasSizeLessThan(2500);
        assertThat(replay.untold()).isEqualTo(1600);
        assertThat(replay.steps().getLast().narration()).contains("1,600 quicker nodes");
    }

    @Test
    void findsTheStepOfAMomentAndTheMomentOfAStep() {
        Replay replay = replay(HASH_JOIN);
        int last = replay.steps().size() - 1;

        assertThat(replay.stepAt(-1)).isZero();
        assertThat(replay.stepAt(replay.length())).isEqualTo(last);
        assertThat(replay.evenly(0)).isZero();
        assertThat(replay.evenly(last + 1)).isEqualTo(replay.length());
        for (int step = 0; step <= last; step++) {
            assertThat(replay.evenly(step)).isEqualTo(replay.steps().get(step).at());
        }
    }
}

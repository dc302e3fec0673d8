package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.read.PlanReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever a damaged plan says, measuring it ends and its numbers are in range.
class DamagedPlansTest {

    private static final int PLANS = Integer.getInteger("howdah.damaged", 4000);

    private static final String PLAN =
            """
            Hash Join  (cost=10.00..100.00 rows=60 width=8) (actual time=1.000..100.000 rows=60 loops=1)
              Hash Cond: (a.id = b.id)
              Buffers: shared hit=600 read=9, temp read=3 written=4
              I/O Timings: shared read=3.000
              CTE t
                ->  Delete on a a_1  (cost=0.00..9.00 rows=9 width=8) (actual time=0.000..40.000 rows=9 loops=1)
                      Buffers: shared hit=90
                      WAL: records=9 bytes=540
                      ->  Seq Scan on a a_1  (cost=0.00..9.00 rows=9 width=8) (actual time=0.000..4.000 rows=9 loops=1)
              InitPlan 2 (returns $1)
                ->  Aggregate  (cost=0.00..9.00 rows=9 width=8) (actual time=5.000..5.000 rows=1 loops=1)
                      Buffers: shared hit=20
                      ->  CTE Scan on t t_1  (cost=0.00..9.00 rows=9 width=8) (actual time=0.000..5.000 rows=9 loops=1)
                            Buffers: shared hit=20
              ->  Gather  (cost=0.00..60.00 rows=20 width=8) (actual time=0.000..60.000 rows=20 loops=1)
                    Workers Planned: 2
                    Workers Launched: 2
                    Params Evaluated: $1
                    Buffers: shared hit=50
                    ->  Parallel Seq Scan on a  (cost=0.00..10.00 rows=10 width=8) (actual time=0.000..50.000 rows=10 loops=3)
                          Filter: (v > $1)
                          Rows Removed by Filter: 99
                          Buffers: shared hit=10
                          Worker 0:  actual time=0.010..48.000 rows=9 loops=1
                          Worker 1:  actual time=0.010..44.000 rows=9 loops=1
              ->  Hash  (cost=9.00..9.00 rows=3 width=8) (actual time=30.000..30.000 rows=3 loops=1)
                    ->  CTE Scan on t  (cost=0.00..8.00 rows=3 width=8) (actual time=0.000..29.000 rows=3 loops=1)
                          Filter: (hashed SubPlan 3)
                          SubPlan 3
                            ->  Seq Scan on c  (never executed)
            Planning Time: 0.100 ms
            Trigger t1 on a: time=9.000 calls=9
            Trigger for constraint fk: time=3.000 calls=9
            JIT:
              Functions: 6
              Timing: Generation 0.900 ms, Inlining 0.000 ms, Optimization 0.300 ms, Emission 4.000 ms, Total 5.200 ms
            Execution Time: 200.000 ms
            """;

    @Test
    void areMeasuredWithoutFailingOrLeavingTheRange() {
        var random = new Random(20);
        int measured = 0;
        for (int i = 0; i < PLANS; i++) {
            String text = damage(random);
            for (Plan plan : PlanReader.read(text).plans()) {
                check(Measures.of(plan), text);
                measured++;
            }
        }
        assertThat(measured).isGreaterThan(PLANS / 2);
    }

    private static void check(Measures measures, String text) {
        assertThat(measures.nodes()).hasSize(measures.plan().nodes().size());
        for (NodeMeasures node : measures.nodes()) {
            assertThat(node.share()).as(text).isBetween(0.0, 1.0);
            assertThat(node.selfMs()).as(text).isBetween(0.0, node.inclusiveMs());
            assertThat(node.self().hasNegative()).as(text).isFalse();
        }
        Double unattributed = measures.totals().unattributedMs();
        assertThat(unattributed == null || unattributed >= 0).as(text).isTrue();
        assertThat(measures.statistics().byType()).isNotEmpty();
    }

    private static String damage(Random random) {
        var lines = new ArrayList<>(PLAN.lines().toList());
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 3 -> lines.set(at, lines.get(at).substring(random.nextInt(3)));
                case 4 -> lines.set(at, cut(lines.get(at), random));
                default -> lines.set(at, otherDigit(lines.get(at), random));
            }
        }
        return String.join("\n", lines);
    }

    private static String cut(String line, Random random) {
        return line.substring(0, random.nextInt(line.length() + 1));
    }

    private static String otherDigit(String line, Random random) {
        List<Integer> digits = line.chars().filter(Character::isDigit).boxed().distinct().toList();
        if (digits.isEmpty()) {
            return line;
        }
        char old = (char) digits.get(random.nextInt(digits.size())).intValue();
        return line.replace(old, (char) ('0' + random.nextInt(10)));
    }
}

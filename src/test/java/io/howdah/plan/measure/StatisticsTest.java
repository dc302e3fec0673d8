package io.howdah.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.plan.Resource;
import io.howdah.plan.measure.Statistics.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sums by node type, relation, index and function.
class StatisticsTest {

    private static final Measures MEASURES =
            MeasuredPlan.of(
                    """
                    Hash Join  (cost=10.00..100.00 rows=60 width=8) (actual time=1.000..100.000 rows=60 loops=1)
                      Buffers: shared hit=60
                      ->  Nested Loop  (cost=0.00..60.00 rows=20 width=8) (actual time=0.000..60.000 rows=20 loops=1)
                            Buffers: shared hit=50
                            ->  Seq Scan on public.a  (cost=0.00..10.00 rows=10 width=8) (actual time=0.000..10.000 rows=10 loops=1)
                                  Buffers: shared hit=10
                            ->  Index Scan using b_a on public.b  (cost=0.00..4.00 rows=2 width=8) (actual time=0.000..4.000 rows=2 loops=10)
                                  Buffers: shared hit=40
                      ->  Hash  (cost=9.00..9.00 rows=3 width=8) (actual time=30.000..30.000 rows=3 loops=1)
                            Buffers: shared hit=10
                            ->  Nested Loop  (cost=0.00..8.00 rows=3 width=8) (actual time=0.000..29.000 rows=3 loops=1)
                                  Buffers: shared hit=10
                                  ->  Function Scan on pg_catalog.generate_series g  (cost=0.00..1.00 rows=3 width=8) (actual time=0.000..2.000 rows=3 loops=1)
                                  ->  Index Only Scan using b_a on public.b b_1  (cost=0.00..2.00 rows=1 width=8) (actual time=0.000..8.000 rows=1 loops=3)
                                        Buffers: shared hit=10
                    Execution Time: 200.000 ms
                    """);

    @Test
    void sumsByTypeWithTheMostExpensiveFirst() {
        List<Line> lines = MEASURES.statistics().byType();
        Line loops = line(lines, "Nested Loop");

        assertThat(lines)
                .extracting(Line::name)
                .containsExactly(
                        "Index Scan",
                        "Index Only Scan",
                        "Nested Loop",
                        "Hash Join",
                        "Seq Scan",
                        "Function Scan",
                        "Hash");
        assertThat(loops.nodes()).isEqualTo(2);
        assertThat(loops.selfMs()).isCloseTo(10 + 3, within(1e-9));
        assertThat(loops.share()).isCloseTo(13 / 200.0, within(1e-9));
        assertThat(loops.rows()).isEqualTo(23);
    }

    @Test
    void everyLineIsPartOfTheWhole() {
        List<Line> lines = MEASURES.statistics().byType();

        assertThat(lines.stream().mapToDouble(Line::selfMs).sum()).isCloseTo(100, within(1e-9));
        assertThat(lines.stream().mapToDouble(Line::share).sum()).isCloseTo(0.5, within(1e-9));
        assertThat(lines.stream().mapToDouble(l -> l.self().get(Resource.SHARED_HIT)).sum())
                .isEqualTo(60);
    }

    @Test
    void sumsByRelationIndexAndFunction() {
        Statistics statistics = MEASURES.statistics();

        assertThat(statistics.byRelation())
                .extracting(Line::name)
                .containsExactly("public.b", "public.a");
        Line b = statistics.byRelation().getFirst();
        assertThat(b.selfMs()).isCloseTo(64, within(1e-9));
        assertThat(b.loops()).isEqualTo(13);
        assertThat(b.rows()).isEqualTo(23);
        assertThat(b.self().get(Resource.SHARED_HIT)).isEqualTo(50);
        assertThat(statistics.byIndex()).extracting(Line::name).containsExactly("b_a");
        assertThat(statistics.byFunction())
                .extracting(Line::name)
                .containsExactly("pg_catalog.generate_series");
    }

    private static Line line(List<Line> lines, String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }
}

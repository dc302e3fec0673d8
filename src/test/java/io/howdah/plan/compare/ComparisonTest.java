package io.howdah.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String SEQUENTIAL =
            """
            Nested Loop  (cost=0.00..2000.00 rows=10 width=8) (actual time=0.100..500.000 rows=10.00 loops=1)
              Join Filter: (o.customer_id = c.id)
              Buffers: shared hit=5000
              ->  Seq Scan on customer c  (cost=0.00..10.00 rows=1 width=4) (actual time=0.010..1.000 rows=1.00 loops=1)
                    Filter: (name = 'x'::text)
                    Buffers: shared hit=10
              ->  Seq Scan on orders o  (cost=0.00..1900.00 rows=100000 width=8) (actual time=0.010..480.000 rows=100000.00 loops=1)
                    Buffers: shared hit=4990
            Execution Time: 501.000 ms
            """;

    private static final String INDEXED =
            """
            Nested Loop  (cost=0.29..30.00 rows=10 width=8) (actual time=0.050..4.000 rows=10.00 loops=1)
              Buffers: shared hit=40
              ->  Seq Scan on customer c  (cost=0.00..10.00 rows=1 width=4) (actual time=0.010..1.000 rows=1.00 loops=1)
                    Filter: (name = 'x'::text)
                    Buffers: shared hit=10
              ->  Index Scan using orders_customer_idx on orders o  (cost=0.29..19.00 rows=10 width=8) (actual time=0.010..2.000 rows=10.00 loops=1)
                    Index Cond: (customer_id = c.id)
                    Buffers: shared hit=30
            Execution Time: 4.100 ms
            """;

    @Test
    void saysThatAnIndexReplacedAScan() {
        Comparison comparison = compare(SEQUENTIAL, INDEXED);

        assertThat(comparison.summary())
                .isEqualTo(
                        "122× faster (501 ms before, 4.10 ms after): orders is read by Index Scan using"
                                + " orders_customer_idx instead of Seq Scan; 99.2 % fewer buffers.");
        assertThat(kinds(comparison))
                .containsExactly(
                        NodeChange.Kind.SAME, NodeChange.Kind.SAME, NodeChange.Kind.REPLACED);
        assertThat(comparison.ofAfter(2).delta(Metric.SELF_TIME)).isEqualTo(-478.0);
        assertThat(comparison.ofAfter(2).delta(Metric.BUFFERS_HIT)).isEqualTo(-4960.0);
        assertThat(comparison.largest(Metric.SELF_TIME).getFirst())
                .isEqualTo(comparison.ofAfter(2));
        assertThat(comparison.ofBefore(1)).isEqualTo(comparison.ofAfter(1));
    }

    @Test
    void backwardsSaysTheOpposite() {
        assertThat(compare(INDEXED, SEQUENTIAL).summary())
                .startsWith(
                        "122× slower (4.10 ms before, 501 ms after): orders is read by Seq Scan instead of Index Scan");
    }

    @Test
    void aPlanComparedWithItselfHasNotChanged() {
        Comparison comparison = compare(SEQUENTIAL, SEQUENTIAL);

        assertThat(comparison.sameShape()).isTrue();
        assertThat(comparison.summary())
                .isEqualTo("As fast as before (501 ms before, 501 ms after): the same plan.");
        assertThat(comparison.changes())
                .allMatch(change -> Objects.equals(change.delta(Metric.COST), 0.0));
    }

    @Test
    void pairsRelationsWhenTheJoinOrderChanges() {
        Comparison comparison =
                compare(
                        """
                        Hash Join  (cost=1.00..100.00 rows=10 width=8)
                          Hash Cond: (a.id = c.a_id)
                          ->  Hash Join  (cost=1.00..80.00 rows=10 width=8)
                                Hash Cond: (a.id = b.a_id)
                                ->  Seq Scan on a  (cost=0.00..10.00 rows=10 width=4)
                                ->  Hash  (cost=5.00..5.00 rows=10 width=4)
                                      ->  Seq Scan on b  (cost=0.00..5.00 rows=10 width=4)
                          ->  Hash  (cost=5.00..5.00 rows=10 width=4)
                                ->  Seq Scan on c  (cost=0.00..5.00 rows=10 width=4)
                        """,
                        """
                        Hash Join  (cost=1.00..50.00 rows=10 width=8)
                          Hash Cond: (b.a_id = a.id)
                          ->  Seq Scan on b  (cost=0.00..5.00 rows=10 width=4)
                          ->  Hash  (cost=40.00..40.00 rows=10 width=8)
                                ->  Hash Join  (cost=1.00..40.00 rows=10 width=8)
                                      Hash Cond: (c.a_id = a.id)
                                      ->  Seq Scan on c  (cost=0.00..5.00 rows=10 width=4)
                                      ->  Hash  (cost=10.00..10.00 rows=10 width=4)
                                            ->  Seq Scan on a  (cost=0.00..10.00 rows=10 width=4)
                        """);

        assertThat(comparison.changes())
                .filteredOn(change -> change.shown().node().type().equals("Seq Scan"))
                .hasSize(3)
                .allMatch(change -> change.kind() == NodeChange.Kind.SAME)
                .anyMatch(NodeChange::moved);
        assertThat(comparison.changes())
                .filteredOn(change -> change.shown().node().type().equals("Hash Join"))
                .hasSize(2)
                .allMatch(change -> change.before() != null && change.after() != null);
        assertThat(comparison.sameShape()).isFalse();
        assertThat(comparison.summary())
                .startsWith("2.0× cheaper (estimated cost 100 before, 50 after)");
    }

    @Test
    void namesWhatIsNewAndWhatIsGone() {
        Comparison comparison =
                compare(
                        """
                        Limit  (cost=10.00..10.00 rows=1 width=4)
                          ->  Sort  (cost=10.00..11.00 rows=100 width=4)
                                Sort Key: id
                                ->  Seq Scan on a  (cost=0.00..5.00 rows=100 width=4)
                        """,
                        """
                        Limit  (cost=0.29..1.00 rows=1 width=4)
                          ->  Index Only Scan using a_pkey on a  (cost=0.29..5.00 rows=100 width=4)
                        """);

        assertThat(comparison.changes())
                .filteredOn(change -> change.kind() == NodeChange.Kind.REMOVED)
                .singleElement()
                .satisfies(change -> assertThat(change.shown().node().type()).isEqualTo("Sort"));
        assertThat(comparison.changes())
                .filteredOn(change -> change.kind() == NodeChange.Kind.REPLACED)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.shown().node().type()).isEqualTo("Index Only Scan"));
    }

    @Test
    void comparesPlansWithoutAnyNumbers() {
        Comparison comparison =
                compare(
                        "Seq Scan on a\n  Filter: (x = 1)\n",
                        "Index Scan using i on a\n  Index Cond: (x = 1)\n");

        assertThat(comparison.summary())
                .isEqualTo("Another plan: a is read by Index Scan using i instead of Seq Scan.");
        assertThat(comparison.ofAfter(0).delta(Metric.SELF_TIME)).isNull();
    }

    @Test
    void namesSettingsThatDiffer() {
        Comparison comparison =
                compare(
                        "Seq Scan on a\nSettings: work_mem = '64kB', enable_sort = 'off'\n",
                        "Seq Scan on a\nSettings: work_mem = '4MB'\n");

        assertThat(comparison.settings())
                .containsExactly(
                        new SettingChange("enable_sort", "off", null),
                        new SettingChange("work_mem", "64kB", "4MB"));
    }

    private static List<NodeChange.Kind> kinds(Comparison comparison) {
        return comparison.changes().stream().map(NodeChange::kind).toList();
    }

    private static Comparison compare(String before, String after) {
        return Comparison.of(measures(before), measures(after));
    }

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }
}

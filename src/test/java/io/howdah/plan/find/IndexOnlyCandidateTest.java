package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.ServerFacts.Space;
import io.howdah.plan.find.ServerFacts.TableFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexOnlyCandidateTest {

    @Test
    void carriesTheMissingColumnAlong() {
        Finding finding =
                Plans.one(
                        new IndexOnlyCandidate(),
                        """
                        Index Scan using o_c on public.orders o  (cost=0.4..900.0 rows=1000 width=8) (actual time=0.1..89.000 rows=5000 loops=1)
                          Output: o.customer, o.total
                          Index Cond: (o.customer = 42)
                        Execution Time: 91.000 ms
                        """);

        assertThat(Plans.sql(finding))
                .contains("CREATE INDEX ON public.orders (customer) INCLUDE (total)");
    }

    private static String bitmap(String condition) {
        return """
        Bitmap Heap Scan on public.orders o  (cost=40.0..900.0 rows=5000 width=8) (actual time=8.0..89.000 rows=5000 loops=1)
          Output: o.total
          Recheck Cond: %1$s
          Heap Blocks: exact=4900
          Buffers: shared hit=4920
          ->  Bitmap Index Scan on o_c  (cost=0.00..40.0 rows=5000 width=0) (actual time=7.0..7.000 rows=5000 loops=1)
                Index Cond: %1$s
                Buffers: shared hit=20
        Execution Time: 91.000 ms
        """
                .formatted(condition);
    }

    @Test
    void seesTheIndexBelowABitmap() {
        assertThat(Plans.sql(Plans.one(new IndexOnlyCandidate(), bitmap("(o.customer = 42)"))))
                .contains("CREATE INDEX ON public.orders (customer) INCLUDE (total)");
    }

    /// GIN keeps no values that a scan could return.
    @Test
    void saysNothingOfAnIndexWithoutValues() {
        assertThat(Plans.by(new IndexOnlyCandidate(), bitmap("(o.tags @> '{\"a\": 1}'::jsonb)")))
                .isEmpty();
    }

    @Test
    void saysNothingWhenManyColumnsAreNeeded() {
        assertThat(
                        Plans.by(
                                new IndexOnlyCandidate(),
                                """
                                Index Scan using o_c on public.orders o  (cost=0.4..900.0 rows=1000 width=8) (actual time=0.1..89.000 rows=5000 loops=1)
                                  Output: o.customer, o.a, o.b, o.c, o.d, o.e
                                  Index Cond: (o.customer = 42)
                                """))
                .isEmpty();
    }

    @Test
    void saysNothingWhenTheRowsLieTogether() {
        String plan =
                """
                Index Scan using o_c on public.orders o  (cost=0.4..900.0 rows=1000 width=8) (actual time=0.1..89.000 rows=5000 loops=1)
                  Output: o.customer, o.total
                  Index Cond: (o.customer > 42)
                  Buffers: shared hit=%d
                """;

        assertThat(Plans.by(new IndexOnlyCandidate(), plan.formatted(100))).isEmpty();
        assertThat(Plans.by(new IndexOnlyCandidate(), plan.formatted(4900))).hasSize(1);
    }

    /// A node above an index scan that hands on the row as it is stored, whatever is asked of it.
    private static String below(String... above) {
        return """
        %s
          ->  Index Scan using o_c on public.orders o  (cost=0.4..900.0 rows=5000 width=12) (actual time=0.1..89.000 rows=5000 loops=1)
                Output: o.id, o.customer, o.placed, o.status, o.total, o.note
                Index Cond: (o.customer < 900)
        Execution Time: 191.000 ms
        """
                .formatted(String.join("\n  ", above));
    }

    private static Optional<String> advice(String plan) {
        return Plans.by(new IndexOnlyCandidate(), plan).stream().findFirst().flatMap(Plans::sql);
    }

    private static final String ACTUAL =
            "  (cost=0.4..990.0 rows=900 width=36) (actual time=0.1..99.000 rows=900 loops=1)";

    @Test
    void belowAnAggregateOnlyWhatItNamesIsNeeded() {
        String plan =
                below(
                        "HashAggregate" + ACTUAL,
                        "Output: o.customer, sum(o.total) FILTER (WHERE (o.status = 'paid'::text))",
                        "Group Key: o.customer");

        assertThat(advice(plan))
                .contains("CREATE INDEX ON public.orders (customer) INCLUDE (total, status)");
    }

    /// PostgreSQL leaves the relation's name out where there is only one.
    @Test
    void aPlanOfOneRelationNamesItsColumnsAlone() {
        String plan =
                below(
                        "HashAggregate" + ACTUAL,
                        "Output: customer, sum(total)",
                        "Group Key: customer");

        assertThat(
                        advice(
                                plan.replace(
                                        "Output: o.id, o.customer, o.placed, o.status, o.total, o.note",
                                        "Output: id, customer, placed, status, total, note")))
                .contains("CREATE INDEX ON public.orders (customer) INCLUDE (total)");
    }

    @Test
    void belowAnAggregateThatNamesManyColumnsNothingIsSaid() {
        String plan =
                below(
                        "HashAggregate" + ACTUAL,
                        "Output: o.customer, max(o.id), max(o.placed), max(o.status), sum(o.total)",
                        "Group Key: o.customer",
                        "Filter: (max(o.note) > 'm'::text)");

        assertThat(advice(plan)).isEmpty();
    }

    @Test
    void whatIsSortedWasAskedForAsItIs() {
        String plan =
                below("Sort" + ACTUAL, "Output: o.id, o.customer, o.total", "Sort Key: o.total");

        assertThat(advice(plan)).isEmpty();
    }

    @Test
    void theOtherSideOfAJoinAndItsSubplansNameWhatTheyNeed() {
        String join =
                """
                Nested Loop  (cost=0.8..9900.0 rows=10000 width=8) (actual time=0.1..189.000 rows=10000 loops=1)
                  Output: l.price
                  ->  Index Scan using o_c on public.orders o  (cost=0.4..900.0 rows=5000 width=12) (actual time=0.1..89.000 rows=5000 loops=1)
                        Output: o.id, o.customer, o.placed, o.status, o.total, o.note
                        Index Cond: (o.customer < 900)
                  ->  Index Scan using l_o on public.line l  (cost=0.4..1.0 rows=2 width=8) (actual time=0.01..0.020 rows=2 loops=5000)
                        Output: l.order_id, l.no, l.product, l.price
                        Index Cond: (l.order_id = o.id)
                        Filter: (l.price > (SubPlan 1))
                        SubPlan 1
                          ->  Result  (cost=0.0..0.1 rows=1 width=8) (actual time=0.001..0.001 rows=1 loops=10000)
                                Output: (o.total / '2'::numeric)
                Execution Time: 191.000 ms
                """;
        String clear = join.replace("(l.price > (SubPlan 1))", "(l.price > '7'::numeric)");

        assertThat(advice(clear))
                .contains("CREATE INDEX ON public.orders (customer) INCLUDE (id, total)");
        assertThat(advice(join)).as("a subplan may hide what it is compared with").isEmpty();
    }

    @Test
    void aCommonTableExpressionGivesWhatWasAskedOfIt() {
        String plan =
                """
                Aggregate  (cost=990.0..990.1 rows=1 width=8) (actual time=189.0..189.000 rows=1 loops=1)
                  Output: count(*)
                  CTE big
                    ->  Index Scan using o_c on public.orders o  (cost=0.4..900.0 rows=5000 width=12) (actual time=0.1..89.000 rows=5000 loops=1)
                          Output: o.customer, o.total
                          Index Cond: (o.customer < 900)
                  ->  CTE Scan on big  (cost=0.0..90.0 rows=5000 width=0) (actual time=0.1..99.000 rows=5000 loops=1)
                        Output: big.customer, big.total
                Execution Time: 191.000 ms
                """;

        assertThat(advice(plan))
                .contains("CREATE INDEX ON public.orders (customer) INCLUDE (total)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Output: o.customer, count(o.*)",
                "Output: o.customer, max(o.ctid)",
                "Output: o.customer, (hashed SubPlan 1)"
            })
    void whatNoIndexHasOrWhatIsHiddenGetsNoAdvice(String output) {
        assertThat(advice(below("HashAggregate" + ACTUAL, output))).isEmpty();
    }

    @Test
    void anUnknownNodeAboveGetsNoAdvice() {
        assertThat(advice(below("Turbo Aggregate" + ACTUAL, "Output: o.customer, o.total")))
                .isEmpty();
    }

    @Test
    void awkwardNamesAreQuotedWhetherTheServerOrTheConditionTellsTheKeys() {
        String plan =
                """
                Index Scan using o_c on "Odd Shop"."Order" o  (cost=0.4..900.0 rows=1000 width=8) (actual time=0.1..89.000 rows=5000 loops=1)
                  Output: o."Two Words", o."größe"
                  Index Cond: (o."Two Words" = 'x'::text)
                Execution Time: 91.000 ms
                """;
        var index =
                new IndexFacts(
                        "o_c",
                        "btree",
                        List.of("Two Words", "user"),
                        List.of(),
                        null,
                        false,
                        true,
                        "CREATE INDEX ...");
        var table =
                new TableFacts(
                        "Odd Shop",
                        "Order",
                        90_000,
                        900,
                        null,
                        null,
                        null,
                        Space.UNKNOWN,
                        List.of(column("Two Words"), column("user"), column("größe")),
                        List.of(index),
                        List.of());
        var facts = new ServerFacts(180_000, false, Map.of(), List.of(table));

        assertThat(advice(plan))
                .contains(
                        "CREATE INDEX ON \"Odd Shop\".\"Order\" (\"Two Words\") INCLUDE"
                                + " (\"größe\")");
        assertThat(Plans.sql(Plans.by(new IndexOnlyCandidate(), plan, facts).getFirst()))
                .contains(
                        "CREATE INDEX ON \"Odd Shop\".\"Order\" (\"Two Words\", \"user\")"
                                + " INCLUDE (\"größe\")");
    }

    private static ColumnFacts column(String name) {
        return new ColumnFacts(name, "text", null, null, null, null);
    }

    @Test
    void wideColumnsAreNotCarriedAlong() {
        String plan = below("HashAggregate" + ACTUAL, "Output: o.customer, max(o.note)");

        assertThat(advice(plan)).isPresent();
        assertThat(advice(plan.replace("width=12", "width=212"))).isEmpty();
    }
}

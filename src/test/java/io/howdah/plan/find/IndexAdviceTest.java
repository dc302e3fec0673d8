package io.howdah.plan.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.Remedy.CreateIndex;
import io.howdah.plan.find.ServerFacts.ColumnFacts;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.ServerFacts.PartitionedTable;
import io.howdah.plan.find.ServerFacts.TableFacts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexAdviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((o.placed > '2026-01-01'::date) AND (o.customer = 7))  | (customer, placed)",
                "((o.a > 1) AND (o.b < 2))                               | (a)",
                "(lower((o.email)::text) = 'x'::text)                    | (lower((email)::text))",
                "((o.data ->> 'k'::text) = 'v'::text)                    | ((data ->> 'k'::text))",
                "((o.name)::text ~~ 'abc%'::text)                        | (name text_pattern_ops)",
                "(o.attributes @> '{\"a\": 1}'::jsonb)                   | USING gin (attributes jsonb_path_ops)",
                "(o.tags && '{a,b}'::text[])                             | USING gin (tags)",
                "(o.valid @> '2026-01-01'::date)                         | none",
                "((o.customer = 7) AND o.active)                         | (customer) WHERE active",
                "((o.customer = 7) AND (o.deleted IS NULL))              | (customer, deleted)",
                "((o.a = 1) OR (o.a = 2))                                | (a)",
                "((o.a = 1) OR (o.b = 2))                                | none",
                "(o.a = ANY ('{1,2}'::integer[]))                        | (a)",
                "(7 = o.customer)                                        | (customer)",
                "(o.a <> 1)                                              | none",
                "(o.\"Weird Name\" = c.id)                               | (\"Weird Name\")",
                "(date_trunc('day'::text, o.placed) = '2026-01-01'::date) | none",
                "((o.placed)::date = '2026-01-01'::date)                 | none",
                "(o.a = random())                                        | none",
                "(f(o.a) = 1)                                            | none",
                "(c.id = 1)                                              | none",
                "(SubPlan 1)                                             | none",
            })
    void makesAnIndexOfAFilter(String filter, String index) {
        assertThat(advice(filter, ServerFacts.NONE))
                .isEqualTo(index.equals("none") ? "none" : "CREATE INDEX ON orders " + index);
    }

    @Test
    void findsTextInTheMiddleByTrigrams() {
        Finding finding = finding("((o.name)::text ~~ '%abc%'::text)", ServerFacts.NONE);

        assertThat(finding.remedies().getFirst().statements())
                .containsExactly(
                        "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                        "CREATE INDEX ON orders USING gin (name gin_trgm_ops)");
    }

    @Test
    void putsTheColumnOfMoreValuesFirstAndFewValuesIntoThePredicate() {
        ServerFacts facts = facts(null, List.of());

        assertThat(advice("((o.status = 'open'::text) AND (o.customer = 7))", facts))
                .isEqualTo("CREATE INDEX ON shop.orders (customer) WHERE (status = 'open'::text)");
    }

    @Test
    void namesTheSchemaWhereTheServerKnowsItAndSaysSoElse() {
        Remedy blind = finding("(o.customer = 7)", ServerFacts.NONE).remedies().getFirst();
        Remedy known = finding("(o.customer = 7)", facts(null, List.of())).remedies().getFirst();

        assertThat(blind.statements()).containsExactly("CREATE INDEX ON orders (customer)");
        assertThat(blind.caution())
                .isEqualTo(
                        "The plan does not say in which schema orders is (EXPLAIN VERBOSE would):"
                                + " search_path decides.");
        assertThat(known.statements()).containsExactly("CREATE INDEX ON shop.orders (customer)");
        assertThat(known.caution()).isEmpty();
    }

    @Test
    void truncatesDatesOnlyWithoutTimeZone() {
        assertThat(
                        advice(
                                "(date_trunc('day'::text, o.noted) = '2026-01-01'::date)",
                                facts(null, List.of())))
                .isEqualTo("CREATE INDEX ON shop.orders (date_trunc('day'::text, noted))");
    }

    @Test
    void proposesNoIndexThatIsThereAlready() {
        var there = index(List.of("customer", "placed"));

        assertThat(advice("(o.customer = 7)", facts(null, List.of(there)))).isEqualTo("none");
        assertThat(advice("(o.placed = '2026-01-01'::date)", facts(null, List.of(there))))
                .isEqualTo("CREATE INDEX ON shop.orders (placed)");
    }

    @Test
    void indexesThePartitionedTableInsteadOfAPartition() {
        assertThat(
                        advice(
                                "(o.customer = 7)",
                                facts(new PartitionedTable("shop", "sales"), List.of())))
                .isEqualTo("CREATE INDEX ON shop.sales (customer)");
    }

    @Test
    void buildsBesideWritersOnABusyServer() {
        var index =
                new CreateIndex(
                        "my schema", "Order", "btree", List.of("a"), List.of("b"), "c", "why");

        assertThat(index.concurrently())
                .isEqualTo(
                        "CREATE INDEX CONCURRENTLY ON \"my schema\".\"Order\" (a) INCLUDE (b)"
                                + " WHERE c");
    }

    private static IndexFacts index(List<String> keys) {
        return new IndexFacts("i", "btree", keys, List.of(), null, false, true, "");
    }

    private static ServerFacts facts(@Nullable PartitionedTable whole, List<IndexFacts> indexes) {
        var table =
                new TableFacts(
                        "shop",
                        "orders",
                        100_000,
                        1000,
                        null,
                        null,
                        whole,
                        ServerFacts.Space.UNKNOWN,
                        List.of(
                                new ColumnFacts("customer", "integer", -0.5, 0.0, 0.0, 4),
                                new ColumnFacts("status", "text", 4.0, 0.0, 0.0, 8),
                                new ColumnFacts(
                                        "noted", "timestamp without time zone", -1.0, 0.0, 0.0, 8)),
                        indexes,
                        List.of());
        return new ServerFacts(180000, false, Map.of(), List.of(table));
    }

    private static Finding finding(String filter, ServerFacts facts) {
        return Plans.by(
                        new SequentialScanFilter(),
                        """
                        Seq Scan on orders o  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..90.000 rows=10 loops=1)
                          Filter: %s
                          Rows Removed by Filter: 99990
                        Execution Time: 100.000 ms
                        """
                                .formatted(filter),
                        facts)
                .getFirst();
    }

    private static String advice(String filter, ServerFacts facts) {
        return Plans.sql(finding(filter, facts)).orElse("none");
    }
}

package io.howdah.report.anonymise;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.Plan;
import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.PlanSamples;
import io.howdah.plan.write.ExplainJson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnonymiserTest {

    private final Anonymiser anonymiser = new Anonymiser();

    @Test
    void namesBecomeTheSameEverywhereAndSayWhatTheyAre() {
        Plan plan =
                anonymiser.plan(
                        PlanReader.read(
                                        """
                                        Hash Join  (cost=1.00..2.00 rows=3 width=4) (actual time=0.1..0.2 rows=3 loops=1)
                                          Hash Cond: (o.customer_id = c.id)
                                          ->  Index Scan using orders_pkey on shop.orders o  (cost=1.00..2.00 rows=3 width=4)
                                                Index Cond: (o.id = 4711)
                                                Filter: ((o.note ~~ '%secret%'::text) AND (lower(o.note) = 'x'::text) AND (o.total > price(o.id)))
                                                Rows Removed by Filter: 12
                                          ->  Hash  (cost=1.00..2.00 rows=3 width=4)
                                                ->  Seq Scan on shop.customer c  (cost=1.00..2.00 rows=3 width=4)
                                                      Filter: (c.email = ANY ('{a@x.org,b@y.org}'::text[]))
                                        """)
                                .plans()
                                .getFirst());

        assertThat(plan.tree())
                .hasToString(
                        """
                        Hash Join
                          Index Scan using index_1 on schema_1.table_1 t1
                          Hash
                            Seq Scan on schema_1.table_2 t2
                        """);
        assertThat(plan.root().properties())
                .containsEntry("Hash Cond", "(t1.column_1 = t2.column_2)");
        assertThat(plan.nodes().get(1).properties())
                .containsEntry("Index Cond", "(t1.column_2 = 2)")
                .containsEntry(
                        "Filter",
                        "((t1.column_3 ~~ '%text_1%'::text) AND (lower(t1.column_3) = 'text_2'::text)"
                                + " AND (t1.column_4 > function_1(t1.column_2)))")
                .containsEntry("Rows Removed by Filter", "12");
        assertThat(plan.nodes().get(3).properties())
                .containsEntry("Filter", "(t2.column_5 = ANY ('{text_3,text_4}'::text[]))");
        assertThat(anonymiser.query("select o.note from shop.orders o where id = 4711 -- Bob"))
                .isEqualTo("select t1.column_3 from schema_1.table_1 t1 where column_2 = 2 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    (hashed SubPlan 2)                          | (hashed SubPlan 2)
                    (total = (InitPlan 1).col1)                 | (column_1 = (InitPlan 1).col1)
                    date_trunc('day'::text, placed)             | date_trunc('text_1'::text, column_1)
                    count(*) FILTER (WHERE paid)                | count(*) FILTER (WHERE column_1)
                    (state)::public.order_state                 | (column_1)::public.type_1
                    name COLLATE C DESC NULLS LAST              | name COLLATE C DESC NULLS LAST
                    x > '2026-01-01 10:00:00'::timestamp with time zone | column_1 > 'text_1'::timestamp with time zone
                    $1                                          | $1
                    (a.value < 10) AND (value > 10)             | (alias_1.column_1 < 2) AND (column_1 > 2)
                    """)
    void readsLikeAPlan(String before, String after) {
        assertThat(anonymiser.query(before)).isEqualTo(after);
    }

    @Test
    void noNameAndNoConstantOfAnySampleSurvives() {
        for (String sample : PlanSamples.all()) {
            for (Plan plan : PlanReader.read(sample).plans()) {
                Set<String> secrets = Secrets.of(plan);
                Plan renamed = new Anonymiser().plan(plan);
                var seen = new TreeSet<String>();
                seen.addAll(words(ExplainJson.of(renamed)));
                seen.addAll(words(renamed.tree().toString()));
                seen.addAll(words(renamed.source().text()));
                seen.retainAll(secrets);

                assertThat(seen).as(plan.source().text().lines().findFirst().orElse("")).isEmpty();
            }
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
                .collect(Collectors.toSet());
    }

    @Test
    void numbersAndFindingsStay() {
        for (String sample : PlanSamples.all()) {
            for (Plan plan : PlanReader.read(sample).plans()) {
                Measures before = Measures.of(plan);
                Measures after = Measures.of(new Anonymiser().plan(plan));

                assertThat(after.totals().queryMs()).isEqualTo(before.totals().queryMs());
                assertThat(rules(after)).isEqualTo(rules(before));
                assertThat(after.nodes())
                        .extracting(NodeMeasures::selfMs)
                        .isEqualTo(before.nodes().stream().map(NodeMeasures::selfMs).toList());
            }
        }
    }

    private static List<String> rules(Measures measures) {
        return Findings.of(measures, ServerFacts.NONE).ranked().stream()
                .map(Finding::rule)
                .toList();
    }
}

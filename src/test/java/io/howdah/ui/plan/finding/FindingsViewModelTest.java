package io.howdah.ui.plan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.Finding;
import io.howdah.plan.find.Findings;
import io.howdah.plan.find.ServerFacts;
import io.howdah.plan.find.ServerFacts.IndexFacts;
import io.howdah.plan.find.ServerFacts.TableFacts;
import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.testing.DirectBackground;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingsViewModelTest {

    private static final String SLOW =
            """
            Seq Scan on orders  (cost=0.00..2041.00 rows=10 width=97) (actual time=0.5..90.000 rows=10 loops=1)
              Filter: (customer = 42)
              Rows Removed by Filter: 99990
            Execution Time: 100.000 ms
            """;

    private static Measures measures(String text) {
        return Measures.of(PlanReader.read(text).plans().getFirst());
    }

    @Test
    void looksAtTheWorstFindingFirstAndWarnsOfItsNodes() {
        var model = new FindingsViewModel(new DirectBackground(), FactsSource.NONE);

        model.show(measures(SLOW));

        Finding worst = Objects.requireNonNull(model.selectedProperty().get());
        assertThat(worst.rule()).isEqualTo("seq-scan-filter");
        assertThat(model.warned()).containsExactly(0);
        assertThat(model.warnings(0)).contains("100,000 rows");
        assertThat(model.heading()).startsWith("1 finding");
    }

    @Test
    void judgesAgainWhenTheServerAddsItsFacts() {
        var there =
                new IndexFacts(
                        "orders_customer_idx",
                        "btree",
                        List.of("customer"),
                        List.of(),
                        null,
                        false,
                        true,
                        "");
        var table =
                new TableFacts(
                        "public",
                        "orders",
                        100_000,
                        2000,
                        null,
                        null,
                        null,
                        ServerFacts.Space.UNKNOWN,
                        List.of(),
                        List.of(there),
                        List.of());
        var facts = new ServerFacts(180000, false, Map.of(), List.of(table));
        var model =
                new FindingsViewModel(
                        new DirectBackground(), (plan, known, failed) -> known.accept(facts));

        model.show(measures(SLOW));

        Findings findings = model.findingsProperty().get();
        assertThat(findings.ranked().getFirst().remedies())
                .as("the index is there already")
                .isEmpty();
        assertThat(findings.missing()).noneMatch(text -> text.startsWith("The server was not"));
    }

    @Test
    void saysWhyTheServerCouldNotBeAsked() {
        var model =
                new FindingsViewModel(
                        new DirectBackground(),
                        (plan, known, failed) -> failed.accept("The server is down."));

        model.show(measures(SLOW));

        assertThat(model.problemProperty().get()).isEqualTo("The server is down.");
        assertThat(model.findingsProperty().get().ranked()).isNotEmpty();
    }

    @Test
    void hasNothingSelectedWhenNothingStandsOut() {
        var model = new FindingsViewModel(new DirectBackground(), FactsSource.NONE);

        model.show(measures(SLOW));
        model.show(measures("Result  (cost=0.00..0.01 rows=1 width=4)"));

        assertThat(model.selectedProperty().get()).isNull();
        assertThat(model.warned()).isEmpty();
    }
}

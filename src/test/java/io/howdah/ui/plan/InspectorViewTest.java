package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.measure.NodeMeasures;
import io.howdah.testing.Fx;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeTableRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is told about the selected node.
class InspectorViewTest {

    private static final String PARALLEL =
            """
            Gather  (cost=0.00..9.00 rows=900 width=4) (actual time=1.000..60.000 rows=900 loops=1)
              Workers Planned: 2
              Workers Launched: 2
              ->  Parallel Seq Scan on public.sale  (cost=0.00..8.00 rows=375 width=4) (actual time=0.100..30.000 rows=300 loops=3)
                    Worker 0:  actual time=0.100..50.000 rows=700 loops=1
                    Worker 1:  actual time=0.100..20.000 rows=100 loops=1
            Execution Time: 61.000 ms
            """;

    private static final String ONE_SIDED =
            """
            Append  (cost=0.00..9.00 rows=9 width=4) (actual time=0.100..5.000 rows=9 loops=1)
              ->  Seq Scan on here  (cost=0.00..4.00 rows=9 width=4) (actual time=0.100..4.000 rows=9 loops=1)
              ->  Seq Scan on there  (cost=0.00..4.00 rows=9 width=4) (never executed)
            Execution Time: 5.100 ms
            """;

    private PlanWindow window;

    @BeforeEach
    void openWindow() {
        window = PlanWindow.open(1200, 900);
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    private void open(String output, int node) {
        window.show(output);
        Fx.run(() -> window.plan().selectedProperty().set(node));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> words() {
        return Fx.call(() ->
                window.scene().getRoot().lookupAll("#plan-inspector .label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .toList());
    }

    @Test
    void theWorkOfEachProcessIsUnfolded() {
        open(PARALLEL, 1);

        assertThat(words())
                .containsSubsequence("Leader", "20.0 ms", "100", "1")
                .containsSubsequence("Worker 0", "50.0 ms", "700", "1")
                .containsSubsequence("Worker 1", "20.0 ms", "100", "1");
    }

    @Test
    void hoveringAPropertyTellsWhatItIsAndAClickOpensTheManual() {
        open(PARALLEL, 0);
        Hyperlink launched =
                Fx.call(() ->
                        window.scene().getRoot().lookupAll("#plan-inspector .hyperlink").stream()
                                .map(Hyperlink.class::cast)
                                .filter(link -> link.getText().equals("Workers Launched"))
                                .findFirst()
                                .orElseThrow());

        assertThat(Fx.call(() -> launched.getTooltip().getText()))
                .matches("(?s)[A-Z].+\\.\nClick for the manual: .+");
        Fx.run(launched::fire);

        assertThat(window.pages())
                .singleElement()
                .asString()
                .startsWith("https://www.postgresql.org/docs/");
    }

    @Test
    void aNodeThatNeverRanIsDimAndSaysSo() {
        open(ONE_SIDED, 2);
        window.command("Show the plan as tree table");
        Fx.run(() -> window.scene().getRoot().layout());

        assertThat(dimRows()).containsExactly("there");
        assertThat(words()).anyMatch(word -> word.toLowerCase(Locale.ROOT).contains("never"));
    }

    private List<String> dimRows() {
        return Fx.call(() ->
                window.scene().getRoot().lookupAll("." + PlanStyles.NEVER_RAN).stream()
                        .filter(Node::isVisible)
                        .map(row -> ((TreeTableRow<?>) row).getItem())
                        .map(NodeMeasures.class::cast)
                        .map(node -> node.node().target().name())
                        .toList());
    }
}

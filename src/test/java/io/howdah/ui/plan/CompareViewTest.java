package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.compare.NodeChange;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Two plans side by side, as the person sees them who tuned the query.
class CompareViewTest {

    private static final String BEFORE =
            """
            Hash Join  (cost=10.00..900.00 rows=100 width=8) (actual time=1.000..100.000 rows=100.00 loops=1)
              Hash Cond: (o.customer_id = c.id)
              ->  Seq Scan on orders o  (cost=0.00..800.00 rows=100 width=8) (actual time=0.100..90.000 rows=100.00 loops=1)
              ->  Hash  (cost=9.00..9.00 rows=50 width=4) (actual time=0.500..0.500 rows=50.00 loops=1)
                    ->  Seq Scan on customer c  (cost=0.00..9.00 rows=50 width=4) (actual time=0.100..0.400 rows=50.00 loops=1)
            Execution Time: 101.000 ms
            """;

    private static final String AFTER =
            """
            Nested Loop  (cost=0.30..90.00 rows=100 width=8) (actual time=0.100..5.000 rows=100.00 loops=1)
              ->  Seq Scan on customer c  (cost=0.00..9.00 rows=50 width=4) (actual time=0.100..0.400 rows=50.00 loops=1)
              ->  Index Scan using orders_customer on orders o  (cost=0.30..1.00 rows=2 width=8) (actual time=0.010..0.080 rows=2.00 loops=50)
                    Index Cond: (customer_id = c.id)
            Execution Time: 5.100 ms
            """;

    private final FxRobot robot = new FxRobot();
    private PlanWindow window;

    @BeforeEach
    void compare() {
        window = PlanWindow.open(990, 900);
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.ComparePlans(
                                        "Comparison", "without index", BEFORE, "with it", AFTER)));
        Fx.waitUntil(
                "the nodes are listed",
                () ->
                        window.scene().lookup("#compare-nodes") != null
                                && !changes().getItems().isEmpty());
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    @SuppressWarnings("unchecked")
    private TableView<NodeChange> changes() {
        return (TableView<NodeChange>) window.scene().lookup("#compare-nodes");
    }

    private String sentence() {
        return window.node("#compare-summary", Label.class).getText();
    }

    private List<String> row(int index) {
        return Fx.call(() ->
                changes().getColumns().stream()
                        .map(column -> String.valueOf(column.getCellData(index)))
                        .toList());
    }

    @Test
    void oneSentenceSaysWhatChanged() {
        assertThat(sentence())
                .startsWith("20× faster (101 ms before, 5.10 ms after)")
                .contains("orders is read by Index Scan using orders_customer instead of Seq Scan");
    }

    @Test
    void eachNodeIsListedWithWhatBecameOfIt() {
        List<String> kinds =
                IntStream.range(0, Fx.call(() -> changes().getItems().size()))
                        .mapToObj(index -> row(index).getFirst() + " " + row(index).get(1))
                        .toList();

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "replaced Index Scan using orders_customer on orders o, was Seq Scan on orders o",
                        "replaced Nested Loop, was Hash Join",
                        "removed Hash",
                        "same Seq Scan on customer c");
        assertThat(row(0)).as("orders: before, after, difference").contains("90.0", "4.0", "-86.0");
    }

    @Test
    void theMarksOnTheCardsAreExplainedAndCounted() {
        assertThat(legend("#compare-legend-before")).containsExactly("− removed 1", "≠ replaced 2");
        assertThat(legend("#compare-legend-after")).containsExactly("≠ replaced 2");
    }

    private List<String> legend(String id) {
        return Fx.call(() ->
                window.node(id, Pane.class).getChildren().stream()
                        .map(node -> ((Label) node).getText())
                        .toList());
    }

    @Test
    void aRowSelectsItsNodeInBothDiagrams() {
        Fx.run(() -> changes().requestFocus());
        int first = Fx.call(() -> changes().getSelectionModel().getSelectedIndex());

        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(Fx.call(() -> changes().getSelectionModel().getSelectedIndex()))
                .isEqualTo(first + 1);
        NodeChange change = Fx.call(() -> changes().getSelectionModel().getSelectedItem());
        assertThat(accessible("#plan-diagram-after")).contains(change.shown().node().type());
    }

    private String accessible(String diagram) {
        return Fx.call(() -> window.scene().lookup(diagram).getAccessibleText());
    }

    @Test
    void swappingTurnsTheSentenceRound() {
        Fx.run(() -> window.node("#compare-swap", Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(sentence()).startsWith("20× slower");
    }

    @Test
    void theComparisonIsCopiedAsMarkdown() {
        robot.clickOn("#compare-copy");

        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("20× faster")
                .contains("|");
    }
}

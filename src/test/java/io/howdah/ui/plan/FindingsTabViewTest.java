package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.find.Finding;
import io.howdah.testing.Fx;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Findings under a person's hands.
class FindingsTabViewTest {

    private final FxRobot robot = new FxRobot();
    private PlanWindow window;

    @BeforeEach
    void openWindow() {
        window = PlanWindow.open(990, 900);
    }

    @AfterEach
    void closeWindow() {
        assertThat(window.failures()).isEmpty();
        window.close();
    }

    private void open(String plan) {
        window.show(plan);
        window.command("Show the plan's findings");
    }

    private Finding selected() {
        return Objects.requireNonNull(
                Fx.call(() -> window.plan().findings().selectedProperty().get()));
    }

    @Test
    void worstFindingIsChosenAndItsNodesAreShownInTheDiagram() {
        open(Samples.NESTED_LOOP);
        Fx.waitUntil("the plan is judged", () -> window.scene().lookup("#finding-copy") != null);

        assertThat(window.node("#plan-tab-findings", ToggleButton.class).getText())
                .matches("Findings \\(\\d+\\)");
        assertThat(selected().rule()).isEqualTo("join-filter");
        assertThat(Fx.call(() -> window.plan().selectedProperty().get()))
                .isEqualTo(selected().nodes().getFirst());
        assertThat(Fx.call(() -> window.plan().diagram().foundProperty().get()))
                .containsExactlyElementsOf(selected().nodes());
        assertThat(window.node("#plan-diagram", Node.class)).isNotNull();
    }

    @Test
    void remedyIsCopiedWithItsJoinColumn() {
        open(Samples.NESTED_LOOP);
        Fx.waitUntil("the plan is judged", () -> window.scene().lookup("#finding-copy") != null);

        robot.clickOn("#finding-copy");

        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("CREATE INDEX ON review (product_id, stars);");
    }

    @Test
    void arrowKeysGoFromFindingToFinding() {
        open(Samples.NESTED_LOOP);
        Fx.waitUntil("the plan is judged", () -> window.scene().lookup("#finding-copy") != null);
        ListView<?> list = window.node("#finding-list", ListView.class);
        Finding first = selected();

        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);

        Fx.waitUntil("the next one is chosen", () -> selectedIndex(list) == 1);
        assertThat(selected()).isNotEqualTo(first);
    }

    private static int selectedIndex(ListView<?> list) {
        return list.getSelectionModel().getSelectedIndex();
    }

    @Test
    void planWithoutFindingsSaysWhatWouldTellMore() {
        open("Result  (cost=0.00..0.01 rows=1 width=4)");

        assertThat(robot.lookup("Nothing stands out.").tryQuery()).isPresent();
        assertThat(robot.lookup("What would tell more").queryAs(Label.class).isVisible()).isTrue();
    }

    @Test
    void leavingTheFindingsShowsTheWholeDiagramAgain() {
        open(Samples.NESTED_LOOP);

        window.command("Show the plan as diagram");

        assertThat(Fx.call(() -> window.plan().diagram().foundProperty().get())).isNull();
    }
}

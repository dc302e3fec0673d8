package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.bench.LargePlans;
import io.howdah.testing.Fx;
import io.howdah.ui.plan.words.PlanMetric;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Finding the way in a plan that is larger than the window. The map's frame tells what is in sight.
class DiagramNavigationViewTest {

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

    private void open(String output) {
        window.show(output);
        Fx.run(() -> window.node("#plan-diagram", Node.class).requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What is in sight, in the map's pixels.
    private Bounds frame() {
        return Fx.call(() -> {
            window.scene().getRoot().layout();
            return window.node(".plan-minimap-window", Rectangle.class).getBoundsInParent();
        });
    }

    private boolean mapIsShown() {
        return Fx.call(() -> window.node(".plan-minimap", Node.class).isVisible());
    }

    private void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void keysZoomInAndOutAndFitTheWholePlan() {
        open(LargePlans.joins(400));
        assertThat(mapIsShown()).isTrue();
        double before = frame().getWidth();

        type(KeyCode.PLUS);
        assertThat(frame().getWidth()).isLessThan(before);
        type(KeyCode.MINUS);
        type(KeyCode.MINUS);
        assertThat(frame().getWidth()).isGreaterThan(before);

        type(KeyCode.F);
        assertThat(mapIsShown()).as("nothing is out of sight").isFalse();
    }

    @Test
    void theWheelZoomsAroundTheMouse() {
        open(LargePlans.joins(400));
        double before = frame().getWidth();

        Fx.run(() -> {
            Node diagram = window.node("#plan-diagram", Node.class);
            Event.fireEvent(diagram, wheel(120));
        });

        assertThat(frame().getWidth()).isLessThan(before);
    }

    private static ScrollEvent wheel(double delta) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                200,
                200,
                200,
                200,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void shiftAndArrowsMoveThePictureButNotTheSelection() {
        open(LargePlans.joins(400));
        int selected = window.plan().selectedProperty().get();
        Bounds before = frame();

        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(frame().getMinX()).isLessThan(before.getMinX());
        assertThat(window.plan().selectedProperty().get()).isEqualTo(selected);
    }

    @Test
    void aClickOnTheMapGoesThere() {
        open(LargePlans.joins(400));
        Bounds before = frame();
        Bounds map =
                Fx.call(() -> {
                    Node node = window.node(".plan-minimap", Node.class);
                    return node.localToScreen(node.getBoundsInLocal());
                });
        boolean rightHalf = before.getCenterX() > map.getWidth() / 2;

        robot.clickOn(rightHalf ? map.getMinX() + 12 : map.getMaxX() - 12, map.getMinY() + 12);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(frame().getCenterX() > map.getWidth() / 2).isNotEqualTo(rightHalf);
    }

    @Test
    void spaceUnfoldsAStackOfPartitionsAndFoldsItAgain() {
        open(LargePlans.partitions(40));
        assertThat(Fx.call(() -> window.plan().diagram().stackedWithSelected())).hasSize(40);

        type(KeyCode.SPACE);
        Fx.waitUntil(
                "each partition has a card",
                () -> window.plan().diagram().stackedWithSelected().isEmpty());
        // Whatever is folded below a node comes back as a stack from the node above.
        Fx.run(() -> window.plan().selectedProperty().set(0));
        type(KeyCode.SPACE);
        Fx.run(() -> window.plan().selectedProperty().set(1));

        Fx.waitUntil(
                "they share one card",
                () -> window.plan().diagram().stackedWithSelected().size() == 40);
    }

    @Test
    void theChosenMetricRanksTheNodes() {
        open(Samples.NESTED_LOOP);
        Label rank = rank("Self time");
        assertThat(rank.getText()).isEqualTo("Self time, no. 1 of 4");

        Fx.run(() -> metrics().setValue(PlanMetric.COST));

        assertThat(rank("Cost").getText()).startsWith("Cost, no. ");
        assertThat(Fx.call(() -> window.plan().heatProperty().get().metric()))
                .isEqualTo(PlanMetric.COST);
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<PlanMetric> metrics() {
        return window.node("#plan-metric", ChoiceBox.class);
    }

    private Label rank(String metric) {
        return robot.lookup("#plan-inspector .label")
                .match((Label label) -> label.getText().startsWith(metric + ", no."))
                .queryAs(Label.class);
    }
}

package io.howdah.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.plan.replay.Step;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Request;
import io.howdah.ui.theme.Appearance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Drives the replay as a trainer would.
class ReplayViewTest {

    private final FxRobot robot = new FxRobot();
    private PlanWindow window;

    @BeforeEach
    void open() {
        window = PlanWindow.open(1440, 900);
        show(Samples.NESTED_LOOP);
    }

    private void show(String output) {
        Fx.run(() ->
                window.model()
                        .request(
                                new Request.OpenPlan(
                                        "Plan",
                                        output,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        window.untilShown();
        window.command("Replay the plan's execution");
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(window.failures()).isEmpty();
    }

    private String narration() {
        return window.node("#plan-replay-narration", Label.class).getText();
    }

    @Test
    void stepsScrubsAndPlaysByKeyboard() {
        assertThat(narration()).startsWith("PostgreSQL plans the query");

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(narration()).startsWith("The client asks Aggregate for rows");
        robot.type(KeyCode.LEFT);
        assertThat(narration()).startsWith("The executor sets up its 4 nodes");
        robot.type(KeyCode.END);
        assertThat(narration()).startsWith("The query is over");
        robot.type(KeyCode.HOME);
        assertThat(narration()).startsWith("PostgreSQL plans the query");

        robot.type(KeyCode.SPACE);
        Button play = window.node("#plan-replay-play", Button.class);
        assertThat(play.getText()).isEqualTo("Pause");
        Fx.waitUntil("it goes on", () -> !narration().startsWith("PostgreSQL plans the query"));
        robot.type(KeyCode.SPACE);
        assertThat(play.getText()).isEqualTo("Play");
    }

    @Test
    void theTimeLineIsScrubbedAndTheSpeedChosen() {
        Slider slider = window.node("#plan-replay-slider", Slider.class);
        Fx.run(() -> slider.setValue(1));
        assertThat(narration()).startsWith("The query is over");
        Fx.run(() -> slider.setValue(0));
        assertThat(narration()).startsWith("PostgreSQL plans the query");

        robot.type(KeyCode.PLUS);
        ChoiceBox<?> speed = window.node("#plan-replay-speed", ChoiceBox.class);
        assertThat(speed.getValue()).isEqualTo(2.0);
        robot.type(KeyCode.MINUS, KeyCode.MINUS);
        assertThat(speed.getValue()).isEqualTo(0.5);
    }

    @Test
    void aStepOfTheListIsShownAtOnce() {
        ListView<?> steps = window.node("#plan-replay-steps", ListView.class);
        Fx.waitUntil("the steps are listed", () -> steps.lookupAll(".list-cell").size() > 4);

        robot.clickOn(robot.lookup("#plan-replay-steps .list-cell").nth(3).queryAs(Node.class));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(steps.getSelectionModel().getSelectedIndex()).isEqualTo(3);
        assertThat(((Step) steps.getItems().get(3)).narration()).isEqualTo(narration());
    }

    @Test
    void presentationModeLeavesTheReplayAndItsControls() {
        window.command("Presentation mode");

        assertThat(Fx.call(() -> window.model().presentingProperty().get())).isTrue();
        Button play = window.node("#plan-replay-play", Button.class);
        assertThat(isSeen(play)).isTrue();
        assertThat(isSeen(window.node("#plan-recent", Node.class))).isFalse();
        double size = Fx.call(() -> play.getFont().getSize());

        window.command("Presentation mode");
        WaitForAsyncUtils.waitForFxEvents();
        Fx.run(() -> window.scene().getRoot().applyCss());
        assertThat(Fx.call(() -> play.getFont().getSize())).isLessThan(size);
    }

    private static boolean isSeen(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node != null && node.getScene() != null;
    }

    @Test
    void pausesWhenItIsNotLookedAt() {
        robot.type(KeyCode.SPACE);
        Button play = window.node("#plan-replay-play", Button.class);

        window.command("Show the plan as diagram");

        assertThat(play.getText()).isEqualTo("Play");
        window.command("Replay the plan's execution");
        assertThat(window.node("#plan-replay-steps", ListView.class).getItems().size())
                .isGreaterThan(10);
    }

    @Test
    void followsAPlanOfManyProcessesInBothSchemes() {
        show(Samples.file("revenue.json"));
        for (var choice : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            Fx.run(() -> window.appearance().choiceProperty().set(choice));
            ListView<?> steps = window.node("#plan-replay-steps", ListView.class);
            robot.type(KeyCode.HOME);
            for (int step = 0; step < steps.getItems().size() * 2 / 3; step++) {
                robot.type(KeyCode.RIGHT);
            }
            assertThat(steps.getSelectionModel().getSelectedIndex())
                    .isEqualTo(steps.getItems().size() * 2 / 3);
            Fx.picture(window.scene(), "replay-" + choice.name().toLowerCase(Locale.ROOT));
        }
    }
}

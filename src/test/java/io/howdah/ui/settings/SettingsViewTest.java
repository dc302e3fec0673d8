package io.howdah.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.ParameterValues;
import io.howdah.testing.Fx;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.theme.Appearance;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class SettingsViewTest {

    private final FxRobot robot = new FxRobot();
    private final Preferences preferences = new Preferences();
    private final AtomicInteger forgotten = new AtomicInteger();
    private Appearance appearance;
    private SettingsView view;

    @BeforeEach
    void open() {
        Stage stage = Fx.stage();
        appearance = Fx.call(Appearance::new);
        view =
                Fx.call(() -> {
                    var settings =
                            new SettingsView(preferences, appearance, forgotten::incrementAndGet);
                    var scene = new Scene(settings, 800, 600);
                    appearance.style(scene);
                    stage.setScene(scene);
                    stage.sizeToScene();
                    stage.show();
                    // What a scroll pane holds is found once it has been laid out.
                    settings.applyCss();
                    settings.layout();
                    return settings;
                });
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            view.close();
            appearance.choiceProperty().set(Appearance.Choice.SYSTEM);
        });
    }

    private void focus(String id) {
        Fx.run(() -> {
            Node node = view.lookup("#" + id);
            (node instanceof Spinner<?> spinner ? spinner.getEditor() : node).requestFocus();
        });
    }

    private void type(String id, String words) {
        focus(id);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(words);
        robot.push(KeyCode.ENTER);
        Fx.run(() -> {});
    }

    private String shown(String id) {
        return Fx.call(() -> ((Spinner<?>) view.lookup("#" + id)).getEditor().getText());
    }

    @Test
    void takesTheMemoryOfResultsAsTyped() {
        type("settings-memory", "2048");
        assertThat(preferences.resultMemoryProperty().get()).isEqualTo(2048);
    }

    @Test
    void takesANumberThatIsLeftWithoutEnter() {
        focus("settings-memory");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("1024");
        focus("settings-width");
        assertThat(preferences.resultMemoryProperty().get()).isEqualTo(1024);
        assertThat(shown("settings-memory")).isEqualTo("1024");
    }

    @Test
    void keepsANumberWithinItsRange() {
        type("settings-memory", "1");
        assertThat(preferences.resultMemoryProperty().get())
                .isEqualTo(Preferences.LEAST_RESULT_MEMORY);
        assertThat(shown("settings-memory")).isEqualTo("16");
    }

    @Test
    void forgetsTheValuesOfParametersByKey() {
        focus("settings-forget-values");
        robot.push(KeyCode.SPACE);
        Fx.run(() -> {});
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void remembersTheValuesOfParametersForAsLongAsChosen() {
        Fx.run(() ->
                ((ChoiceBox<?>) view.lookup("#settings-parameter-values"))
                        .getSelectionModel()
                        .select(1));
        assertThat(preferences.parameterValuesProperty().get())
                .isEqualTo(ParameterValues.Keeping.WHILE_RUNNING);
    }

    @Test
    void takesNoLetters() {
        type("settings-width", "wide");
        assertThat(preferences.lineWidthProperty().get()).isEqualTo(88);
        assertThat(shown("settings-width")).isEqualTo("88");
    }

    @Test
    void bringsTheOldNumberBackWhenEmptied() {
        focus("settings-width");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.DELETE);
        focus("settings-memory");
        assertThat(preferences.lineWidthProperty().get()).isEqualTo(88);
        assertThat(shown("settings-width")).isEqualTo("88");
    }

    @Test
    void turnsTheLiveCheckOffByKey() {
        focus("settings-live-check");
        robot.push(KeyCode.SPACE);
        assertThat(Fx.call(() -> ((CheckBox) view.lookup("#settings-live-check")).isSelected()))
                .isFalse();
        assertThat(preferences.liveCheckProperty().get()).isFalse();
    }

    @Test
    void scalesTextAndFollowsTheZoomKeys() {
        type("settings-scale", "150");
        assertThat(Fx.call(() -> appearance.scaleProperty().get())).isEqualTo(1.5);
        Fx.run(() -> appearance.scale(0.9));
        assertThat(shown("settings-scale")).isEqualTo("90");
    }
}

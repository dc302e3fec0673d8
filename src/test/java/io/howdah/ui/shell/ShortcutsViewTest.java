package io.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.DirectFxThread;
import io.howdah.testing.Fx;
import io.howdah.testing.NoPrompts;
import io.howdah.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortcutsViewTest {

    private final List<String> ran = new ArrayList<>();
    private TextField field;

    @BeforeEach
    void show() {
        var fx = new DirectFxThread();
        var model =
                new MainViewModel(
                        new Tasks(fx), new Notices(fx), new NoPrompts(), new Preferences());
        model.install(List.of(new Commands()));
        var stage = Fx.stage();
        field =
                Fx.call(() -> {
                    var shown = new TextField();
                    stage.setScene(new Scene(shown));
                    Shortcuts.install(stage.getScene(), model);
                    stage.show();
                    shown.requestFocus();
                    return shown;
                });
    }

    private final class Commands implements Feature {

        @Override
        public Optional<Place> place() {
            return Optional.empty();
        }

        @Override
        public List<Command> commands() {
            return List.of(Command.of("Add caret", Icon.ADD, () -> ran.add("caret")).key("Alt+J"));
        }
    }

    /// As a system reports it: also as a letter.
    private void press(KeyCode code, String letter, boolean alt) {
        Fx.run(() -> {
            field.fireEvent(event(KeyEvent.KEY_PRESSED, code, "", alt));
            field.fireEvent(event(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter, alt));
            field.fireEvent(event(KeyEvent.KEY_RELEASED, code, "", alt));
        });
    }

    private static KeyEvent event(
            EventType<KeyEvent> type, KeyCode code, String letter, boolean alt) {
        return new KeyEvent(type, letter, letter, code, false, false, alt, false);
    }

    @Test
    void aKeyThatRunsACommandTypesNothing() {
        press(KeyCode.J, "j", true);
        assertThat(ran).containsExactly("caret");
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void whatIsTypedNextIsTyped() {
        press(KeyCode.J, "j", true);
        press(KeyCode.J, "j", false);
        assertThat(ran).containsExactly("caret");
        assertThat(field.getText()).isEqualTo("j");
    }
}

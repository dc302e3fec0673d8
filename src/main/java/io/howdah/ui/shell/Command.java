package io.howdah.ui.shell;

import io.howdah.ui.theme.Icon;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// Something that the user can do, as the command palette lists it.
///
/// @param title an imperative, for instance "Run statement"
/// @param enabled whether it makes sense now
public record Command(
        String title,
        Icon icon,
        Optional<KeyCombination> shortcut,
        ObservableBooleanValue enabled,
        Runnable action) {

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    /// A command without a shortcut that is always possible.
    public static Command of(String title, Icon icon, Runnable action) {
        return new Command(title, icon, Optional.empty(), ALWAYS, action);
    }

    /// The same with a shortcut such as `Shortcut+Enter`; `Shortcut` is Ctrl, or Cmd on macOS.
    public Command key(String combination) {
        return new Command(
                title, icon, Optional.of(KeyCombination.valueOf(combination)), enabled, action);
    }

    /// The same, possible only while `condition` holds.
    public Command when(ObservableBooleanValue condition) {
        return new Command(title, icon, shortcut, condition, action);
    }

    /// Runs it if it is possible.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}

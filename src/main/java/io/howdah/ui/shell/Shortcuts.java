package io.howdah.ui.shell;

import io.howdah.ui.control.OwnKeys;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Runs the command whose shortcut was pressed, wherever the keyboard is; a part of a view may have its own
/// use for the key.
public final class Shortcuts {

    private Shortcuts() {}

    public static void install(Scene scene, MainViewModel model) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(scene, event, model));
    }

    private static void onKey(Scene scene, KeyEvent event, MainViewModel model) {
        if (OwnKeys.take(scene.getFocusOwner(), event)) {
            return;
        }
        for (Command command : model.commands()) {
            boolean fits = command.shortcut().filter(keys -> keys.match(event)).isPresent();
            if (fits && command.enabled().get()) {
                event.consume();
                command.run();
                return;
            }
        }
    }
}

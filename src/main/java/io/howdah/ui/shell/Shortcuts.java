package io.howdah.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Runs the command whose shortcut was pressed, wherever the keyboard is.
public final class Shortcuts {

    private Shortcuts() {}

    public static void install(Scene scene, MainViewModel model) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, model));
    }

    private static void onKey(KeyEvent event, MainViewModel model) {
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

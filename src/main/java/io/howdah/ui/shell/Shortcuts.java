package io.howdah.ui.shell;

import io.howdah.ui.control.OwnKeys;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Runs the command whose shortcut was pressed, wherever the keyboard is; a part of a view may have its own
/// use for the key.
public final class Shortcuts {

    private final Scene scene;
    private final MainViewModel model;

    /// Whether the key that is down has run a command.
    private boolean ran;

    private Shortcuts(Scene scene, MainViewModel model) {
        this.scene = scene;
        this.model = model;
    }

    public static void install(Scene scene, MainViewModel model) {
        var shortcuts = new Shortcuts(scene, model);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::onKey);
        scene.addEventFilter(KeyEvent.KEY_TYPED, shortcuts::onTyped);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> shortcuts.ran = false);
    }

    private void onKey(KeyEvent event) {
        ran = false;
        if (OwnKeys.take(scene.getFocusOwner(), event)) {
            return;
        }
        for (Command command : model.commands()) {
            boolean fits = command.shortcut().filter(keys -> keys.match(event)).isPresent();
            if (fits && command.enabled().get()) {
                event.consume();
                ran = true;
                command.run();
                return;
            }
        }
    }

    /// A key with Alt is also a letter to most systems, which has meant the command.
    private void onTyped(KeyEvent event) {
        if (ran) {
            event.consume();
        }
    }
}

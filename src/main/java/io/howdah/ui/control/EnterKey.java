package io.howdah.ui.control;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Enter press a button while the keyboard is in a part of the window. A default button would be
/// pressed from everywhere, from a search field in the navigator too.
public final class EnterKey {

    private EnterKey() {}

    /// @param within what the keyboard is in; Enter on another button of it presses that button or nothing
    public static void presses(Button button, Node within) {
        button.getStyleClass().add(Styles.ACCENT);
        within.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean other =
                            event.getTarget() instanceof Button pressed && pressed != button;
                    if (isPlain(event) && !other && !button.isDisabled()) {
                        event.consume();
                        button.fire();
                    }
                });
    }

    private static boolean isPlain(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                && !event.isShiftDown()
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown();
    }
}

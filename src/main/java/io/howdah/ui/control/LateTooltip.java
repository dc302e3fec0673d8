package io.howdah.ui.control;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the mouse first comes to its control: each is a window with a scene of its
/// own, and a view with twenty buttons would show up later for them.
public final class LateTooltip implements EventHandler<MouseEvent> {

    private final Control control;
    private final String words;

    private LateTooltip(Control control, String words) {
        this.control = control;
        this.words = words;
    }

    /// Lets the control tell the words while the mouse rests on it.
    public static void of(Control control, String words) {
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, new LateTooltip(control, words));
    }

    @Override
    public void handle(MouseEvent event) {
        control.removeEventFilter(MouseEvent.MOUSE_ENTERED, this);
        control.setTooltip(new Tooltip(words));
    }
}

package io.howdah.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Esc at a side of the window, where nothing else wants it, gives the keyboard back to the document in
/// front.
final class EscapeToDocument {

    private EscapeToDocument() {}

    static void from(Node side, MainViewModel model) {
        side.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        Optional.ofNullable(model.selectedProperty().get())
                                .ifPresent(document -> {
                                    document.focus();
                                    event.consume();
                                });
                    }
                });
    }
}

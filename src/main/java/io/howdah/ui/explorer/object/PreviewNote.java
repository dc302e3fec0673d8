package io.howdah.ui.explorer.object;

import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line above a preview's rows: what it shows of them, and the way to where they can be changed.
final class PreviewNote extends HBox {

    /// @param whole whether all rows are shown
    /// @param open shows the rows in an editor
    PreviewNote(boolean whole, Runnable open) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("object-note");
        var words =
                new Label(
                        whole
                                ? "All rows, to be read only."
                                : "The first %s rows, in no particular order, to be read only."
                                        .formatted(Quantity.count(Preview.MOST_ROWS)));
        words.setGraphic(Icon.INFORMATION.node());
        words.getStyleClass().add(Styles.MUTED);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var button = new Button("Edit in an editor", Icon.EDIT.node());
        button.setId("object-rows-editor");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> open.run());
        getChildren().addAll(words, button);
    }
}

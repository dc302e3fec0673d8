package io.howdah.ui.control;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// A failure in place of a view: one sentence, a way on, and the details folded.
public final class ErrorState extends VBox {

    /// `details` may be empty; `actions` are typically "Try again" buttons.
    public ErrorState(String sentence, String details, javafx.scene.Node... actions) {
        super(12);
        getStyleClass().addAll(Styles.EMPTY_STATE, "error-state");
        setAlignment(Pos.CENTER);
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(Icon.ERROR.node(), label);
        getChildren().addAll(actions);
        if (!details.isBlank()) {
            var text = new TextArea(details);
            text.setEditable(false);
            text.setPrefRowCount(8);
            var pane = new TitledPane("Details", text);
            pane.setExpanded(false);
            pane.setMaxWidth(640);
            getChildren().add(pane);
        }
    }
}

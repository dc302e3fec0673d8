package io.howdah.ui.control;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a view shows while it is empty: what to do next, and buttons that do it.
public final class EmptyState extends VBox {

    public EmptyState(Icon icon, String sentence, Button... actions) {
        super(12);
        getStyleClass().add(Styles.EMPTY_STATE);
        setAlignment(Pos.CENTER);
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        getChildren().addAll(icon.node(), label);
        getChildren().addAll(actions);
    }

    /// A button for an empty state; the first one of a state is usually the default action.
    public static Button action(String words, Runnable action) {
        var button = new Button(words);
        button.setOnAction(event -> action.run());
        return button;
    }
}

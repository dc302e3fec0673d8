package io.howdah.ui.editor;

import io.howdah.ui.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What a tab shows until its text is there: nothing at first, then that it is being opened.
final class OpeningPane extends StackPane {

    OpeningPane(ObservableValue<String> title, Opening opening) {
        getStyleClass().add("editor-opening");
        setId("editor-opening");
        // Takes the keyboard for the text to come.
        setFocusTraversable(true);
        var words = new Label();
        words.textProperty().bind(title.map("Opening %s …"::formatted));
        words.getStyleClass().add(Styles.MUTED);
        var line = new HBox(8, new ProgressIndicator(), words);
        line.setId("editor-opening-words");
        line.setAlignment(Pos.CENTER);
        line.visibleProperty().bind(opening.slowProperty());
        getChildren().add(line);
    }
}

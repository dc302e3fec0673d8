package io.howdah.ui.editor.file;

import io.howdah.ui.theme.Icon;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says above the text that another program has changed its file, and offers what can be done.
public final class ChangeBar extends HBox {

    public ChangeBar(FileViewModel model) {
        getStyleClass().add("change-bar");
        setAlignment(Pos.CENTER_LEFT);
        var words = new Label("", Icon.WARNING.node());
        words.setId("file-change");
        words.textProperty().bind(model.changeProperty());
        words.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        space,
                        button("Load from disk", "file-reload", model::reload),
                        button("Keep this text", "file-keep", model::keep));
        var shown = model.changeProperty().isNotEmpty();
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
    }

    private static Button button(String words, String id, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }
}

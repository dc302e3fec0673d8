package io.howdah.ui.editor;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A message of a run: its sentence with a sign of its kind, and details below.
final class MessageCell extends ListCell<Message> {

    private static final List<String> TONES =
            List.of(Styles.ERROR_TEXT, Styles.WARNING_TEXT, Styles.SUCCESS_TEXT);

    @Override
    protected void updateItem(@Nullable Message message, boolean empty) {
        super.updateItem(message, empty);
        setGraphic(empty || message == null ? null : lines(message));
    }

    private static Node lines(Message message) {
        var sentence = new Label(message.sentence(), icon(message).node());
        sentence.setWrapText(true);
        sentence.setGraphicTextGap(8);
        switch (message.kind()) {
            case ERROR -> sentence.getStyleClass().add(TONES.get(0));
            case WARNING -> sentence.getStyleClass().add(TONES.get(1));
            case DONE -> sentence.getStyleClass().add(TONES.get(2));
            case NOTICE -> {}
        }
        var box = new VBox(2, sentence);
        for (String detail : message.details()) {
            var line = new Label(detail);
            line.setWrapText(true);
            line.getStyleClass().addAll(Styles.MUTED, "message-detail");
            box.getChildren().add(line);
        }
        return box;
    }

    private static Icon icon(Message message) {
        return switch (message.kind()) {
            case DONE -> Icon.SUCCESS;
            case NOTICE -> Icon.INFORMATION;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }
}

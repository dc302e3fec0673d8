package io.howdah.ui.editor;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message: what happened, of which statement, and what belongs to it.
final class MessageCell extends ListCell<Message> {

    MessageCell() {
        // As wide as the list, whose messages break their lines instead of leaving it.
        setPrefWidth(0);
    }

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
            case ERROR -> sentence.getStyleClass().add(Styles.ERROR_TEXT);
            case WARNING -> sentence.getStyleClass().add(Styles.WARNING_TEXT);
            case DONE -> sentence.getStyleClass().add(Styles.SUCCESS_TEXT);
            case NOTICE -> {}
        }
        if (message.kind() == Message.Kind.DONE && !message.step().isEmpty()) {
            var step = new Label(message.step());
            step.getStyleClass().add(Styles.MUTED);
            return new HBox(16, sentence, step);
        }
        var box = new VBox(2, sentence);
        if (!message.step().isEmpty()) {
            box.getChildren().add(detail(message.step()));
        }
        message.details().stream().map(MessageCell::detail).forEach(box.getChildren()::add);
        return box;
    }

    private static Label detail(String words) {
        var line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().addAll(Styles.MUTED, "message-detail");
        return line;
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

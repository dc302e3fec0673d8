package io.howdah.ui.editor;

import io.howdah.ui.control.IconButton;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.pane.ResultPane;
import io.howdah.ui.theme.Icon;
import java.util.function.Predicate;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;

/// The tab of a result: it can be pinned, so that the next run leaves it, and closed.
final class ResultTab extends Tab {

    private static final int TOOLTIP_LENGTH = 600;

    private final ResultViewModel result;
    private final EditorOutput output;
    private final MenuItem pin = new MenuItem();

    /// @param mayClose asks the user, if something would be lost
    ResultTab(
            String title,
            ResultViewModel result,
            ResultPane pane,
            EditorOutput output,
            Predicate<ResultViewModel> mayClose) {
        super(title, pane);
        this.result = result;
        this.output = output;
        var close = new MenuItem("Close");
        close.setOnAction(event -> close(mayClose));
        pin.setOnAction(event -> pin(!output.isPinned(result)));
        setContextMenu(new ContextMenu(pin, close));
        setOnCloseRequest(event -> {
            event.consume();
            close(mayClose);
        });
        String statement = result.statement();
        setTooltip(
                new Tooltip(
                        statement.length() <= TOOLTIP_LENGTH
                                ? statement
                                : statement.substring(0, TOOLTIP_LENGTH) + "…"));
        show();
    }

    private void close(Predicate<ResultViewModel> mayClose) {
        if (mayClose.test(result)) {
            output.close(result);
        }
    }

    /// Pins or unpins the result.
    void pin(boolean wanted) {
        output.pin(result, wanted);
        show();
    }

    private void show() {
        boolean pinned = output.isPinned(result);
        pin.setText(pinned ? "Unpin: the next run replaces it" : "Pin: keep it after the next run");
        var button =
                new IconButton(
                        pinned ? Icon.PINNED : Icon.PIN,
                        pinned
                                ? "Unpin: the next run replaces this result"
                                : "Pin: keep this result after the next run",
                        () -> pin(!pinned));
        button.setId("result-pin");
        button.getStyleClass().add("result-pin");
        if (pinned) {
            button.getStyleClass().add("pinned");
        }
        setGraphic(button);
    }
}

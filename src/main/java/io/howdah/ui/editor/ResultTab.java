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
import org.jspecify.annotations.Nullable;

/// The tab of a result: it can be pinned, so that the next run leaves it, and closed.
final class ResultTab extends Tab {

    private static final int TOOLTIP_LENGTH = 600;

    private final EditorOutput output;
    private final Predicate<ResultViewModel> mayClose;
    private final MenuItem pin = new MenuItem();
    private final Tooltip statement = new Tooltip();
    private @Nullable ResultViewModel result;

    /// @param mayClose asks the user, if something would be lost
    ResultTab(EditorOutput output, Predicate<ResultViewModel> mayClose) {
        this.output = output;
        this.mayClose = mayClose;
        var close = new MenuItem("Close");
        close.setOnAction(event -> close());
        pin.setOnAction(event -> pin(!isPinned()));
        setTooltip(statement);
        setContextMenu(new ContextMenu(pin, close));
        setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        showPin();
    }

    /// Shows a result, in the place of the one before.
    void show(String title, ResultViewModel fresh, ResultPane pane) {
        result = fresh;
        setText(title);
        setContent(pane);
        String text = fresh.statement();
        statement.setText(
                text.length() <= TOOLTIP_LENGTH ? text : text.substring(0, TOOLTIP_LENGTH) + "…");
    }

    private void close() {
        if (result != null && mayClose.test(result)) {
            output.close(result);
        }
    }

    private void pin(boolean wanted) {
        if (result != null) {
            output.pin(result, wanted);
        }
    }

    private boolean isPinned() {
        return result != null && output.isPinned(result);
    }

    /// Shows whether the result is pinned.
    void showPin() {
        boolean pinned = isPinned();
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

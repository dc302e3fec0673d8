package io.howdah.ui.result.view;

import io.howdah.ui.theme.Styles;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Lines of text, of which only those in sight are read: a text of any size opens at once.
final class LinesView extends ListView<Integer> {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final int MOST_COPIED = 200_000;

    private final IntFunction<String> line;

    LinesView(int count, IntFunction<String> line, boolean wraps) {
        this.line = line;
        setItems(new Numbers(count));
        getStyleClass().addAll("value-lines", Styles.CODE);
        setAccessibleText("Value");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new LineCell(wraps));
        setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private void copy() {
        var text = new StringBuilder();
        getSelectionModel().getSelectedIndices().stream()
                .limit(MOST_COPIED)
                .forEach(index -> text.append(line.apply(index)).append('\n'));
        var content = new ClipboardContent();
        content.putString(text.toString().stripTrailing());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// What the scroll bar leaves to the lines. A width that is not exactly theirs breaks them elsewhere,
    /// and leaves a gap below.
    private double widthOfCells() {
        Node bar = lookup(".scroll-bar:vertical");
        double taken = bar != null && bar.isVisible() ? bar.prefWidth(-1) : 0;
        return getWidth() - snappedLeftInset() - snappedRightInset() - taken;
    }

    private final class LineCell extends ListCell<Integer> {

        private final boolean wraps;

        LineCell(boolean wraps) {
            this.wraps = wraps;
            setWrapText(wraps);
            if (wraps) {
                // The width of the list decides where lines break, not the longest line.
                setPrefWidth(0);
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(wraps ? widthOfCells() : width);
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            setText(empty || index == null ? null : line.apply(index));
        }
    }
}

package io.howdah.ui.result;

import io.howdah.query.PackedRows;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// Shows one value, straight from the packed rows; NULL is a word in another face, not an empty cell.
final class ValueCell extends TableCell<Integer, Integer> {

    /// Bytes of a value that a cell shows; the rest is for the value pane.
    private static final int MOST_BYTES = 400;

    private static final String NULL = "result-null";

    private final PackedRows rows;
    private final int column;

    ValueCell(PackedRows rows, int column, ColumnKind kind) {
        this.rows = rows;
        this.column = column;
        getStyleClass().add("result-cell");
        if (kind == ColumnKind.NUMBER) {
            getStyleClass().add("result-number");
        }
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove(NULL);
        if (empty || row == null || row >= rows.rowCount()) {
            setText(null);
            return;
        }
        String text = rows.text(row, column, MOST_BYTES);
        if (text == null) {
            getStyleClass().add(NULL);
            setText("NULL");
        } else {
            setText(oneLine(text, rows.length(row, column) > MOST_BYTES));
        }
    }

    /// Line ends as marks: a grid's row has one line.
    private static String oneLine(String text, boolean cut) {
        String line = text.indexOf('\n') < 0 ? text : text.replace("\r\n", "⏎").replace('\n', '⏎');
        return cut ? line + "…" : line;
    }
}

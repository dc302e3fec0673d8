package io.howdah.ui.result;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves the cursor of a grid by keys.
///
/// Arrows, Page Up and Down, Home and End move, with Shift they select; with Ctrl they go to the edge.
/// Ctrl+A selects all, Shift+Space the rows, Ctrl+Space the columns. Alt with an arrow to
/// the side moves the column, Alt with Up sorts by it and with Down the other way round.
final class GridKeys {

    private final GridViewModel model;
    private final GridGeometry geometry;

    GridKeys(GridViewModel model, GridGeometry geometry) {
        this.model = model;
        this.geometry = geometry;
    }

    /// Whether the key meant something here.
    boolean press(KeyEvent event) {
        CellSelection selection = model.selection();
        if (model.placeCount() == 0 || model.layout().size() == 0) {
            return false;
        }
        boolean edge = event.isShortcutDown();
        int row = Math.max(0, selection.row());
        int column = Math.max(0, selection.column());
        int lastRow = model.placeCount() - 1;
        int lastColumn = model.layout().size() - 1;
        if (event.isAltDown()) {
            return moveColumn(event.getCode(), column);
        }
        switch (event.getCode()) {
            case UP -> go(event, edge ? 0 : row - 1, column);
            case DOWN -> go(event, edge ? lastRow : row + 1, column);
            case LEFT -> go(event, row, edge ? 0 : column - 1);
            case RIGHT -> go(event, row, edge ? lastColumn : column + 1);
            case PAGE_UP -> go(event, row - geometry.pageRows(), column);
            case PAGE_DOWN -> go(event, row + geometry.pageRows(), column);
            case HOME -> go(event, edge ? 0 : row, 0);
            case END -> go(event, edge ? lastRow : row, lastColumn);
            default -> {
                return other(event, selection);
            }
        }
        return true;
    }

    private boolean other(KeyEvent event, CellSelection selection) {
        if (event.getCode() == KeyCode.A && event.isShortcutDown() && !event.isShiftDown()) {
            selection.selectAll();
        } else if (event.getCode() == KeyCode.SPACE && event.isShiftDown()) {
            selection.widenToRows();
        } else if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            selection.widenToColumns();
        } else {
            return false;
        }
        return true;
    }

    private void go(KeyEvent event, int row, int column) {
        int toRow = Math.clamp(row, 0, model.placeCount() - 1);
        int toColumn = Math.clamp(column, 0, model.layout().size() - 1);
        if (event.isShiftDown()) {
            model.selection().extend(toRow, toColumn);
        } else {
            model.selection().select(toRow, toColumn);
        }
        geometry.reveal(toRow, toColumn);
    }

    private boolean moveColumn(KeyCode code, int position) {
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            model.arrangement().sort(model.layout().column(position), code == KeyCode.DOWN, false);
            return true;
        }
        int to = position + (code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0);
        if (to == position || to < 0 || to >= model.layout().size()) {
            return false;
        }
        model.layout().move(position, to);
        model.selection().select(Math.max(0, model.selection().row()), to);
        geometry.reveal(model.selection().row(), to);
        return true;
    }
}

package io.howdah.ui.result;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Selects, moves and resizes with the mouse.
///
/// A press on a cell, a row's number or a column's head selects it, a drag extends, Shift extends too and
/// Ctrl selects beside. A head's arrow sorts, its edge resizes, twice it fits; a dragged head of a selected
/// column moves it.
final class GridMouse {

    private enum Gesture {
        NONE,
        CELLS,
        ROWS,
        COLUMNS,
        RESIZE,
        MOVE
    }

    private static final double DRAG_START = 5;

    private final GridViewModel model;
    private final GridGeometry geometry;
    private Gesture gesture = Gesture.NONE;
    private int column;
    private double pressedX;
    private double pressedWidth;

    GridMouse(GridViewModel model, GridGeometry geometry) {
        this.model = model;
        this.geometry = geometry;
    }

    void press(MouseEvent event) {
        gesture = Gesture.NONE;
        double x = event.getX();
        double y = event.getY();
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        if (model.layout().size() == 0) {
            return;
        }
        if (geometry.isInHead(y)) {
            pressHead(event, x, primary);
        } else if (model.placeCount() > 0 && geometry.isInNumbers(x)) {
            pressNumber(event, geometry.rowAt(y), primary);
        } else if (geometry.isOverCell(x, y)) {
            pressCell(event, geometry.rowAt(y), geometry.columnAt(x), primary);
        }
    }

    private void pressHead(MouseEvent event, double x, boolean primary) {
        if (geometry.isInNumbers(x)) {
            model.selection().selectAll();
            return;
        }
        int edge = geometry.edgeAt(x);
        if (edge >= 0 && primary) {
            column = edge;
            if (event.getClickCount() == 2) {
                int fitted = model.layout().column(edge);
                model.layout()
                        .setWidth(fitted, ColumnFit.width(model, fitted, geometry.firstRow()));
            } else {
                gesture = Gesture.RESIZE;
                pressedX = x;
                pressedWidth = geometry.columnWidth(edge);
            }
            return;
        }
        int sorted = geometry.sortAt(x, event.getY());
        if (sorted >= 0 && primary) {
            boolean beside = event.isShiftDown() || event.isShortcutDown();
            model.arrangement().cycle(model.layout().column(sorted), beside);
            return;
        }
        column = geometry.columnAt(x);
        pressedX = x;
        boolean selected = isWholeColumn(column);
        if (event.isShiftDown()) {
            model.selection().extend(model.selection().row(), column);
        } else if (!selected || (primary && event.isShortcutDown())) {
            model.selection().selectColumn(column, event.isShortcutDown());
        }
        gesture = !primary ? Gesture.NONE : selected ? Gesture.MOVE : Gesture.COLUMNS;
    }

    private boolean isWholeColumn(int position) {
        return model.selection().ranges().stream()
                .anyMatch(range ->
                        range.left() <= position
                                && range.right() >= position
                                && range.rows() == model.placeCount());
    }

    private void pressNumber(MouseEvent event, int place, boolean primary) {
        if (event.isShiftDown()) {
            model.selection().extend(place, model.selection().column());
        } else if (primary || !isSelected(place, 0)) {
            model.selection().selectRow(place, event.isShortcutDown());
        }
        gesture = primary ? Gesture.ROWS : Gesture.NONE;
    }

    private void pressCell(MouseEvent event, int place, int position, boolean primary) {
        if (!primary && isSelected(place, position)) {
            return;
        }
        if (event.isShiftDown()) {
            model.selection().extend(place, position);
        } else if (event.isShortcutDown()) {
            model.selection().add(place, position);
        } else {
            model.selection().select(place, position);
        }
        gesture = primary ? Gesture.CELLS : Gesture.NONE;
    }

    private boolean isSelected(int place, int position) {
        return model.selection().ranges().stream()
                .anyMatch(range -> range.contains(place, position));
    }

    void drag(MouseEvent event) {
        int place = geometry.rowAt(event.getY());
        int position = geometry.columnAt(event.getX());
        switch (gesture) {
            case NONE -> {}
            case CELLS -> extend(place, position);
            case ROWS -> extend(place, model.selection().column());
            case COLUMNS -> extend(model.selection().row(), position);
            case RESIZE -> {
                double width = pressedWidth + event.getX() - pressedX;
                model.layout().setWidth(model.layout().column(column), width / geometry.scale());
            }
            case MOVE -> {
                if (Math.abs(event.getX() - pressedX) > DRAG_START && position != column) {
                    model.layout().move(column, position);
                    model.selection().selectColumn(position, false);
                    column = position;
                    pressedX = event.getX();
                }
            }
        }
    }

    private void extend(int place, int position) {
        model.selection().extend(place, position);
        geometry.reveal(place, position);
    }

    void release() {
        gesture = Gesture.NONE;
    }

    /// Shows what a press would do, and returns the position of the head under the mouse, -1 for none.
    int hover(MouseEvent event, Node over) {
        boolean resizes =
                geometry.isInHead(event.getY())
                        && !geometry.isInNumbers(event.getX() - GridGeometry.EDGE)
                        && geometry.edgeAt(event.getX()) >= 0;
        boolean sorts = geometry.sortAt(event.getX(), event.getY()) >= 0;
        over.setCursor(resizes ? Cursor.H_RESIZE : sorts ? Cursor.HAND : Cursor.DEFAULT);
        boolean head = geometry.isInHead(event.getY()) && !geometry.isInNumbers(event.getX());
        return head && model.layout().size() > 0 ? geometry.columnAt(event.getX()) : -1;
    }
}

package io.howdah.ui.result.pane;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// A part beside the grid, with an edge that the mouse drags. With the focus on it, Left and Right move it,
/// Home and End go as far as it goes; a double click or Escape takes it back to its first place.
final class BesidePart extends BorderPane {

    private static final double FIRST = 0.44;
    private static final double LEAST = 0.15;
    private static final double MOST = 0.85;
    private static final double STEP = 0.02;

    private final Region whole;
    private final Region edge = new Region();
    private final DoubleProperty share = new SimpleDoubleProperty(FIRST);

    /// @param whole of whose width it takes a share
    BesidePart(Region whole) {
        this.whole = whole;
        edge.setId("result-beside-edge");
        edge.getStyleClass().add("result-edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.setFocusTraversable(true);
        edge.setAccessibleRole(AccessibleRole.THUMB);
        edge.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        edge.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        share.subscribe(value ->
                edge.setAccessibleText(
                        "Edge of the part beside the grid, %.0f percent wide"
                                .formatted(value.doubleValue() * 100)));
        setLeft(edge);
        setMinWidth(0);
        prefWidthProperty().bind(whole.widthProperty().multiply(share));
    }

    /// How much of the whole it takes, from 0 to 1.
    double share() {
        return share.get();
    }

    private void move(double wanted) {
        share.set(Math.clamp(wanted, LEAST, MOST));
    }

    private void press(MouseEvent event) {
        edge.requestFocus();
        if (event.getClickCount() == 2) {
            move(FIRST);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        double right = whole.localToScene(whole.getWidth(), 0).getX();
        move((right - event.getSceneX()) / Math.max(1, whole.getWidth()));
        event.consume();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(share.get() + STEP);
            case RIGHT -> move(share.get() - STEP);
            case HOME -> move(MOST);
            case END -> move(LEAST);
            case ESCAPE -> move(FIRST);
            default -> {
                return;
            }
        }
        event.consume();
    }
}

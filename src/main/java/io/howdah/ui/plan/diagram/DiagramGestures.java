package io.howdah.ui.plan.diagram;

import io.howdah.ui.plan.diagram.DiagramViewModel.Step;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// What hands do to a diagram: click, drag, wheel, pinch and keys.
final class DiagramGestures {

    private static final double ZOOM_STEP = 1.25;

    /// Pixels of the wheel that double or halve the zoom.
    private static final double WHEEL_DOUBLE = 240;

    private static final double PAN_STEP = 60;

    private final DiagramView view;
    private final DiagramViewModel model;
    private double lastX;
    private double lastY;

    DiagramGestures(DiagramView view, DiagramViewModel model) {
        this.view = view;
        this.model = model;
    }

    void install() {
        view.setOnMousePressed(this::press);
        view.setOnMouseDragged(this::drag);
        view.setOnMouseReleased(event -> view.setCursor(Cursor.DEFAULT));
        view.setOnMouseClicked(this::click);
        view.setOnMouseMoved(event -> view.hover(view.boxAt(event.getX(), event.getY())));
        view.setOnMouseExited(event -> view.hover(null));
        view.setOnScroll(this::scroll);
        view.setOnZoom(event -> view.zoom(event.getZoomFactor(), event.getX(), event.getY()));
        view.setOnKeyPressed(this::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        Box box = view.boxAt(lastX, lastY);
        if (box != null) {
            model.select(box);
        }
        // The tabs around it would take the keyboard.
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.SECONDARY) {
            view.setCursor(Cursor.CLOSED_HAND);
            view.drag(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void click(MouseEvent event) {
        @Nullable Box box = view.boxAt(event.getX(), event.getY());
        boolean twice = event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY;
        if (box != null && twice && event.isStillSincePress()) {
            model.toggle(box);
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isShiftDown() || event.getDeltaY() == 0) {
            // With Shift the toolkit turns the wheel's way sideways.
            view.drag(event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX(), 0);
        } else {
            double factor = Math.pow(2, event.getDeltaY() / WHEEL_DOUBLE);
            view.zoom(factor, event.getX(), event.getY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        boolean pan = event.isShiftDown();
        switch (event.getCode()) {
            case UP -> moveOrPan(pan, Step.TO_PARENT, 0, PAN_STEP);
            case DOWN -> moveOrPan(pan, Step.TO_CHILD, 0, -PAN_STEP);
            case LEFT -> moveOrPan(pan, Step.TO_LEFT, PAN_STEP, 0);
            case RIGHT -> moveOrPan(pan, Step.TO_RIGHT, -PAN_STEP, 0);
            case PLUS, EQUALS, ADD -> view.zoom(ZOOM_STEP);
            case MINUS, SUBTRACT -> view.zoom(1 / ZOOM_STEP);
            case F -> view.fit();
            case SPACE -> model.toggleSelected();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void moveOrPan(boolean pan, Step step, double byX, double byY) {
        if (pan) {
            view.drag(byX, byY);
        } else {
            model.move(step);
        }
    }
}

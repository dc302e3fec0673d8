package io.howdah.ui.result;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What keys, mouse and wheel do to a grid.
final class GridInput {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination COPY_WITH_HEADS =
            KeyCombination.valueOf("Shortcut+Shift+C");

    private final ResultGrid grid;
    private final GridGeometry geometry;
    private final GridKeys keys;
    private final GridMouse mouse;
    private final GridMenu menu = new GridMenu();
    private Runnable onActivate = () -> {};
    private int hovered = -1;

    GridInput(ResultGrid grid, GridGeometry geometry) {
        this.grid = grid;
        this.geometry = geometry;
        keys = new GridKeys(grid.model(), geometry);
        mouse = new GridMouse(grid.model(), geometry);
    }

    /// @param canvas on which the cells are painted
    void listen(Canvas canvas) {
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(event -> changed(() -> mouse.drag(event)));
        canvas.setOnMouseReleased(event -> mouse.release());
        canvas.setOnMouseMoved(event -> hover(mouse.hover(event, canvas)));
        canvas.setOnMouseExited(event -> hover(-1));
        canvas.setOnContextMenuRequested(event -> showMenu(event.getScreenX(), event.getScreenY()));
        grid.setOnScroll(this::scroll);
        grid.setOnKeyPressed(this::press);
    }

    /// The position of the head under the mouse, -1 for none.
    int hovered() {
        return hovered;
    }

    void add(Function<GridViewModel.CellPlace, List<MenuItem>> contribution) {
        menu.add(contribution);
    }

    void setOnActivate(Runnable action) {
        onActivate = action;
    }

    private void changed(Runnable action) {
        action.run();
        grid.requestLayout();
    }

    private void hover(int head) {
        if (head != hovered) {
            hovered = head;
            grid.requestLayout();
        }
    }

    private void scroll(ScrollEvent event) {
        boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
        double x = geometry.scrollX() - (sideways ? event.getDeltaY() : event.getDeltaX());
        double y = geometry.scrollY() - (sideways ? 0 : event.getDeltaY());
        changed(() -> geometry.scrollTo(x, y));
        event.consume();
    }

    private void press(MouseEvent event) {
        grid.requestFocus();
        menu.hide();
        changed(() -> mouse.press(event));
        if (event.getClickCount() == 2
                && event.isPrimaryButtonDown()
                && geometry.isOverCell(event.getX(), event.getY())) {
            onActivate.run();
        }
        // The tabs around it would take the keyboard.
        event.consume();
    }

    private void press(KeyEvent event) {
        if (COPY.match(event)) {
            grid.copy(false);
        } else if (COPY_WITH_HEADS.match(event)) {
            grid.copy(true);
        } else if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !event.isShiftDown()
                && !event.isAltDown()) {
            onActivate.run();
        } else if (event.getCode() == KeyCode.CONTEXT_MENU) {
            Bounds cell = grid.localToScreen(grid.cursorBounds());
            showMenu(cell.getMinX(), cell.getMaxY());
        } else if (!keys.press(event)) {
            return;
        }
        event.consume();
        grid.requestLayout();
    }

    private void showMenu(double screenX, double screenY) {
        grid.model().cursor().ifPresent(cell -> menu.show(grid, cell, screenX, screenY));
    }
}

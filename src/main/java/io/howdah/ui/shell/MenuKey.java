package io.howdah.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;

/// Opens the context menu of what has the keyboard, by the menu key or Shift+F10. The toolkit does that on
/// Windows alone.
public final class MenuKey {

    private MenuKey() {}

    public static void install(Scene scene) {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(scene, event));
        }
    }

    private static void press(Scene scene, KeyEvent event) {
        boolean wanted =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
        Node owner = scene.getFocusOwner();
        if (wanted && owner != null) {
            ask(owner);
            event.consume();
        }
    }

    private static void ask(Node owner) {
        Node shown = selected(owner);
        Bounds bounds = shown.getBoundsInLocal();
        Point2D screen = shown.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        Point2D own = owner.screenToLocal(screen);
        owner.fireEvent(
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        own.getX(),
                        own.getY(),
                        screen.getX(),
                        screen.getY(),
                        true,
                        new PickResult(owner, own.getX(), own.getY())));
    }

    /// The selected cell of a list or a tree, else the node itself.
    private static Node selected(Node owner) {
        return owner.lookupAll(".cell").stream()
                .filter(cell ->
                        cell instanceof IndexedCell<?> indexed
                                && indexed.isSelected()
                                && !indexed.isEmpty()
                                && indexed.isVisible())
                .findFirst()
                .orElse(owner);
    }
}

package io.howdah.ui.control;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Gives the keyboard to a node that may not be on show yet.
///
/// A split pane, a tool bar and a scroll pane show their children at their first layout only, before
/// which a node within them refuses the focus without a word.
public final class Focus {

    private Focus() {}

    /// Gives the keyboard to the node, now or as soon as it is in a window.
    public static void give(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
        } else {
            node.sceneProperty().addListener(new WhenShown(node));
        }
    }

    /// Whether the node or one in it has the keyboard.
    public static boolean isWithin(Node node) {
        Scene scene = node.getScene();
        for (Node owner = scene == null ? null : scene.getFocusOwner();
                owner != null;
                owner = owner.getParent()) {
            if (owner.equals(node)) {
                return true;
            }
        }
        return false;
    }

    private record WhenShown(Node node) implements InvalidationListener {

        @Override
        public void invalidated(Observable scene) {
            scene.removeListener(this);
            node.requestFocus();
        }
    }
}

package io.howdah.ui.control;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;

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

    private record WhenShown(Node node) implements InvalidationListener {

        @Override
        public void invalidated(Observable scene) {
            scene.removeListener(this);
            node.requestFocus();
        }
    }
}

package io.howdah.ui.control;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys that a part of a view takes for itself while the keyboard is in it, although the window has a
/// command for them: Ctrl+S applies changes in a grid and saves the file elsewhere.
public final class OwnKeys {

    private OwnKeys() {}

    /// @param wanted what the node takes when it or something in it has the focus, besides earlier ones
    public static void add(Node node, Predicate<KeyEvent> wanted) {
        Predicate<KeyEvent> earlier = of(node);
        node.getProperties().put(OwnKeys.class, earlier.or(wanted));
    }

    @SuppressWarnings("unchecked")
    private static Predicate<KeyEvent> of(Node node) {
        return node.hasProperties()
                        && node.getProperties().get(OwnKeys.class) instanceof Predicate<?> wanted
                ? (Predicate<KeyEvent>) wanted
                : event -> false;
    }

    /// Whether the focused node, or one around it, takes the key.
    public static boolean take(@Nullable Node focused, KeyEvent event) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (of(node).test(event)) {
                return true;
            }
        }
        return false;
    }
}

package io.howdah.ui.shell;

import io.howdah.ui.theme.Icon;
import javafx.scene.Node;

/// An entry of the rail with the navigator that it shows.
public interface Place {

    String title();

    Icon icon();

    /// Built at the first visit; the same node at every call.
    Node navigator();

    /// Called whenever the place comes to the front.
    default void shown() {}
}

package io.howdah.ui.shell;

import io.howdah.ui.theme.Icon;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One tab in the centre of the window.
public interface Document {

    /// The kind by which its feature restores it, for instance `editor`.
    String kind();

    ObservableValue<String> title();

    Icon icon();

    /// The tab's content; the same node at every call.
    Node view();

    /// Detail of the selection for the right side, or none.
    default ObservableValue<@Nullable Node> inspector() {
        return new ReadOnlyObjectWrapper<>();
    }

    /// The connection it talks to, for the status bar and the environment colour; null when it needs none.
    default ObservableValue<@Nullable ConnectionStatus> connection() {
        return new ReadOnlyObjectWrapper<>();
    }

    /// Commands while it is in front.
    default List<Command> commands() {
        return List.of();
    }

    /// Puts the keyboard where a person would start.
    default void focus() {
        view().requestFocus();
    }

    /// Called once when the tab opens.
    void attach();

    /// Called once when the tab closes: ends subscriptions, background work and leases.
    void detach();

    /// Asks the user, if something would be lost. False keeps the tab open.
    default boolean mayClose() {
        return true;
    }

    /// What is gone when the program ends and does not come back at its next start, one sentence each.
    default List<String> lossesAtExit() {
        return List.of();
    }

    /// What [Feature#restore] needs to open it again, as JSON; empty when it cannot come back.
    default String payload() {
        return "";
    }
}

package io.howdah.ui.shell;

import java.util.List;
import java.util.Optional;

/// A part of the program as the window sees it.
public interface Feature {

    /// Its entry on the rail.
    Optional<Place> place();

    /// Commands that are always there.
    List<Command> commands();

    /// Serves a request, or returns false when it is for another feature.
    default boolean serve(Request request) {
        return false;
    }

    /// Opens a document of an earlier session, or nothing when `kind` is another feature's.
    default Optional<Document> restore(String kind, String payload) {
        return Optional.empty();
    }

    /// The program ends; may write to the disk, which is why it is allowed to block for a moment.
    default void shutDown() {}

    /// What quick open finds here for a few letters, best first, without blocking.
    default List<QuickOpenEntry> quickOpen(String letters) {
        return List.of();
    }
}

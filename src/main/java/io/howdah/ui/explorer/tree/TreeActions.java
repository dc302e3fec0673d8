package io.howdah.ui.explorer.tree;

import io.howdah.ui.theme.Icon;
import java.util.List;

/// What the user can do with a line of the tree.
public interface TreeActions {

    /// An entry of the context menu.
    ///
    /// @param separated whether a line stands above it
    record Action(String words, Icon icon, boolean separated, Runnable run) {

        public Action(String words, Icon icon, Runnable run) {
            this(words, icon, false, run);
        }
    }

    /// The first action is what Enter and a double click do; the context menu shows all.
    List<Action> of(ExplorerItem item);

    /// What F2 does; null where nothing can be renamed.
    default @org.jspecify.annotations.Nullable Runnable rename(ExplorerItem item) {
        return null;
    }

    /// What the Delete key does; null where nothing can be dropped.
    default @org.jspecify.annotations.Nullable Runnable drop(ExplorerItem item) {
        return null;
    }
}

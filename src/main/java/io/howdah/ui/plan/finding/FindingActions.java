package io.howdah.ui.plan.finding;

import io.howdah.plan.find.Remedy;

/// What can be done with a remedy, by whoever shows the plan.
public interface FindingActions {

    /// Puts SQL on the clipboard.
    void copy(String sql);

    /// Whether there is a connection on which an editor could be opened.
    boolean canEdit();

    /// Opens an editor with the remedy's statements; runs nothing.
    void edit(Remedy remedy);

    /// Plans the query again with the remedy, and proves what it saves.
    void tryOut(Remedy remedy);

    /// Shows a node wherever the plan is on show.
    void showNode(int id);
}

package io.howdah.ui.editor;

/// What the toolbar and the shortcuts of an editor do.
interface EditorActions {

    /// Runs the selection, or the statement at the caret.
    void run();

    void runAll();

    void explain();

    /// Runs the statement at the caret for its plan.
    void analyze();
}

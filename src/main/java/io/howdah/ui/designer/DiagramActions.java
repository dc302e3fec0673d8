package io.howdah.ui.designer;

/// What the toolbar of a diagram asks of its document.
interface DiagramActions {

    void export();

    void copyImage();

    /// Opens an editor with the DDL of everything that was read.
    void openDdl();
}

package io.howdah.ui.editor.file;

import java.util.function.Supplier;

/// The text that belongs to a file.
public interface FiledText {

    /// The text as it is now, to be read on any thread.
    Supplier<String> snapshot();

    /// The text is what is on the disk.
    void markSaved();

    /// Whether it is what [#markSaved] last said, also after undoing and redoing.
    boolean isSaved();

    /// Replaces everything as one step of undo; the caret stays as near as it can.
    void replaceAll(String text);
}

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

    /// Begins to replace everything as one step of undo; the caret stays as near as it can.
    Replacing replacing();

    /// A picture of the text that is to be replaced.
    interface Replacing {

        /// Makes another text ready to take its place, on any thread.
        Replacement by(String text);
    }

    /// Another text that is ready.
    interface Replacement {

        /// Puts it there; false, and nothing is changed, when the text has been edited meanwhile.
        boolean apply();
    }
}

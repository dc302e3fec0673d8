package io.howdah.ui.editor;

import io.howdah.sql.parameter.FilledText;

/// A part of an editor's text that is to run.
///
/// @param filled with values in place of its parameters
/// @param offset where it starts in the text
/// @param steps how many steps it has
record RunPart(FilledText filled, int offset, int steps) {

    RunPart(String script, int offset, int steps) {
        this(FilledText.of(script), offset, steps);
    }

    String script() {
        return filled.text();
    }

    /// The place in the editor's text that a place in the script comes from.
    int place(int position) {
        return filled.original(position) + offset;
    }
}

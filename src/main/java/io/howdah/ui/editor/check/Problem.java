package io.howdah.ui.editor.check;

import io.howdah.sql.edit.TextRange;

/// What the server would refuse.
///
/// @param range the part of the text that it is about
/// @param hint the server's detail and hint, "" for none
public record Problem(TextRange range, String message, String hint) {

    /// Everything that there is to say.
    public String words() {
        return hint.isEmpty() ? message : message + "\n" + hint;
    }
}

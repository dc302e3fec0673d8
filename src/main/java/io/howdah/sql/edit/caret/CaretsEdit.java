package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextEdit;
import java.util.List;

/// Replacements in a text that are one step of undo, and the carets behind it.
///
/// @param replacements ascending and apart from each other, with offsets in the text as it was
/// @param after the carets in the new text
public record CaretsEdit(List<TextEdit> replacements, Carets after) {

    public CaretsEdit {
        replacements = List.copyOf(replacements);
    }

    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    /// The whole text after the replacements.
    public String in(String before) {
        var text = new StringBuilder();
        int done = 0;
        for (TextEdit edit : replacements) {
            text.append(before, done, edit.start()).append(edit.text());
            done = edit.end();
        }
        return text.append(before, done, before.length()).toString();
    }
}

package io.howdah.ui.editor;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.parameter.FilledText;
import java.util.List;

/// A part of an editor's text that is to run.
///
/// @param filled with values in place of its parameters
/// @param offset where it starts in the text
/// @param items its steps as they are written, with their places in the text; none when it does not stand
///     there
record RunPart(FilledText filled, int offset, List<ScriptItem> items) {

    RunPart {
        items = List.copyOf(items);
    }

    /// A query that does not stand in the text: the places in it come before the text's start, so that no
    /// error in it points into the text.
    static RunPart beside(String query) {
        return new RunPart(FilledText.of(query), -query.length() - 1, List.of());
    }

    String script() {
        return filled.text();
    }

    int steps() {
        return Math.max(1, items.size());
    }

    /// The place in the editor's text that a place in the script comes from.
    int place(int position) {
        return filled.original(position) + offset;
    }

    /// The step that starts at a place of the editor's text as it is written, with the names of its
    /// parameters.
    ///
    /// @param sent what reached the server, for a step that is not written as such
    String written(int start, String sent) {
        return items.stream()
                .filter(item -> item.start() == start)
                .map(ScriptItem::text)
                .findFirst()
                .orElse(sent);
    }
}

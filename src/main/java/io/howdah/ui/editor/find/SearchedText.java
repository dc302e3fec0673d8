package io.howdah.ui.editor.find;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The text that is searched.
public interface SearchedText {

    /// The text as it is now, to be read on any thread.
    Supplier<String> snapshot();

    /// The selection, empty at the caret when nothing is selected.
    TextRange selection();

    /// Marks all matches, and the one that the search is at.
    void mark(List<TextRange> matches, Optional<TextRange> current);

    void select(TextRange match);

    void apply(TextEdit edit);
}

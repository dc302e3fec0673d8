package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextEdit;
import io.howdah.sql.edit.TextLines;
import java.util.Optional;

/// An operation on a text and one selection in it, for instance that of a key.
@FunctionalInterface
public interface Operation {

    /// What is to be replaced and where the selection is then; nothing when there is nothing to do.
    Optional<TextEdit> edit(TextLines lines, int anchor, int caret);
}

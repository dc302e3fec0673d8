package io.howdah.ui.editor.check;

import io.howdah.sql.ScriptItem;
import java.util.List;
import java.util.function.Supplier;

/// The text that is checked.
public interface WrittenText {

    int length();

    /// The text as it is now, to be read on any thread.
    Supplier<String> snapshot();

    /// The statement at the caret.
    List<ScriptItem> stepsAtCaret();
}

package io.howdah.ui.editor.check;

import io.howdah.query.Verdict;
import io.howdah.sql.ScriptItem;
import java.util.List;
import java.util.concurrent.Callable;

/// Asks the server about statements.
public interface Checker {

    /// The question as work for the background, which answers with a verdict for each statement. Called
    /// on the FX thread.
    Callable<List<Verdict>> ask(List<ScriptItem> statements);
}

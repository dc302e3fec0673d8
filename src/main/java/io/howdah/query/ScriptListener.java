package io.howdah.query;

import io.howdah.sql.ScriptItem;

/// Hears of the steps of a script in turn, on the session's thread.
public interface ScriptListener {

    /// A step begins; the listener for its rows and notices.
    RunListener started(ScriptItem step);

    void finished(ScriptItem step, Outcome outcome);
}

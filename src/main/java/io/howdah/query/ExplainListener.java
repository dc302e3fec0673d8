package io.howdah.query;

import io.howdah.sql.ScriptItem;

/// Hears how the statements of a script are explained, in order, on the session's thread.
public interface ExplainListener {

    void explained(ScriptItem statement, Explanation.Explained explained);

    /// Neither this statement nor, unless asked for, a later one is explained.
    void failed(ScriptItem statement, Explanation reason);
}

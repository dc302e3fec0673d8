package io.howdah.query.script;

import io.howdah.query.Outcome;
import io.howdah.query.RunListener;
import io.howdah.sql.ScriptPlace;

/// Hears of a script while it runs, on the script's thread.
public interface ScriptObserver {

    /// Where words are meant to go.
    enum Channel {
        /// With the results.
        OUTPUT,
        /// With the messages.
        MESSAGES
    }

    /// A statement begins; the listener for its rows and notices.
    RunListener started(ScriptStatement statement);

    /// @param at where the error is, or the statement
    void finished(ScriptStatement statement, Outcome outcome, ScriptPlace at);

    /// What the script says itself, by `\echo` for instance.
    void said(String words, Channel channel);

    /// How many of the script's bytes have been read; what is read has not all been run.
    default void progress(long bytes) {}

    /// Shows what `\d NAME` names in its own way; false has it listed.
    ///
    /// @param name as it stands in the script
    default boolean shows(String name) {
        return false;
    }
}

package io.howdah.ui.editor;

import io.howdah.query.Explanation;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.parameter.FilledText;
import io.howdah.store.HistoryEntry;
import java.time.Duration;
import java.time.Instant;

/// Writes what an editor ran into the history.
final class EditorHistory {

    private final RunHistory history;
    private final EditorConnection connection;

    EditorHistory(RunHistory history, EditorConnection connection) {
        this.history = history;
        this.connection = connection;
    }

    /// @param sql as it is written in the editor
    /// @param filled what the parameters' values were put into; they are kept out of the error too
    void remember(String sql, FilledText filled, Outcome outcome, Instant began) {
        add(
                sql,
                began,
                new RunHistory.Ending(
                        switch (outcome) {
                            case Outcome.Completed _ -> HistoryEntry.Outcome.DONE;
                            case Outcome.Failed _ -> HistoryEntry.Outcome.FAILED;
                            case Outcome.Stopped _ -> HistoryEntry.Outcome.CANCELLED;
                        },
                        outcome.duration(),
                        outcome.rows(),
                        outcome instanceof Outcome.Failed(ServerError error, _, _, Duration _)
                                ? KeptError.of(error, filled.withoutValues(error.message()), sql)
                                : null));
    }

    /// A statement that ran to be explained; its plan is found by its text.
    void remember(Explanation explanation, ExplainedText text, Instant began) {
        switch (explanation) {
            case Explanation.Explained explained -> {
                if (explained.rolledBack()) {
                    add(
                            StatementTraits.withoutExplain(text.written()),
                            began,
                            new RunHistory.Ending(
                                    HistoryEntry.Outcome.DONE, explained.duration(), -1, null));
                }
            }
            case Explanation.NotExplained(Outcome outcome) ->
                    remember(text.written(), text.filled(), outcome, began);
            case Explanation.Refused _ -> {}
        }
    }

    private void add(String sql, Instant began, RunHistory.Ending ending) {
        history.add(sql, connection.profile(), connection.databaseName(), began, ending);
    }
}

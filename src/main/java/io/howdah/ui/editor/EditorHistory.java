package io.howdah.ui.editor;

import io.howdah.query.Explanation;
import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.store.HistoryEntry;
import io.howdah.store.Store;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes what an editor ran into the history.
final class EditorHistory {

    private final Store store;
    private final Background background;
    private final EditorConnection connection;

    EditorHistory(Store store, Background background, EditorConnection connection) {
        this.store = store;
        this.background = background;
        this.connection = connection;
    }

    void remember(String sql, Outcome outcome, Instant began) {
        add(
                sql,
                began,
                outcome.duration(),
                outcome.rows(),
                switch (outcome) {
                    case Outcome.Completed _ -> HistoryEntry.Outcome.DONE;
                    case Outcome.Failed _ -> HistoryEntry.Outcome.FAILED;
                    case Outcome.Stopped _ -> HistoryEntry.Outcome.CANCELLED;
                },
                outcome instanceof Outcome.Failed(ServerError error, _, _, Duration _)
                        ? error.message()
                        : null);
    }

    /// A statement that ran to be explained; its plan is found by its text.
    void remember(Explanation explanation, String sql, Instant began) {
        switch (explanation) {
            case Explanation.Explained explained -> {
                if (explained.rolledBack()) {
                    add(
                            explained.statement(),
                            began,
                            explained.duration(),
                            -1,
                            HistoryEntry.Outcome.DONE,
                            null);
                }
            }
            case Explanation.NotExplained(Outcome outcome) -> remember(sql, outcome, began);
            case Explanation.Refused _ -> {}
        }
    }

    private void add(
            String sql,
            Instant began,
            Duration duration,
            long rows,
            HistoryEntry.Outcome outcome,
            @Nullable String error) {
        var entry =
                new HistoryEntry(
                        0,
                        sql,
                        connection.profile().id(),
                        connection.databaseName(),
                        began,
                        duration,
                        rows,
                        outcome,
                        error);
        background.submit(() -> store.history().add(entry), id -> {});
    }
}

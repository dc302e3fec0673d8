package io.howdah.ui.editor;

import io.howdah.query.Outcome;
import io.howdah.query.ServerError;
import io.howdah.store.HistoryEntry;
import io.howdah.store.Store;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.time.Instant;

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
        var entry =
                new HistoryEntry(
                        0,
                        sql,
                        connection.profile().id(),
                        connection.databaseName(),
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
        background.submit(() -> store.history().add(entry), id -> {});
    }
}

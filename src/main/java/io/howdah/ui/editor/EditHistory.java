package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.query.edit.ApplyOutcome;
import io.howdah.store.HistoryEntry.Outcome;
import java.time.Duration;
import java.time.Instant;

/// Writes the changes of a result's rows that reached the server into the history, as the SQL that ran.
final class EditHistory {

    private final RunHistory history;
    private final Profile profile;
    private final String database;

    EditHistory(RunHistory history, Profile profile, String database) {
        this.history = history;
        this.profile = profile;
        this.database = database;
    }

    void remember(String sql, ApplyOutcome outcome, Instant began) {
        Duration duration = Duration.between(began, Instant.now());
        history.add(
                sql.strip(),
                profile,
                database,
                began,
                switch (outcome) {
                    case ApplyOutcome.Applied applied ->
                            new RunHistory.Ending(
                                    Outcome.DONE, duration, applied.rows().size(), null);
                    case ApplyOutcome.Conflicted _ ->
                            failed(duration, "Somebody had changed the rows meanwhile.");
                    case ApplyOutcome.Refused refused ->
                            failed(
                                    duration,
                                    KeptError.of(refused.error(), refused.error().message(), sql));
                    case ApplyOutcome.Stopped _ ->
                            new RunHistory.Ending(Outcome.CANCELLED, duration, 0, null);
                });
    }

    private static RunHistory.Ending failed(Duration duration, String why) {
        return new RunHistory.Ending(Outcome.FAILED, duration, 0, why);
    }
}

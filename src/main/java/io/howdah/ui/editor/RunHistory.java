package io.howdah.ui.editor;

import io.howdah.connect.Profile;
import io.howdah.sql.secret.SecretMask;
import io.howdah.store.HistoryEntry;
import io.howdah.store.Store;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes what was run into the history, without the passwords in it.
public final class RunHistory {

    private final Store store;
    private final Background background;

    public RunHistory(EditorContext context) {
        store = context.store();
        background = context.background();
    }

    /// How something that was run has ended.
    ///
    /// @param rows returned or affected; -1 when that is unknown
    /// @param error why it failed
    public record Ending(
            HistoryEntry.Outcome outcome, Duration duration, long rows, @Nullable String error) {}

    /// Returns at once.
    ///
    /// @param text as it was written: a parameter is a name there, not its value
    public void add(
            String text, Profile profile, @Nullable String database, Instant began, Ending ending) {
        String error = ending.error();
        var entry =
                new HistoryEntry(
                        0,
                        SecretMask.masked(text),
                        profile.id(),
                        database,
                        began,
                        ending.duration(),
                        ending.rows(),
                        ending.outcome(),
                        error == null ? null : SecretMask.masked(error));
        background.submit(() -> store.history().add(entry), id -> {});
    }
}

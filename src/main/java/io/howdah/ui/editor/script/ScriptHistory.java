package io.howdah.ui.editor.script;

import io.howdah.connect.Profile;
import io.howdah.store.HistoryEntry.Outcome;
import io.howdah.ui.editor.RunHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the runs of one script file into the history: one entry each, which runs the file again from an
/// editor. Its statements would drive everything else out.
final class ScriptHistory {

    private record Run(Profile profile, Optional<String> database, Instant began, long start) {}

    private final RunHistory history;
    private final Path file;
    private @Nullable Run run;

    ScriptHistory(RunHistory history, Path file) {
        this.history = history;
        this.file = file;
    }

    void begin(Profile profile, Optional<String> database) {
        run = new Run(profile, database, Instant.now(), System.nanoTime());
    }

    void end(boolean complete, boolean stopped, @Nullable RunWatch watch) {
        Run ended = run;
        if (ended == null || watch == null) {
            return;
        }
        run = null;
        history.add(
                command(),
                ended.profile(),
                ended.database().orElse(null),
                ended.began(),
                new RunHistory.Ending(
                        complete ? Outcome.DONE : stopped ? Outcome.CANCELLED : Outcome.FAILED,
                        Duration.ofNanos(System.nanoTime() - ended.start()),
                        watch.rows(),
                        watch.firstError()));
    }

    /// As psql takes it.
    private String command() {
        String path = file.toAbsolutePath().toString();
        return "\\i '" + path.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

package io.howdah.ui.editor.file;

import io.howdah.ui.fx.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks again and again whether another program has changed or deleted a file.
final class FileWatch {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    /// Is told once of each change.
    interface Listener {

        void changed(Path file);

        void deleted(Path file);
    }

    private final Background background;
    private final Listener listener;
    private @Nullable Path file;
    private DiskFile.@Nullable State known;
    private boolean looking;
    private Background.@Nullable Handle watch;

    FileWatch(Background background, Listener listener) {
        this.background = background;
        this.listener = listener;
    }

    /// Watches a file, whose state is known.
    void begin(Path watched, DiskFile.State state) {
        file = watched;
        known = state;
        if (watch == null) {
            watch = background.every(PERIOD, () -> look(() -> {}));
        }
    }

    /// What is known is no more of interest: the file is about to be replaced on purpose.
    void forget() {
        known = null;
    }

    /// Looks now, then goes on.
    void look(Runnable then) {
        Path watched = file;
        DiskFile.State before = known;
        if (watched == null || before == null || looking) {
            then.run();
            return;
        }
        looking = true;
        background.submit(
                () -> DiskFile.state(watched, before),
                now -> {
                    looking = false;
                    compare(watched, before, now);
                    then.run();
                },
                failure -> {
                    looking = false;
                    then.run();
                });
    }

    private void compare(Path watched, DiskFile.State before, Optional<DiskFile.State> now) {
        if (known != before) {
            return;
        }
        known = now.orElse(null);
        if (now.isEmpty()) {
            listener.deleted(watched);
        } else if (now.get().checksum() != before.checksum()) {
            listener.changed(watched);
        }
    }

    /// Watches no more.
    void stop() {
        if (watch != null) {
            watch.cancel();
            watch = null;
        }
    }
}

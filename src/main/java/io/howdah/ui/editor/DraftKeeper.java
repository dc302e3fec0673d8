package io.howdah.ui.editor;

import io.howdah.store.Draft;
import io.howdah.store.Drafts;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Saves an editor's text shortly after the last change, well within a second of typing.
///
/// While somebody types without a pause it still saves, having waited [#LONGEST] times more.
final class DraftKeeper {

    private static final Duration CALM = Duration.ofMillis(300);
    private static final int LONGEST = 2;

    private final Drafts drafts;
    private final Background background;
    private final Supplier<Supplier<Draft>> current;
    private Background.@Nullable Handle pending;
    private int postponed;
    private boolean writing;
    private boolean again;
    private boolean ended;

    /// @param current takes a picture of the editor, on the FX thread; what it returns makes a draft of
    ///     the picture, which takes time for a large text, on any thread
    DraftKeeper(Drafts drafts, Background background, Supplier<Supplier<Draft>> current) {
        this.drafts = drafts;
        this.background = background;
        this.current = current;
    }

    /// Something changed.
    void changed() {
        if (ended) {
            return;
        }
        if (pending != null && !pending.isDone()) {
            if (postponed == LONGEST) {
                return;
            }
            postponed++;
            pending.cancel();
        } else {
            postponed = 0;
        }
        pending = background.after(CALM, this::save);
    }

    /// Saves now; one write at a time, the newest text last.
    void save() {
        if (ended) {
            return;
        }
        if (writing) {
            again = true;
            return;
        }
        writing = true;
        Supplier<Draft> draft = current.get();
        background.submit(
                () -> {
                    drafts.save(draft.get());
                    return draft;
                },
                saved -> written(),
                failure -> {
                    written();
                    background.report(failure);
                });
    }

    private void written() {
        writing = false;
        if (again && !ended) {
            again = false;
            save();
        }
    }

    /// Saves no more and forgets what was saved: the text was closed on purpose.
    void forget(String id) {
        stop();
        background.submit(
                () -> {
                    drafts.remove(id);
                    return id;
                },
                removed -> {});
    }

    /// Saves at once on the caller's thread, then no more: the program ends.
    void finish() {
        stop();
        drafts.save(current.get().get());
    }

    /// Saves no more; what was saved comes back at the next start.
    void stop() {
        ended = true;
        if (pending != null) {
            pending.cancel();
        }
    }
}

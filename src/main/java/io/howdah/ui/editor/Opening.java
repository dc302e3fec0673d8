package io.howdah.ui.editor;

import io.howdah.store.Draft;
import io.howdah.ui.editor.text.PreparedText;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// A kept text on its way to the screen. A large one is made ready in the background; until it is there
/// nobody can write into it, and what is kept on the disk stays what it was.
final class Opening {

    /// Characters, of text and history together, that take no longer than a key may.
    static final int AT_ONCE = 100_000;

    /// Before this there is no use in saying that one waits.
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Background background;
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private Background.@Nullable Handle work;
    private Background.@Nullable Handle patience;

    Opening(Background background) {
        this.background = background;
    }

    /// Makes the draft's text ready for exactly one of the two; a small one before this returns.
    ///
    /// @param keep puts a draft that came from no disk on the disk first; does nothing for others
    void begin(
            Draft draft,
            Consumer<? super Draft> keep,
            Consumer<PreparedText> ready,
            Consumer<? super Throwable> failed) {
        String text = draft.text();
        String undo = draft.undo();
        if (text.length() + undo.length() <= AT_ONCE) {
            ready.accept(PreparedText.of(text, undo));
            return;
        }
        patience = background.after(PATIENCE, () -> slow.set(true));
        work =
                background.submit(
                        () -> {
                            keep.accept(draft);
                            return PreparedText.of(text, undo);
                        },
                        prepared -> {
                            end();
                            ready.accept(prepared);
                        },
                        failure -> {
                            end();
                            failed.accept(failure);
                        });
    }

    /// Nobody waits any more: neither of the two is called.
    void cancel() {
        end();
        if (work != null) {
            work.cancel();
        }
    }

    private void end() {
        slow.set(false);
        if (patience != null) {
            patience.cancel();
        }
    }

    /// Whether it takes long enough to say so.
    ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }
}

package io.howdah.ui.result;

import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Reads what is to be copied in the background, however much it is, and tells when it is more than a
/// clipboard should hold: then the clipboard stays as it was.
public final class CellCopying {

    /// Characters that a clipboard should hold; more makes the programs slow that it is pasted into.
    public static final int MOST_CHARACTERS = 20_000_000;

    /// What is over sooner is not told.
    private static final Duration SLOW = Duration.ofMillis(200);

    /// What was read for the clipboard.
    public sealed interface Copy {

        record Text(String text) implements Copy {}

        /// @param sentence why nothing is copied
        record Refused(String sentence) implements Copy {}
    }

    private final Background background;
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Background.@Nullable Handle work;
    private Background.@Nullable Handle pause;

    CellCopying(Background background) {
        this.background = background;
    }

    /// Reads in the background, then hands the text over on the FX thread; ends an earlier copy that is
    /// not over yet.
    public void copy(Callable<Copy> read, Consumer<String> clipboard) {
        stop();
        refusal.set("");
        pause = background.after(SLOW, () -> slow.set(true));
        work =
                background.submit(
                        read,
                        copy -> {
                            ended();
                            switch (copy) {
                                case Copy.Text(String text) -> clipboard.accept(text);
                                case Copy.Refused(String sentence) -> refusal.set(sentence);
                            }
                        },
                        failure -> {
                            ended();
                            background.report(failure);
                        });
    }

    private void ended() {
        if (pause != null) {
            pause.cancel();
        }
        slow.set(false);
    }

    /// Gives up the copy that is going on; the clipboard stays as it was.
    public void stop() {
        if (work != null) {
            work.cancel();
        }
        ended();
    }

    /// The user has read why nothing was copied.
    public void dismiss() {
        refusal.set("");
    }

    /// Whether a copy is going on for so long that the user is told.
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /// Why nothing was copied, "" when there is nothing to tell.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}

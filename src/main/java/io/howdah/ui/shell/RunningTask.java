package io.howdah.ui.shell;

import io.howdah.ui.fx.FxThread;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One running task: what it is, how far it is, and a way to stop it.
///
/// [#progress] and [#done] may be called on any thread.
public final class RunningTask {

    /// The fraction of a task whose end is not known.
    public static final double INDETERMINATE = -1;

    private final String title;
    private final FxThread fx;
    private final Runnable cancel;
    private final Consumer<RunningTask> over;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(INDETERMINATE);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper();

    RunningTask(String title, FxThread fx, Runnable cancel, Consumer<RunningTask> over) {
        this.title = title;
        this.fx = fx;
        this.cancel = cancel;
        this.over = over;
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, or [#INDETERMINATE].
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether the user asked for its end; it may still be running down.
    public ReadOnlyBooleanProperty cancelledProperty() {
        return cancelled.getReadOnlyProperty();
    }

    public void progress(double newFraction, String newMessage) {
        fx.run(() -> {
            fraction.set(newFraction);
            message.set(newMessage);
        });
    }

    /// Takes it off the list.
    public void done() {
        fx.run(() -> over.accept(this));
    }

    /// Asks it to stop, once.
    public void cancel() {
        fx.require();
        if (!cancelled.get()) {
            cancelled.set(true);
            message.set("Stopping…");
            cancel.run();
        }
    }
}

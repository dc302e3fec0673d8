package io.howdah.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs what may block away from the FX thread and brings the outcome back to it.
///
/// Call it on the FX thread. Every callback runs on the FX thread. A cancelled piece of work
/// calls back no more. A failure that the caller does not handle becomes a notification.
public interface Background {

    /// A started piece of work.
    interface Handle {

        /// Stops it: its thread is interrupted and no callback follows. Harmless when it is done.
        void cancel();

        /// Whether its callback has run or it has been cancelled.
        boolean isDone();
    }

    /// Runs `work` on a thread of its own, then exactly one of the callbacks on the FX thread.
    <T> Handle submit(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed);

    /// Like the other `submit`; a failure goes to the window's notifications.
    <T> Handle submit(Callable<T> work, Consumer<? super T> done);

    /// Runs `action` on the FX thread once, after `delay`.
    Handle after(Duration delay, Runnable action);

    /// Runs `action` on the FX thread again and again, first after one `period`, until cancelled.
    Handle every(Duration period, Runnable action);

    /// Hands a failure to whoever tells the user about the unexpected. Safe on any thread.
    void report(Throwable failure);
}

package io.howdah.ui.fx;

/// The one door to the FX thread.
///
/// View models get it injected, so that their tests run without a toolkit.
public interface FxThread {

    /// Runs the action on the FX thread: at once when called there, else soon.
    void run(Runnable action);

    /// Runs the action on the FX thread after what is already queued, never inside the caller.
    void later(Runnable action);

    /// Whether the caller is on the FX thread.
    boolean isCurrent();

    /// Fails when called off the FX thread: guards whatever touches controls or observable state.
    default void require() {
        if (!isCurrent()) {
            throw new IllegalStateException(
                    "Must run on the FX thread, not on " + Thread.currentThread());
        }
    }

    /// Fails when called on the FX thread: guards whatever may block.
    default void forbid() {
        if (isCurrent()) {
            throw new IllegalStateException("Must not run on the FX thread: it may block");
        }
    }
}

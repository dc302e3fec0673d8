package io.howdah.query.rows;

import java.util.concurrent.CancellationException;

/// Tells long computations when nobody waits for them any more.
@FunctionalInterface
public interface StopSign {

    /// Never stops.
    StopSign NEVER = () -> false;

    /// Stops when the thread is interrupted, which is how background work is cancelled.
    StopSign INTERRUPT = () -> Thread.currentThread().isInterrupted();

    /// How many rows a computation goes on between two looks at the sign.
    int INTERVAL = 1 << 14;

    boolean isStopped();

    /// To be called for each row with its running number; looks at the sign now and then.
    ///
    /// @throws CancellationException when the work is to stop
    default void check(int step) {
        if ((step & (INTERVAL - 1)) == 0 && isStopped()) {
            throw new CancellationException();
        }
    }
}

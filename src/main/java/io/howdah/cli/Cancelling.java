package io.howdah.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets the end of the process (Ctrl+C, SIGTERM) stop what it does in an orderly way.
final class Cancelling {
    /// Longer than a run takes to stop, shorter than service managers wait.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Cancelling(Runnable cancel) {
        this.hook = new Thread(() -> stop(cancel), "cancel");
    }

    /// From now on until [#done()], the end of the process first cancels and then waits a little.
    static Cancelling onInterrupt(Runnable cancel) {
        Cancelling cancelling = new Cancelling(cancel);
        Runtime.getRuntime().addShutdownHook(cancelling.hook);
        return cancelling;
    }

    private void stop(Runnable cancel) {
        cancel.run();
        try {
            boolean ended = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                System.err.println("It did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was to be cancelled has ended.
    void done() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending: the hook runs already, and has been told.
            return;
        }
    }
}

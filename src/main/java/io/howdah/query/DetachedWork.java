package io.howdah.query;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work on a connection in a thread of its own, so that whoever waits for it can go on when the network
/// holds that thread: a TLS socket, for one, cannot even be closed while a write is stuck in it.
final class DetachedWork<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();

    private DetachedWork() {}

    static <T> DetachedWork<T> start(Supplier<T> work) {
        var started = new DetachedWork<T>();
        Thread.ofVirtual().name("howdah-statement").start(() -> started.run(work));
        return started;
    }

    private void run(Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /// Waits for the result. When the run is given up, the work is left behind and `abandoned` stands in
    /// for what it would have returned. An interrupt cancels the run; it does not end the wait.
    T await(Cancellation cancellation, Supplier<T> abandoned) {
        cancellation.whenGivenUp(() -> result.complete(abandoned.get()));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancellation.request();
                } catch (ExecutionException e) {
                    throw unchecked(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception
                ? exception
                : new IllegalStateException(failure);
    }
}

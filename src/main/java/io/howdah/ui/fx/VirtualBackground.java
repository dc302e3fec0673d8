package io.howdah.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// [Background] on virtual threads; delays share one timer thread that only forwards.
public final class VirtualBackground implements Background, AutoCloseable {

    private final FxThread fx;
    private final Consumer<? super Throwable> uncaught;
    private final ScheduledExecutorService timer;

    /// `uncaught` is called on the FX thread with every failure that nobody else handles.
    public VirtualBackground(FxThread fx, Consumer<? super Throwable> uncaught) {
        this.fx = fx;
        this.uncaught = uncaught;
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("howdah-timer").factory());
        executor.setRemoveOnCancelPolicy(true);
        this.timer = executor;
    }

    @Override
    public <T> Handle submit(Callable<T> work, Consumer<? super T> done) {
        return submit(work, done, this::report);
    }

    @Override
    public <T> Handle submit(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        var over = new AtomicBoolean();
        Thread thread =
                Thread.ofVirtual()
                        .name("howdah-background")
                        .unstarted(() -> {
                            Runnable outcome = outcomeOf(work, done, failed);
                            fx.later(() -> {
                                if (over.compareAndSet(false, true)) {
                                    guarded(outcome);
                                }
                            });
                        });
        thread.start();
        return new Started(over, thread::interrupt);
    }

    /// Runs the work here and returns what is left to do on the FX thread.
    private <T> Runnable outcomeOf(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        try {
            fx.forbid();
            T result = work.call();
            return () -> done.accept(result);
        } catch (Throwable failure) {
            return () -> failed.accept(failure);
        }
    }

    @Override
    public Handle after(Duration delay, Runnable action) {
        var over = new AtomicBoolean();
        var future =
                timer.schedule(
                        () ->
                                fx.later(() -> {
                                    if (over.compareAndSet(false, true)) {
                                        guarded(action);
                                    }
                                }),
                        delay.toNanos(),
                        TimeUnit.NANOSECONDS);
        return new Started(over, () -> future.cancel(false));
    }

    @Override
    public Handle every(Duration period, Runnable action) {
        var over = new AtomicBoolean();
        var future =
                timer.scheduleWithFixedDelay(
                        () ->
                                fx.later(() -> {
                                    if (!over.get()) {
                                        guarded(action);
                                    }
                                }),
                        period.toNanos(),
                        period.toNanos(),
                        TimeUnit.NANOSECONDS);
        return new Started(over, () -> future.cancel(false));
    }

    @Override
    public void report(Throwable failure) {
        fx.run(() -> uncaught.accept(failure));
    }

    /// Ends the timer. Work that is under way is left to finish by itself.
    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error failure) {
            uncaught.accept(failure);
        }
    }

    private record Started(AtomicBoolean over, Runnable stop) implements Handle {

        @Override
        public void cancel() {
            if (over.compareAndSet(false, true)) {
                stop.run();
            }
        }

        @Override
        public boolean isDone() {
            return over.get();
        }
    }
}

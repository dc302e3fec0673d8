package io.howdah.testing;

import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs everything inside the caller, and delayed actions when a test says so.
public final class DirectBackground implements Background {

    private final List<Delayed> delayed = new ArrayList<>();
    private final List<Throwable> reported = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    @Override
    public <T> Handle submit(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        if (holding) {
            held.add(() -> submit(work, done, failed));
            return new Delayed(Duration.ZERO, () -> {}, false);
        }
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            failed.accept(failure);
            return new Delayed(Duration.ZERO, () -> {}, false);
        }
        done.accept(result);
        return new Delayed(Duration.ZERO, () -> {}, false);
    }

    @Override
    public <T> Handle submit(Callable<T> work, Consumer<? super T> done) {
        return submit(work, done, this::report);
    }

    @Override
    public Handle after(Duration delay, Runnable action) {
        var entry = new Delayed(delay, action, false);
        delayed.add(entry);
        return entry;
    }

    @Override
    public Handle every(Duration period, Runnable action) {
        var entry = new Delayed(period, action, true);
        delayed.add(entry);
        return entry;
    }

    @Override
    public void report(Throwable failure) {
        reported.add(failure);
    }

    /// Runs every delayed action that is waiting now, in order, as if its time had come.
    public void elapse() {
        for (Delayed entry : List.copyOf(delayed)) {
            if (!entry.cancelled) {
                entry.action.run();
            }
            if (entry.cancelled || !entry.repeats) {
                delayed.remove(entry);
            }
        }
    }

    /// Keeps what is submitted from now on waiting, as a busy machine does.
    public void hold() {
        holding = true;
    }

    /// Does what was kept waiting, in order.
    public void release() {
        holding = false;
        List<Runnable> waiting = List.copyOf(held);
        held.clear();
        waiting.forEach(Runnable::run);
    }

    public List<Throwable> reported() {
        return List.copyOf(reported);
    }

    private static final class Delayed implements Handle {
        private final Duration delay;
        private final Runnable action;
        private final boolean repeats;
        private boolean cancelled;

        Delayed(Duration delay, Runnable action, boolean repeats) {
            this.delay = delay;
            this.action = action;
            this.repeats = repeats;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean isDone() {
            return cancelled;
        }

        @Override
        public String toString() {
            return "after " + delay;
        }
    }
}

package io.howdah.testing;

import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Runs everything inside the caller, and delayed actions when a test says so.
public final class DirectBackground implements Background {

    private final List<Delayed> delayed = new ArrayList<>();
    private final List<Throwable> reported = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;

    /// How long it has been at work, as tests let time pass.
    private Duration now = Duration.ZERO;

    @Override
    public <T> Handle submit(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        if (holding) {
            held.add(() -> submit(work, done, failed));
            return Delayed.done();
        }
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            failed.accept(failure);
            return Delayed.done();
        }
        done.accept(result);
        return Delayed.done();
    }

    @Override
    public <T> Handle submit(Callable<T> work, Consumer<? super T> done) {
        return submit(work, done, this::report);
    }

    @Override
    public Handle after(Duration delay, Runnable action) {
        var entry = new Delayed(delay, action, false, now);
        delayed.add(entry);
        return entry;
    }

    @Override
    public Handle every(Duration period, Runnable action) {
        var entry = new Delayed(period, action, true, now);
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
            if (!entry.over) {
                entry.over = !entry.repeats;
                entry.action.run();
            }
            if (entry.over) {
                delayed.remove(entry);
            }
        }
    }

    /// Lets time pass: runs the delayed actions whose time comes meanwhile, the earliest first.
    public void advance(Duration time) {
        Duration end = now.plus(time);
        for (Optional<Delayed> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
            Delayed due = next.get();
            now = due.due;
            if (due.repeats) {
                due.due = now.plus(due.delay);
            } else {
                delayed.remove(due);
                due.over = true;
            }
            due.action.run();
        }
        now = end;
    }

    private Optional<Delayed> nextUntil(Duration end) {
        return delayed.stream()
                .filter(entry -> !entry.over && entry.due.compareTo(end) <= 0)
                .min(Comparator.comparing(entry -> entry.due));
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
        private Duration due;
        private boolean over;

        Delayed(Duration delay, Runnable action, boolean repeats, Duration now) {
            this.delay = delay;
            this.action = action;
            this.repeats = repeats;
            due = now.plus(delay);
        }

        static Delayed done() {
            return new Delayed(Duration.ZERO, () -> {}, false, Duration.ZERO);
        }

        @Override
        public void cancel() {
            over = true;
        }

        @Override
        public boolean isDone() {
            return over;
        }

        @Override
        public String toString() {
            return "after " + delay;
        }
    }
}

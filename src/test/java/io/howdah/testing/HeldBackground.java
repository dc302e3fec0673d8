package io.howdah.testing;

import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Holds work back until a test releases it, inside the caller; delayed actions likewise.
public final class HeldBackground implements Background {

    private final Deque<Held> work = new ArrayDeque<>();
    private final List<Held> delayed = new ArrayList<>();
    private final List<Throwable> reported = new ArrayList<>();

    @Override
    public <T> Handle submit(
            Callable<T> call, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        return held(
                work,
                new Held(
                        () -> {
                            T result;
                            try {
                                result = call.call();
                            } catch (Throwable failure) {
                                failed.accept(failure);
                                return;
                            }
                            done.accept(result);
                        },
                        false));
    }

    @Override
    public <T> Handle submit(Callable<T> call, Consumer<? super T> done) {
        return submit(call, done, this::report);
    }

    @Override
    public Handle after(Duration delay, Runnable action) {
        return held(delayed, new Held(action, false));
    }

    @Override
    public Handle every(Duration period, Runnable action) {
        return held(delayed, new Held(action, true));
    }

    private static Handle held(Collection<Held> all, Held one) {
        all.add(one);
        return one;
    }

    @Override
    public void report(Throwable failure) {
        reported.add(failure);
    }

    /// Does all the work that waits now, in order, but for what was cancelled.
    public void release() {
        for (int left = work.size(); left > 0; left--) {
            work.remove().run();
        }
    }

    /// Does the same the last first: threads of their own keep no order.
    public void releaseLastFirst() {
        for (int left = work.size(); left > 0; left--) {
            work.removeLast().run();
        }
    }

    /// Runs every delayed action that waits now, as if its time had come.
    public void elapse() {
        List<Held> due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Held::run);
        due.stream().filter(held -> held.repeats && !held.over).forEach(delayed::add);
    }

    public List<Throwable> reported() {
        return List.copyOf(reported);
    }

    private static final class Held implements Handle {

        private final Runnable action;
        private final boolean repeats;
        private boolean over;

        Held(Runnable action, boolean repeats) {
            this.action = action;
            this.repeats = repeats;
        }

        void run() {
            if (!over) {
                over = !repeats;
                action.run();
            }
        }

        @Override
        public void cancel() {
            over = true;
        }

        @Override
        public boolean isDone() {
            return over;
        }
    }
}

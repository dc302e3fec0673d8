package io.howdah.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualBackgroundTest {

    private final QueueThread fx = new QueueThread();
    private final List<Throwable> uncaught = new ArrayList<>();
    private final VirtualBackground background = new VirtualBackground(fx, uncaught::add);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void workRunsElsewhereAndItsResultComesBackToTheFxThread() throws Exception {
        List<Object> results = new ArrayList<>();
        background.submit(
                Thread::currentThread,
                worker -> {
                    results.add(worker);
                    results.add(Thread.currentThread());
                });
        fx.runNext();
        assertThat(results).hasSize(2);
        assertThat(results.get(0)).isNotEqualTo(Thread.currentThread());
        assertThat(results.get(1)).isEqualTo(Thread.currentThread());
    }

    @Test
    void unhandledFailureIsReported() throws Exception {
        background.submit(
                () -> {
                    throw new IllegalStateException("no");
                },
                done -> {});
        fx.runNext();
        fx.runWaiting();
        assertThat(uncaught).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failureOfACallbackIsReported() throws Exception {
        background.submit(
                () -> 1,
                done -> {
                    throw new IllegalStateException("in the callback");
                });
        fx.runNext();
        assertThat(uncaught).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cancelledWorkIsInterruptedAndCallsBackNoMore() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        List<Object> results = new ArrayList<>();
        Background.Handle handle =
                background.submit(
                        () -> {
                            started.countDown();
                            try {
                                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                                throw e;
                            }
                        },
                        results::add,
                        results::add);
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        handle.cancel();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        fx.runNext();
        assertThat(results).isEmpty();
        assertThat(handle.isDone()).isTrue();
    }

    @Test
    void delayedActionRunsOnce() throws Exception {
        List<String> ran = new ArrayList<>();
        background.after(Duration.ofMillis(1), () -> ran.add("once"));
        fx.runNext();
        assertThat(ran).containsExactly("once");
    }

    @Test
    void repeatedActionRunsUntilCancelled() throws Exception {
        List<Integer> ran = new ArrayList<>();
        Background.Handle handle =
                background.every(Duration.ofMillis(1), () -> ran.add(ran.size()));
        fx.runNext();
        fx.runNext();
        handle.cancel();
        int before = ran.size();
        fx.runWaiting();
        assertThat(before).isGreaterThanOrEqualTo(2);
        assertThat(ran).hasSize(before);
    }

    /// The test's thread as the FX thread, with a queue that the test empties.
    private static final class QueueThread implements FxThread {
        private final Thread owner = Thread.currentThread();
        private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();

        @Override
        public void run(Runnable action) {
            if (isCurrent()) {
                action.run();
            } else {
                queue.add(action);
            }
        }

        @Override
        public void later(Runnable action) {
            queue.add(action);
        }

        @Override
        public boolean isCurrent() {
            return Thread.currentThread() == owner;
        }

        void runNext() throws InterruptedException {
            Runnable action = queue.poll(10, TimeUnit.SECONDS);
            assertThat(action).as("an action within ten seconds").isNotNull();
            action.run();
        }

        void runWaiting() {
            for (Runnable action = queue.poll(); action != null; action = queue.poll()) {
                action.run();
            }
        }
    }
}

package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A session leaves a run behind that nothing can stop, and the time for that is set beforehand.
@Timeout(60)
class SessionAbandonIT {

    private static final Patience SHORT =
            new Patience(Duration.ofMillis(20), Duration.ofMillis(20));

    @Test
    void hasLeftARunBehindWellWithinThreeSeconds() {
        assertThat(Patience.STANDARD.deadline()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void leavesBehindWhatNeitherTheServerNorTheEndOfTheConnectionStops() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                TestSession database = TestSession.open(SHORT)) {
            String firstPid = database.value("SELECT pg_backend_pid()");
            CompletableFuture<Outcome> outcome =
                    CompletableFuture.supplyAsync(
                            () ->
                                    database.session()
                                            .exclusively(
                                                    (link, cancellation) -> {
                                                        begun.countDown();
                                                        awaitUninterruptibly(never);
                                                        return Session.NOT_STARTED;
                                                    },
                                                    instead -> instead),
                            threads);
            begun.await();

            database.session().cancel();

            Outcome told = outcome.get(30, TimeUnit.SECONDS);
            assertThat(((Outcome.Stopped) told).fate()).isEqualTo(Fate.LOST_UNKNOWN);
            assertThat(database.session().isRunning()).isFalse();
            assertThat(database.value("SELECT pg_backend_pid()")).isNotEqualTo(firstPid);
            never.countDown();
        }
    }

    @Test
    void tellsWhatTheRunHadSaidOfItselfBeforeItWasLeftBehind() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        CollectingListener listener =
                new CollectingListener(count -> {
                    if (count > 0) {
                        stuck.countDown();
                        awaitUninterruptibly(never);
                    }
                });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                TestSession database = TestSession.open(SHORT)) {
            CompletableFuture<Outcome> outcome =
                    CompletableFuture.supplyAsync(
                            () -> database.run("SELECT generate_series(1, 100000)", listener),
                            threads);
            stuck.await();

            database.session().cancel();

            Outcome.Stopped told = (Outcome.Stopped) outcome.get(30, TimeUnit.SECONDS);
            assertThat(told.fate()).isEqualTo(Fate.LOST_UNDONE);
            assertThat(told.rows()).isPositive().isEqualTo(listener.rows().rowCount());
            never.countDown();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

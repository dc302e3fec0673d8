package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Rows are there while the server still sends, and stay when it dies.
@Timeout(60)
class SessionArrivalIT {

    @Test
    void rowsCanBeReadWhileTheServerStillSends() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CollectingListener listener = new CollectingListener(count -> arrived.countDown());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                TestSession database = TestSession.open();
                TestSession gate = database.another()) {
            gate.run("SELECT pg_advisory_lock(42)");
            CompletableFuture<Outcome> outcome =
                    CompletableFuture.supplyAsync(
                            () ->
                                    database.run(
                                            """
                                            SELECT i, CASE WHEN i = 40000 THEN pg_advisory_lock(42)::text END
                                            FROM generate_series(1, 50000) AS i
                                            """,
                                            listener),
                            threads);
            arrived.await();

            assertThat(outcome.isDone()).isFalse();
            assertThat(database.session().isRunning()).isTrue();
            assertThat(listener.rows().rowCount()).isBetween(1L, 39_999L);
            assertThat(listener.rows().text(0, 0)).isEqualTo("1");

            gate.run("SELECT pg_advisory_unlock(42)");
            assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Completed.class);
            assertThat(listener.rows().rowCount()).isEqualTo(50_000);
            assertThat(listener.rows().text(49_999, 0)).isEqualTo("50000");
        }
    }

    @Test
    void rowsStayWhenTheServerProcessIsKilled() {
        try (TestSession database = TestSession.open();
                TestSession killer = database.another()) {
            AtomicBoolean killed = new AtomicBoolean();
            CollectingListener listener =
                    new CollectingListener(count -> {
                        if (count >= 5000 && killed.compareAndSet(false, true)) {
                            killer.run(
                                    "SELECT pg_terminate_backend("
                                            + database.session().backendPid()
                                            + ")");
                        }
                    });

            Outcome outcome = database.run("SELECT generate_series(1, 100000000)", listener);

            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            Outcome.Failed failed = (Outcome.Failed) outcome;
            assertThat(failed.error().message())
                    .isEqualTo("terminating connection due to administrator command");
            assertThat(failed.fate()).isEqualTo(Fate.LOST_UNDONE);
            assertThat(listener.rows().rowCount())
                    .isGreaterThanOrEqualTo(5000)
                    .isEqualTo(failed.rows());
            assertThat(listener.rows().text(4999, 0)).isEqualTo("5000");
            assertThat(database.value("SELECT 1")).isEqualTo("1");
        }
    }
}

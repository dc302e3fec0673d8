package io.howdah.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testing.ScratchDatabase;
import io.howdah.testing.StallingProxy;
import io.howdah.testing.TestServer;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionCancelIT {

    private static final ExecutorService VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

    @AfterAll
    static void close() {
        VIRTUAL.close();
    }

    private static CompletableFuture<Outcome> start(TestSession database, String sql) {
        return CompletableFuture.supplyAsync(() -> database.run(sql), VIRTUAL);
    }

    /// Waits until the session's statement sleeps.
    private static void awaitSleep(TestSession watcher, TestSession database) {
        String sleeping =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND pid = ";
        while (watcher.value(sleeping + database.session().backendPid()).equals("0")) {
            assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
        }
    }

    private static Outcome cancelDuring(TestSession database, String sql) throws Exception {
        try (TestSession watcher = TestSession.open()) {
            CompletableFuture<Outcome> outcome = start(database, sql);
            awaitSleep(watcher, database);
            database.session().cancel();
            return outcome.get(30, TimeUnit.SECONDS);
        }
    }

    /// What the session itself asks after a statement must not be stopped: that would fail the user's
    /// transaction.
    @Test
    void aCancelAfterTheStatementLeavesItsTransactionOpen() throws Exception {
        try (TestSession database = TestSession.open();
                TestSession other = database.another()) {
            database.run("BEGIN");
            other.run("SELECT pg_advisory_lock(1)");
            var cancellation = new AtomicReference<@Nullable Cancellation>();
            CompletableFuture<Boolean> spared =
                    CompletableFuture.supplyAsync(
                            () -> askAfterwards(database.session(), cancellation), VIRTUAL);
            awaitLock(other, database);
            database.session().cancel();
            Cancellation cancelled = Objects.requireNonNull(cancellation.get());
            cancelled.settle();
            other.run("SELECT pg_advisory_unlock(1)");

            assertThat(spared.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(cancelled.isRequested()).isTrue();
            assertThat(database.session().state()).isEqualTo(SessionState.IN_TRANSACTION);
            assertThat(database.run("SELECT 1")).isInstanceOf(Outcome.Completed.class);
        }
    }

    /// Waits for a lock where the session would ask for its settings.
    private static boolean askAfterwards(
            Session session, AtomicReference<@Nullable Cancellation> told) {
        return session.exclusively(
                (link, cancellation) -> {
                    told.set(cancellation);
                    boolean spared = cancellation.spareServer();
                    try {
                        link.wire().execute("SELECT pg_advisory_lock(1)", warning -> {});
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return spared;
                },
                notConnected -> false);
    }

    private static void awaitLock(TestSession watcher, TestSession database) {
        String waiting =
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = ";
        while (watcher.value(waiting + database.session().backendPid()).equals("0")) {
            assertThat(Thread.currentThread().isInterrupted()).as("out of time").isFalse();
        }
    }

    @Test
    void nothingIsAskedAfterAStatementThatWasToStop() throws Exception {
        try (TestSession database = TestSession.open()) {
            boolean spared =
                    database.session()
                            .exclusively(
                                    (link, cancellation) -> {
                                        cancellation.request();
                                        return cancellation.spareServer();
                                    },
                                    notConnected -> true);

            assertThat(spared).isFalse();
        }
    }

    @Test
    void stopsAStatementAndKeepsTheSession() throws Exception {
        try (TestSession database = TestSession.open()) {
            String pid = database.value("SELECT pg_backend_pid()");

            Outcome outcome = cancelDuring(database, "SELECT pg_sleep(600)");

            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            assertThat(((Outcome.Stopped) outcome).fate()).isEqualTo(Fate.UNDONE);
            assertThat(database.session().state()).isEqualTo(SessionState.IDLE);
            assertThat(database.value("SELECT pg_backend_pid()")).isEqualTo(pid);
        }
    }

    @Test
    void saysThatTheOpenTransactionFailed() throws Exception {
        try (TestSession database = TestSession.open()) {
            database.run("BEGIN");

            Outcome outcome = cancelDuring(database, "DO $$ BEGIN PERFORM pg_sleep(600); END $$");

            assertThat(((Outcome.Stopped) outcome).fate()).isEqualTo(Fate.TRANSACTION_FAILED);
        }
    }

    @Test
    void saysThatAProcedureMayHaveCommitted() throws Exception {
        try (TestSession database = TestSession.open()) {
            Outcome outcome = cancelDuring(database, "DO $$ BEGIN PERFORM pg_sleep(600); END $$");

            assertThat(((Outcome.Stopped) outcome).fate()).isEqualTo(Fate.PARTLY_DONE);
        }
    }

    @Test
    void keepsTheRowsThatHadCome() {
        try (TestSession database = TestSession.open()) {
            CollectingListener listener =
                    new CollectingListener(count -> {
                        if (count >= 5000) {
                            database.session().cancel();
                        }
                    });

            Outcome outcome = database.run("SELECT generate_series(1, 100000000)", listener);

            assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
            assertThat(outcome.rows()).isGreaterThanOrEqualTo(5000);
            assertThat(listener.rows().rowCount()).isEqualTo(outcome.rows());
            assertThat(database.value("SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void knowsThatAStatementWithUnreadRowsHasFinished() {
        try (TestSession database = TestSession.open()) {
            database.run("CREATE TABLE t (a int)");
            CollectingListener listener =
                    new CollectingListener(count -> database.session().cancel());

            Outcome outcome =
                    database.run(
                            "INSERT INTO t SELECT generate_series(1, 9999) RETURNING a", listener);

            assertThat(((Outcome.Stopped) outcome).fate()).isEqualTo(Fate.DONE);
            assertThat(database.value("SELECT count(*) FROM t")).isEqualTo("9999");
        }
    }

    @Test
    void freesTheTabWhileItConnects() throws Exception {
        try (ScratchDatabase target = TestServer.scratch();
                StallingProxy proxy = new StallingProxy(target.host(), target.port());
                TestSession database = TestSession.open(target, proxy.port())) {
            proxy.die();
            CompletableFuture<Outcome> outcome = start(database, "SELECT 1");
            while (!database.session().isRunning()) {
                Thread.onSpinWait();
            }

            database.session().cancel();

            // The attempt itself lasts for the pool's patience of ten seconds.
            Outcome stopped = outcome.get(5, TimeUnit.SECONDS);
            assertThat(((Outcome.Stopped) stopped).fate()).isEqualTo(Fate.NOT_RUN);
            assertThat(database.session().state()).isEqualTo(SessionState.DISCONNECTED);
        }
    }
}

package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.connect.Pool;
import io.howdah.testing.StallingProxy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What can be seen of, and done to, a run that takes its time.
class RunningWorkIT {
    private final Workshop workshop = new Workshop();

    @BeforeEach
    void makeALongWork() throws SQLException {
        workshop.execute(
                "CREATE TABLE slow (id int PRIMARY KEY, note text)",
                "ALTER TABLE slow SET (autovacuum_enabled = false)",
                "INSERT INTO slow SELECT i, repeat('x', 500) FROM generate_series(1, 20000) i",
                "DELETE FROM slow WHERE id % 2 = 0");
        workshop.slowDownVacuum();
    }

    @AfterEach
    void closeWorkshop() {
        workshop.close();
    }

    /// Runs in the background and lets a test wait for a step of progress.
    private static final class Watched implements RunObserver {
        final List<RunProgress> steps = new CopyOnWriteArrayList<>();
        private final AtomicReference<@Nullable ServerSession> server = new AtomicReference<>();
        private final Predicate<RunProgress> awaited;
        private final CountDownLatch seen = new CountDownLatch(1);
        final MaintenanceRun run;
        final CompletableFuture<RunResult> result;

        Watched(Pool pool, RunRequest work, Predicate<RunProgress> awaited) {
            this(
                    pool,
                    work,
                    awaited,
                    new RunControl(
                            InstantSource.system(),
                            work.limits().maxDuration(),
                            RunControl.PATIENCE));
        }

        Watched(Pool pool, RunRequest work, Predicate<RunProgress> awaited, RunControl control) {
            this.awaited = awaited;
            this.run =
                    new MaintenanceRun(
                            () -> pool,
                            work,
                            new RunName(null, "test", 1),
                            this,
                            InstantSource.system(),
                            control);
            this.result = CompletableFuture.supplyAsync(run::run);
        }

        @Override
        public void progressed(RunProgress step) {
            steps.add(step);
            if (awaited.test(step)) {
                seen.countDown();
            }
        }

        @Override
        public void began(ServerSession session) {
            server.set(session);
        }

        void awaitStep() throws InterruptedException {
            assertThat(seen.await(60, TimeUnit.SECONDS)).as("progress: %s", steps).isTrue();
        }

        ServerSession session() {
            return Objects.requireNonNull(server.get());
        }

        RunResult end() {
            return result.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static boolean isScanning(RunProgress step) {
        return step.phase().equals("scanning heap") && step.fraction() > 0;
    }

    @Test
    void showsProgressAndStopsOnRequest() throws Exception {
        Watched work =
                new Watched(
                        workshop.pool(),
                        Workshop.work(Vacuum.with(), "slow"),
                        RunningWorkIT::isScanning);
        work.awaitStep();
        work.run.cancel();
        RunResult result = work.end();

        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.sentence()).isEqualTo("public.slow: Stopped on request.");
        assertThat(work.steps).extracting(RunProgress::fraction).isSorted();
        assertThat(work.steps.getLast().fraction()).isBetween(0.0, 1.0);
        assertThat(work.steps)
                .extracting(RunProgress::sentence)
                .anyMatch(text -> text.matches("public\\.slow: scanning heap \\(\\d+ %\\)"));
    }

    @Test
    void namesTheSessionAfterTheRun() throws Exception {
        Watched work =
                new Watched(
                        workshop.pool(),
                        Workshop.work(Vacuum.with(), "slow"),
                        RunningWorkIT::isScanning);
        work.awaitStep();

        assertThat(
                        workshop.ask(
                                "SELECT application_name FROM pg_stat_activity WHERE pid = "
                                        + work.session().pid()))
                .isEqualTo("howdah maintain: test:1")
                .isEqualTo(work.session().applicationName());
        work.run.cancel();
        work.end();
    }

    @Test
    void stopsWhenItsTimeIsOver() {
        RunRequest work =
                new RunRequest(
                        "workshop",
                        null,
                        new Scope.AllTables(),
                        Vacuum.with(),
                        new RunLimits(Duration.ofSeconds(5), Duration.ofSeconds(1)));

        RunResult result = workshop.run(work);

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence())
                .isEqualTo("public.slow: Stopped: the time for the run was over.");
    }

    @Test
    void waitsForAnotherRunOnTheSameTableAndSaysSo() throws Exception {
        workshop.execute("CREATE TABLE quick (i int)");
        try (Connection other = workshop.database.connect();
                Statement statement = other.createStatement()) {
            statement.execute(
                    "SELECT pg_advisory_lock(%d, 'quick'::regclass::oid::int)"
                            .formatted(WorkSession.TABLES));
            Watched work =
                    new Watched(
                            workshop.pool(),
                            Workshop.work(Vacuum.with(), "quick"),
                            step -> step.waitingFor() != null);
            work.awaitStep();
            assertThat(work.steps.getLast().sentence())
                    .isEqualTo("public.quick: waiting for another run on this table");
            statement.execute("SELECT pg_advisory_unlock_all()");

            assertThat(work.end().outcome()).isEqualTo(Outcome.SUCCEEDED);
        }
    }

    @Test
    void saysWhoHoldsTheLockItWaitsFor() throws Exception {
        try (Connection other = workshop.database.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET application_name = 'blocker'");
            statement.execute("LOCK TABLE slow");
            RunRequest patient =
                    new RunRequest(
                            "workshop",
                            null,
                            new Scope.AllTables(),
                            Vacuum.with(),
                            new RunLimits(Duration.ofMinutes(5), null));
            Watched work = new Watched(workshop.pool(), patient, step -> step.waitingFor() != null);
            work.awaitStep();
            work.run.cancel();

            assertThat(work.end().outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(work.steps)
                    .anyMatch(step ->
                            step.sentence()
                                    .matches(
                                            "public\\.slow: waiting for process \\d+ \\(blocker\\)"));
        }
    }

    @Test
    void letsOneRunOfAJobWorkAtATime() throws Exception {
        Watched first =
                new Watched(
                        workshop.pool(),
                        Workshop.work(Vacuum.with(), "slow"),
                        RunningWorkIT::isScanning);
        first.awaitStep();
        try (Connection orphan = workshop.database.connect();
                Statement statement = orphan.createStatement()) {
            statement.execute(
                    "SELECT pg_advisory_lock(%d, %d)"
                            .formatted(WorkSession.JOBS, "job".hashCode()));
            MaintenanceRun again =
                    new MaintenanceRun(
                            workshop::pool,
                            Workshop.work(Vacuum.with(), "slow"),
                            new RunName("job", "nightly", 2),
                            RunObserver.SILENT,
                            InstantSource.system());

            assertThat(again.run().outcome()).isEqualTo(Outcome.SKIPPED);
        }
        first.run.cancel();
        first.end();
    }

    @Test
    void knowsNothingForSureAfterALostConnection() throws Exception {
        try (StallingProxy link =
                new StallingProxy(workshop.database.host(), workshop.database.port())) {
            Watched work =
                    new Watched(
                            workshop.poolThrough(link.port()),
                            Workshop.work(Vacuum.with(), "slow"),
                            RunningWorkIT::isScanning);
            work.awaitStep();
            link.dropClients();
            RunResult result = work.end();

            assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.sentence())
                    .contains("The connection was lost")
                    .endsWith(
                            "Server process %d is still at work.".formatted(work.session().pid()));
            Orphans orphans = new Orphans(workshop.pool());
            assertThat(orphans.isWorking(work.session())).isTrue();
            assertThat(orphans.cancel(work.session())).isTrue();
        }
    }

    @Test
    void isDroppedWhenARequestToStopIsNotAnswered() throws Exception {
        try (StallingProxy link =
                new StallingProxy(workshop.database.host(), workshop.database.port())) {
            Watched work =
                    new Watched(
                            workshop.poolThrough(link.port()),
                            Workshop.work(Vacuum.with(), "slow"),
                            RunningWorkIT::isScanning,
                            new RunControl(InstantSource.system(), null, Duration.ofMillis(500)));
            work.awaitStep();
            link.die();
            work.run.cancel();
            RunResult result = work.end();

            assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(result.sentence()).contains("The request to stop was not answered");
            assertThat(new Orphans(workshop.pool()).cancel(work.session())).isTrue();
        }
    }

    @Test
    void failsWithTheServersWordsWhenItEndsTheSession() throws Exception {
        Watched work =
                new Watched(
                        workshop.pool(),
                        Workshop.work(Vacuum.with(), "slow"),
                        RunningWorkIT::isScanning);
        work.awaitStep();
        workshop.execute("SELECT pg_terminate_backend(" + work.session().pid() + ")");
        RunResult result = work.end();

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.sentence())
                .contains("terminating connection due to administrator command");
    }

    @Test
    void isNotFooledByTheSameProcessNumber() throws SQLException, IOException {
        ServerSession another = new ServerSession(1, Instant.EPOCH, "howdah maintain: test:1");
        assertThat(new Orphans(workshop.pool()).isWorking(another)).isFalse();
    }
}

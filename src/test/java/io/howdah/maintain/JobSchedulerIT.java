package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.maintain.RunRecord.Cause;
import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.GapPolicy;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.maintain.schedule.MissedRunPolicy;
import io.howdah.store.DataFolder;
import io.howdah.store.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSchedulerIT {
    @TempDir Path folder;
    private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
    private final Workshop workshop = new Workshop();

    /// One process of the program, as far as the store can tell.
    private final class Howdah implements AutoCloseable {
        final Store store = Store.open(new DataFolder(folder), clock);
        final JobStore jobs = new JobStore(store, clock);
        final RunHistory history = new RunHistory(store);
        final MaintenanceRuns runs;
        final JobScheduler scheduler;
        final ManualJobs manual;

        Howdah(PoolSource pools) {
            runs = new MaintenanceRuns(pools, history, clock);
            scheduler =
                    new JobScheduler(
                            store,
                            jobs,
                            runs,
                            new JobScheduler.Pace(Duration.ofMillis(50), Duration.ofSeconds(1)),
                            clock);
            manual = new ManualJobs(store, scheduler, clock);
        }

        Howdah() {
            this(work -> workshop.pool());
        }

        @Override
        public void close() {
            scheduler.close();
            store.close();
        }
    }

    @BeforeEach
    void makeATable() throws SQLException {
        workshop.execute("CREATE TABLE orders AS SELECT generate_series(1, 100) AS id");
    }

    @AfterEach
    void closeWorkshop() {
        workshop.close();
    }

    private static Job nightly(MissedRunPolicy missedRuns) {
        return Job.create(
                "nightly",
                Workshop.work(new Analyze(false), "orders"),
                new JobSchedule(
                        CronExpression.parse("0 3 * * *"),
                        ZoneOffset.UTC,
                        GapPolicy.AT_TRANSITION,
                        missedRuns,
                        Duration.ofDays(7)));
    }

    @Test
    void runsAJobWhenItIsDueAndThenWaitsForItsNextTime() {
        try (Howdah howdah = new Howdah()) {
            Job job = nightly(MissedRunPolicy.ONCE);
            howdah.jobs.save(job);

            clock.set("2026-05-02T02:59:59Z");
            howdah.manual.runAnyDue();
            assertThat(howdah.history.newest(10)).isEmpty();

            clock.set("2026-05-02T03:00:04Z");
            howdah.manual.runAnyDue();
            howdah.manual.runAnyDue();

            List<RunRecord> runs = howdah.history.newestOf(job.id(), 10);
            assertThat(runs).hasSize(1);
            assertThat(runs.getFirst().result().outcome())
                    .as(runs.getFirst().result().sentence())
                    .isEqualTo(Outcome.SUCCEEDED);
            assertThat(runs.getFirst().cause()).isEqualTo(Cause.SCHEDULE);
            assertThat(runs.getFirst().started()).isEqualTo(clock.instant());
            assertThat(runs.getFirst().result().notices()).contains("analyzing \"public.orders\"");
            assertThat(howdah.jobs.nextRun(job.id()))
                    .contains(Instant.parse("2026-05-03T03:00:00Z"));
        }
    }

    @Test
    void runsAJobOnceWhenTwoProcessesAreThere() {
        try (Howdah window = new Howdah();
                Howdah agent = new Howdah()) {
            Job job = nightly(MissedRunPolicy.ONCE);
            window.jobs.save(job);
            for (int day = 2; day <= 9; day++) {
                clock.set("2026-05-0%dT03:00:01Z".formatted(day));
                CompletableFuture<Void> one = CompletableFuture.runAsync(window.manual::runAnyDue);
                CompletableFuture<Void> two = CompletableFuture.runAsync(agent.manual::runAnyDue);
                CompletableFuture.allOf(one, two).join();
            }

            assertThat(agent.history.newest(100))
                    .hasSize(8)
                    .allMatch(run -> run.result().outcome() == Outcome.SUCCEEDED);
        }
    }

    @Test
    void passesOverMissedRunsWhenToldSo() {
        try (Howdah howdah = new Howdah()) {
            Job job = nightly(MissedRunPolicy.SKIP);
            howdah.jobs.save(job);
            clock.set("2026-05-04T10:00:00Z");
            howdah.manual.runAnyDue();

            RunRecord run = howdah.history.newest(10).getFirst();
            assertThat(run.result().outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(run.result().sentence())
                    .startsWith("Missed: it was due at 2026-05-02T03:00");
            assertThat(howdah.jobs.nextRun(job.id()))
                    .contains(Instant.parse("2026-05-05T03:00:00Z"));
        }
    }

    @Test
    void runsOnceForAllThatWereMissed() {
        try (Howdah howdah = new Howdah()) {
            howdah.jobs.save(nightly(MissedRunPolicy.ONCE));
            clock.set("2026-05-04T10:00:00Z");
            howdah.manual.runAnyDue();
            howdah.manual.runAnyDue();

            assertThat(howdah.history.newest(10)).hasSize(1);
        }
    }

    @Test
    void runsAllThatWereMissed() {
        try (Howdah howdah = new Howdah()) {
            howdah.jobs.save(nightly(MissedRunPolicy.ALL));
            clock.set("2026-05-04T10:00:00Z");
            for (int i = 0; i < 10; i++) {
                howdah.manual.runAnyDue();
            }

            assertThat(howdah.history.newest(10))
                    .hasSize(3)
                    .allMatch(run -> run.result().outcome() == Outcome.SUCCEEDED);
        }
    }

    @Test
    void doesNotStartAJobThatIsStillRunning() {
        try (Howdah howdah = new Howdah()) {
            Job job = nightly(MissedRunPolicy.ONCE);
            howdah.jobs.save(job);
            ActiveRun slow = howdah.runs.begin(job, RunObserver.SILENT);
            clock.set("2026-05-02T03:00:00Z");
            howdah.manual.runAnyDue();

            assertThat(howdah.history.newest(1).getFirst().result().sentence())
                    .isEqualTo("An earlier run was still going on.");
            assertThatExceptionOfType(JobException.class)
                    .isThrownBy(() -> howdah.runs.begin(job, RunObserver.SILENT))
                    .withMessage("\"nightly\" is running already. Wait for it or cancel it.");
            assertThat(howdah.runs.active()).containsExactly(slow);
            assertThat(slow.complete().result().outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(howdah.runs.active()).isEmpty();
        }
    }

    @Test
    void forgetsTheTimesOfAJobThatWasRemovedByAnotherProcess() {
        try (Howdah window = new Howdah();
                Howdah other = new Howdah()) {
            Job job = nightly(MissedRunPolicy.ONCE);
            window.jobs.save(job);
            other.store.database().update("DELETE FROM maintenance_job");
            clock.set("2026-05-02T03:00:00Z");
            window.manual.runAnyDue();

            assertThat(window.history.newest(10)).isEmpty();
            assertThat(window.jobs.nextRun(job.id())).isEmpty();
        }
    }

    @Test
    void saysWhyAJobWithoutItsProfileFails() {
        try (Howdah howdah =
                new Howdah(work -> {
                    throw new JobException("The connection profile was removed.");
                })) {
            howdah.jobs.save(nightly(MissedRunPolicy.ONCE));
            clock.set("2026-05-02T03:00:00Z");
            howdah.manual.runAnyDue();

            RunResult result = howdah.history.newest(1).getFirst().result();
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.sentence()).isEqualTo("The connection profile was removed.");
        }
    }

    @Test
    void runsJobsByItselfOnceStarted() throws InterruptedException {
        try (Howdah howdah = new Howdah()) {
            CountDownLatch ended = new CountDownLatch(1);
            howdah.history.addListener(() -> {
                boolean done =
                        howdah.history.newest(1).stream().anyMatch(run -> run.duration() != null);
                if (done) {
                    ended.countDown();
                }
            });
            howdah.jobs.save(nightly(MissedRunPolicy.ONCE));
            howdah.scheduler.start();
            clock.set("2026-05-02T03:00:00Z");
            howdah.scheduler.wake();

            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(howdah.history.newest(10))
                    .singleElement()
                    .satisfies(
                            run -> assertThat(run.result().outcome()).isEqualTo(Outcome.SUCCEEDED));
        }
    }

    @Test
    void findsItsJobsAgainAfterARestart() {
        Job job = nightly(MissedRunPolicy.ONCE);
        try (Howdah before = new Howdah()) {
            before.jobs.save(job);
        }
        clock.set("2026-05-02T08:00:00Z");
        try (Howdah after = new Howdah()) {
            assertThat(after.jobs.list()).containsExactly(job);
            after.manual.runAnyDue();
            assertThat(after.history.newest(10)).hasSize(1);
        }
    }
}

package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.maintain.schedule.CronExpression;
import io.howdah.maintain.schedule.GapPolicy;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.maintain.schedule.MissedRunPolicy;
import io.howdah.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobStoreTest {
    private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
    private final Store store = Store.inMemory(clock);
    private final JobStore jobs = new JobStore(store, clock);

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static RunRequest vacuumAll() {
        return new RunRequest("p1", null, new Scope.AllTables(), Vacuum.with(), RunLimits.STANDARD);
    }

    private static Job nightly(String name) {
        return Job.create(name, vacuumAll(), JobSchedule.of("0 3 * * *", ZoneOffset.UTC));
    }

    @Test
    void keepsEverythingOfAJob() {
        Job plain = nightly("nightly");
        Job rich =
                Job.create(
                        "Sunday freeze",
                        new RunRequest(
                                "p2",
                                "shop",
                                new Scope.ChosenTables(
                                        List.of(
                                                new TableName("public", "orders"),
                                                new TableName("Odd \"Place\"", "x"))),
                                Vacuum.with(VacuumOption.FREEZE, VacuumOption.ANALYZE),
                                new RunLimits(Duration.ofMillis(1500), Duration.ofHours(2))),
                        new JobSchedule(
                                CronExpression.parse("30 2 * * SUN#2"),
                                ZoneId.of("Europe/Berlin"),
                                GapPolicy.SKIPPED,
                                MissedRunPolicy.ALL,
                                Duration.ofHours(6)));
        Job schema =
                Job.create(
                                "stats",
                                new RunRequest(
                                        "p1",
                                        null,
                                        new Scope.OneSchema("sales"),
                                        new Analyze(true),
                                        RunLimits.STANDARD),
                                JobSchedule.of("@hourly", ZoneOffset.UTC))
                        .withEnabled(false);
        List.of(plain, rich, schema).forEach(jobs::save);

        assertThat(jobs.list()).containsExactly(plain, schema, rich);
        assertThat(jobs.find(rich.id())).contains(rich);
        assertThat(jobs.named("sunday FREEZE ")).contains(rich);
    }

    @Test
    void knowsWhenAJobRunsNext() {
        Job job = nightly("nightly");
        jobs.save(job);
        assertThat(jobs.nextRun(job.id())).contains(Instant.parse("2026-05-02T03:00:00Z"));

        jobs.save(
                new Job(
                        job.id(),
                        job.name(),
                        job.work(),
                        JobSchedule.of("0 18 * * *", ZoneOffset.UTC),
                        true));
        assertThat(jobs.nextRun(job.id())).contains(Instant.parse("2026-05-01T18:00:00Z"));

        jobs.save(job.withEnabled(false));
        assertThat(jobs.nextRun(job.id())).isEmpty();

        jobs.save(job);
        jobs.remove(job.id());
        assertThat(jobs.nextRun(job.id())).isEmpty();
        assertThat(jobs.list()).isEmpty();
    }

    @Test
    void keepsAMissedTimeWhenOnlyTheNameChanges() {
        Job job = nightly("nightly");
        jobs.save(job);
        clock.set("2026-05-02T09:00:00Z");
        jobs.save(new Job(job.id(), "every night", job.work(), job.schedule(), true));

        assertThat(jobs.nextRun(job.id())).contains(Instant.parse("2026-05-02T03:00:00Z"));
    }

    @Test
    void refusesASecondJobOfTheSameName() {
        jobs.save(nightly("nightly"));

        assertThatExceptionOfType(JobException.class)
                .isThrownBy(() -> jobs.save(nightly("Nightly")))
                .withMessage("There is already a job named \"nightly\". Choose another name.");
        assertThatExceptionOfType(JobException.class)
                .isThrownBy(() -> nightly("  "))
                .withMessage("A job needs a name.");
    }
}

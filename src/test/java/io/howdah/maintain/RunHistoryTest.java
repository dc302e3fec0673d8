package io.howdah.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.maintain.RunRecord.Cause;
import io.howdah.maintain.schedule.JobSchedule;
import io.howdah.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final TestClock clock = new TestClock("2026-05-01T12:00:00Z");
    private final Store store = Store.inMemory(clock);
    private final RunHistory history = new RunHistory(store);
    private final RunRequest work =
            new RunRequest("p1", null, new Scope.AllTables(), Vacuum.with(), RunLimits.STANDARD);
    private final Job job =
            Job.create("nightly", work, JobSchedule.of("0 3 * * *", ZoneOffset.UTC));

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void keepsARunFromBeginToEnd() {
        AtomicInteger changes = new AtomicInteger();
        history.addListener(changes::incrementAndGet);
        long id = history.begin(job, work, Cause.SCHEDULE, NOON).orElseThrow();
        ServerSession session =
                new ServerSession(
                        4711, Instant.parse("2026-05-01T12:00:00.123456Z"), "howdah maintain: x");
        history.sessionBegan(id, session);
        assertThat(history.find(id).orElseThrow().result().outcome()).isEqualTo(Outcome.RUNNING);

        RunResult result =
                new RunResult(
                        Outcome.SUCCEEDED,
                        "All 2 tables done.",
                        List.of(
                                new TableOutcome(
                                        new TableName("public", "orders"),
                                        Outcome.SUCCEEDED,
                                        "4 dead rows removed.",
                                        Duration.ofMillis(1234),
                                        new TableFacts(10, 4, 81_920, 77),
                                        new TableFacts(10, 0, 8192, 3)),
                                TableOutcome.of(
                                        new TableName("public", "x"), Outcome.FAILED, "Gone.")),
                        "finished vacuuming\n");
        history.end(id, Duration.ofSeconds(2), result);

        RunRecord run = history.find(id).orElseThrow();
        assertThat(run)
                .isEqualTo(
                        new RunRecord(
                                id,
                                job.id(),
                                "nightly",
                                work,
                                Cause.SCHEDULE,
                                NOON,
                                Duration.ofSeconds(2),
                                result));
        assertThat(history.session(id)).contains(session);
        assertThat(changes).hasValue(2);
    }

    @Test
    void letsOneRunOfAJobGoOnAtATime() {
        long first = history.begin(job, work, Cause.REQUEST, NOON).orElseThrow();
        assertThat(history.begin(job, work, Cause.SCHEDULE, NOON)).isEmpty();

        history.end(first, Duration.ZERO, RunResult.of(Outcome.FAILED, "x"));
        assertThat(history.begin(job, work, Cause.SCHEDULE, NOON)).isPresent();
    }

    @Test
    void letsWorkWithoutAJobGoOnSideBySide() {
        assertThat(history.begin(null, work, Cause.REQUEST, NOON)).isPresent();
        assertThat(history.begin(null, work, Cause.REQUEST, NOON)).isPresent();
        assertThat(history.newest(10))
                .extracting(RunRecord::title)
                .containsOnly("VACUUM of all tables");
    }

    @Test
    void callsTheRunOfADeadProcessUnknown() {
        long mine = history.begin(null, work, Cause.REQUEST, NOON).orElseThrow();
        long lost = history.begin(job, work, Cause.SCHEDULE, NOON).orElseThrow();
        // Process 1 runs on every system, but did not start in 1970.
        store.database()
                .update(
                        "UPDATE maintenance_run SET process = 1, process_started = 0 WHERE id = ?",
                        lost);

        history.sweep();

        assertThat(history.find(lost).orElseThrow().result().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(history.find(lost).orElseThrow().result().sentence())
                .startsWith("Howdah ended while this was going on");
        assertThat(history.find(mine).orElseThrow().result().outcome()).isEqualTo(Outcome.RUNNING);
    }

    @Test
    void dropsTheOldestRunsOfAJobOnly() {
        long other = history.begin(null, work, Cause.REQUEST, NOON).orElseThrow();
        history.end(other, Duration.ZERO, RunResult.of(Outcome.SUCCEEDED, ""));
        long first = 0;
        for (int i = 0; i <= RunHistory.MOST_RUNS; i++) {
            long id = history.begin(job, work, Cause.SCHEDULE, NOON).orElseThrow();
            history.end(id, Duration.ZERO, RunResult.of(Outcome.SUCCEEDED, ""));
            first = first == 0 ? id : first;
        }

        assertThat(history.newestOf(job.id(), 1000)).hasSize(RunHistory.MOST_RUNS);
        assertThat(history.find(first)).isEmpty();
        assertThat(history.find(other)).isPresent();
    }
}

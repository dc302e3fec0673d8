package io.howdah.maintain;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.howdah.store.Store;

/// Runs due jobs when a test says so, in the test's thread, by the test's clock.
public final class ManualJobs {
    private final TestClock clock;
    private final SettableClock schedulerClock = new SettableClock();
    private final ManualScheduler scheduler;

    public ManualJobs(Store store, JobScheduler jobs, TestClock clock) {
        this.clock = clock;
        jobs.prepare();
        scheduler =
                TestHelper.createManualScheduler(store.dataSource(), jobs.task())
                        .clock(schedulerClock)
                        .tableName(JobQueries.DUE_TABLE)
                        .alwaysPersistTimestampInUTC()
                        .build();
    }

    /// Runs what is due by now and returns when it is done.
    public void runAnyDue() {
        schedulerClock.set(clock.instant());
        scheduler.runAnyDueExecutions();
    }
}

package io.howdah.maintain;

import io.howdah.connect.Access;
import io.howdah.connect.Holder;
import io.howdah.connect.Lease;
import io.howdah.connect.Pool;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One run of maintenance work: a session of its own, one statement per table, progress watched
/// from another session, and an outcome that is checked instead of believed.
///
/// [#run()] blocks until the work is done and is called once; [#cancel()] may come from any thread.
public final class MaintenanceRun {
    private static final String PART = "maintain";

    private final Supplier<Pool> pools;
    private final RunRequest request;
    private final RunName name;
    private final RunObserver observer;
    private final InstantSource clock;
    private final RunControl control;
    private final NoticeLog log = new NoticeLog();

    /// @param pools the pool of the request's profile and database, asked for when the work begins
    MaintenanceRun(
            Supplier<Pool> pools,
            RunRequest request,
            RunName name,
            RunObserver observer,
            InstantSource clock) {
        this(
                pools,
                request,
                name,
                observer,
                clock,
                new RunControl(clock, request.limits().maxDuration(), RunControl.PATIENCE));
    }

    MaintenanceRun(
            Supplier<Pool> pools,
            RunRequest request,
            RunName name,
            RunObserver observer,
            InstantSource clock,
            RunControl control) {
        this.pools = pools;
        this.request = request;
        this.name = name;
        this.observer = observer;
        this.clock = clock;
        this.control = control;
    }

    /// Asks the run to stop and returns at once. Work done so far stays done.
    public void cancel() {
        control.cancel();
    }

    /// Does the work. What goes wrong on the server is in the result, not thrown.
    public RunResult run() {
        Pool pool = pools.get();
        try (Lease lease = pool.pin(new Holder(PART, name.toString()), Access.READ_WRITE)) {
            control.attach(lease);
            if (lease.isBehindPooler()) {
                return failed(
                        "The connection goes through a pooler, which may give each statement another server process: connect directly for maintenance.");
            }
            WorkSession session = WorkSession.begin(lease, request.limits());
            observer.began(session.server());
            return run(pool, session);
        } catch (SQLException e) {
            return interrupted(Notice.of(e));
        } finally {
            control.end();
        }
    }

    private RunResult run(Pool pool, WorkSession session) throws SQLException {
        var unsupported = request.task().unsupportedBy(session.version());
        if (unsupported.isPresent()) {
            return failed(unsupported.get());
        }
        String jobId = name.jobId();
        if (jobId != null && !session.tryLock(WorkSession.JOBS, jobId.hashCode())) {
            return RunResult.of(
                    Outcome.SKIPPED, "An earlier run of this job is still going on at the server.");
        }
        TargetReader.Targets targets =
                new TargetReader(session.connection(), session.version())
                        .read(request.scope(), request.task());
        if (targets.tables().isEmpty() && targets.missing().isEmpty()) {
            return RunResult.of(Outcome.SUCCEEDED, "There are no tables to work on.");
        }
        List<TableOutcome> outcomes = new ArrayList<>();
        try (ProgressWatch watch =
                new ProgressWatch(
                        pool, new Holder(PART, "progress"), session, targets.tables(), observer)) {
            work(session, targets, watch, outcomes);
        }
        targets.missing().forEach(table -> finish(outcomes, missing(table)));
        refreshDatabaseStatistics(session, outcomes);
        int all = targets.tables().size() + targets.missing().size();
        RunResult result = RunSummary.of(outcomes, all, control, log.text());
        // A link that did not carry a request to stop would not carry this question either.
        boolean ask = result.outcome() == Outcome.UNKNOWN && !control.isCancelled();
        return ask ? result.adding(new Orphans(pool).describe(session.server())) : result;
    }

    private void work(
            WorkSession session,
            TargetReader.Targets targets,
            ProgressWatch watch,
            List<TableOutcome> outcomes)
            throws SQLException {
        Verdict verdict = new Verdict(session, request.task(), control);
        TableWork work = new TableWork(session, request.task(), control, verdict, log, clock);
        TableLock lock = new TableLock(session, control);
        for (Target target : targets.tables()) {
            if (control.mustStop()) {
                return;
            }
            watch.begin(target);
            TableOutcome outcome;
            try {
                outcome =
                        target.permitted()
                                ? lock.during(target, watch, () -> work.run(target))
                                : notPermitted(target, targets.role(), session.version());
            } catch (SQLException e) {
                outcome = failed(target, verdict, Notice.of(e));
            }
            finish(outcomes, outcome);
            if (session.isLost() || outcome.outcome() == Outcome.CANCELLED) {
                return;
            }
            watch.done(target);
        }
    }

    private TableOutcome failed(Target target, Verdict verdict, Notice error) {
        log.add("ERROR " + error.sqlState() + ": " + error.text());
        Verdict.Sentence sentence = verdict.of(error);
        return TableOutcome.of(target.name(), sentence.outcome(), sentence.text());
    }

    private void finish(List<TableOutcome> outcomes, TableOutcome outcome) {
        outcomes.add(outcome);
        observer.finished(outcome);
    }

    /// What each VACUUM of the run left for the end.
    private void refreshDatabaseStatistics(WorkSession session, List<TableOutcome> outcomes) {
        boolean due =
                request.task() instanceof Vacuum
                        && session.version() >= Vacuum.DATABASE_STATISTICS_APART
                        && outcomes.stream().anyMatch(o -> o.outcome() == Outcome.SUCCEEDED)
                        && outcomes.stream().noneMatch(o -> o.outcome() == Outcome.UNKNOWN);
        if (due && !control.mustStop()) {
            try (Statement statement = session.connection().createStatement()) {
                statement.execute(MaintainQueries.DATABASE_STATISTICS);
            } catch (SQLException e) {
                // The tables are done; the next VACUUM of anybody makes up for this.
                Notice error = Notice.of(e);
                log.add("The database's oldest transaction was not computed: " + error.text());
            }
        }
    }

    private static TableOutcome notPermitted(Target target, String role, int version) {
        Verdict.Sentence sentence = Verdict.notPermitted(role, version);
        return TableOutcome.of(target.name(), sentence.outcome(), sentence.text());
    }

    private static TableOutcome missing(TableName table) {
        return TableOutcome.of(table, Outcome.FAILED, "There is no such table.");
    }

    private RunResult failed(String sentence) {
        return RunResult.of(Outcome.FAILED, sentence);
    }

    private RunResult interrupted(Notice error) {
        log.add("ERROR " + error.sqlState() + ": " + error.text());
        Outcome outcome = control.isCancelled() ? Outcome.CANCELLED : Outcome.FAILED;
        String sentence = control.isCancelled() ? "Stopped on request." : error.sentence();
        return new RunResult(outcome, sentence, List.of(), log.text());
    }
}

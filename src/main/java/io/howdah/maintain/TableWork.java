package io.howdah.maintain;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Does a task on one table and finds out whether it was really done.
final class TableWork {
    private final WorkSession session;
    private final MaintenanceTask task;
    private final RunControl control;
    private final Verdict verdict;
    private final NoticeLog log;
    private final InstantSource clock;

    TableWork(
            WorkSession session,
            MaintenanceTask task,
            RunControl control,
            Verdict verdict,
            NoticeLog log,
            InstantSource clock) {
        this.session = session;
        this.task = task;
        this.control = control;
        this.verdict = verdict;
        this.log = log;
        this.clock = clock;
    }

    /// The table's lock must be held. Never throws for what the server answers.
    TableOutcome run(Target target) {
        Instant start = clock.instant();
        log.add(task.sql(target.name(), session.version()) + ";");
        List<Notice> notices = new ArrayList<>();
        @Nullable TableReading before = null;
        try {
            Optional<TableReading> reading = TableReading.of(session.connection(), target.oid());
            if (reading.isEmpty()) {
                return outcome(target, start, Verdict.gone(), null, null);
            }
            before = reading.get();
            execute(target, notices);
            log.add(notices);
            TableReading after = verdict.readAfter(target, before);
            return outcome(
                    target, start, verdict.of(target, notices, before, after), before, after);
        } catch (SQLException e) {
            Notice error = Notice.of(e);
            log.add(notices);
            log.add("ERROR " + error.sqlState() + ": " + error.text());
            return outcome(target, start, verdict.of(error), before, null);
        }
    }

    private void execute(Target target, List<Notice> notices) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            // What is left of the run's time; a socket timeout would leave the server working on.
            statement.setQueryTimeout(control.secondsLeft());
            try {
                statement.execute(task.sql(target.name(), session.version()));
            } catch (SQLException e) {
                try {
                    collect(statement, notices);
                } catch (SQLException closed) {
                    e.addSuppressed(closed);
                }
                throw e;
            }
            collect(statement, notices);
        }
    }

    private static void collect(Statement statement, List<Notice> notices) throws SQLException {
        for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
            notices.add(Notice.of(w));
        }
    }

    private TableOutcome outcome(
            Target target,
            Instant start,
            Verdict.Sentence sentence,
            @Nullable TableReading before,
            @Nullable TableReading after) {
        return new TableOutcome(
                target.name(),
                sentence.outcome(),
                sentence.text(),
                Duration.between(start, clock.instant()),
                before == null ? null : before.facts(),
                after == null ? null : after.facts());
    }
}

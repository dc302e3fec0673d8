package io.howdah.maintain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges the work on one table: an OK of the server alone proves nothing, because it also comes for
/// a table that was passed over.
final class Verdict {
    private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

    /// Before 15 counters come through a collector process that may take half a second.
    private static final int SHARED_COUNTERS = 150_000;

    private static final Duration COLLECTOR_PAUSE = Duration.ofMillis(200);
    private static final int COLLECTOR_TRIES = 15;

    private static final String CANCELLED = "57014";
    private static final String NOT_AVAILABLE = "55P03";
    private static final String LOST = "08";

    private final WorkSession session;
    private final MaintenanceTask task;
    private final RunControl control;

    Verdict(WorkSession session, MaintenanceTask task, RunControl control) {
        this.session = session;
        this.task = task;
        this.control = control;
    }

    /// An outcome with its reason.
    record Sentence(Outcome outcome, String text) {}

    static Sentence gone() {
        return new Sentence(Outcome.FAILED, "The table is gone.");
    }

    static Sentence notPermitted(String role, int version) {
        return new Sentence(
                Outcome.FAILED,
                version >= MaintainQueries.MAINTAIN_PRIVILEGE
                        ? "Role %s lacks the MAINTAIN privilege: grant it on the table, or membership in pg_maintain."
                                .formatted(role)
                        : "Role %s does not own the table: run as its owner, the database's owner or a superuser."
                                .formatted(role));
    }

    /// The numbers afterwards, as soon as they show the work.
    TableReading readAfter(Target target, TableReading before) throws SQLException {
        TableReading after = read(target, before);
        int tries = session.version() < SHARED_COUNTERS ? COLLECTOR_TRIES : 0;
        while (tries-- > 0 && !after.proves(task, before)) {
            try {
                control.pause(COLLECTOR_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return after;
            }
            after = read(target, before);
        }
        return after;
    }

    private TableReading read(Target target, TableReading before) throws SQLException {
        return TableReading.of(session.connection(), target.oid()).orElse(before);
    }

    Sentence of(Target target, List<Notice> notices, TableReading before, TableReading after) {
        for (Notice notice : notices) {
            if (notice.isLockNotAvailable()) {
                return new Sentence(
                        Outcome.FAILED, "Passed over: somebody holds a lock on the table.");
            }
        }
        if (after.proves(task, before)) {
            return new Sentence(Outcome.SUCCEEDED, success(notices, before, after));
        }
        for (Notice notice : notices) {
            if (notice.isWarning()) {
                return new Sentence(Outcome.FAILED, "Not done: " + notice.sentence() + ".");
            }
        }
        boolean countable = session.counting() && !target.partitioned();
        return countable
                ? new Sentence(
                        Outcome.FAILED,
                        "The server reports success, but its counters show no work.")
                : new Sentence(
                        Outcome.SUCCEEDED, "Done; the server keeps no counters to prove it.");
    }

    private String success(List<Notice> notices, TableReading before, TableReading after) {
        if (task instanceof Analyze) {
            return String.format(
                    Locale.ROOT,
                    "Statistics refreshed for about %,d rows.",
                    after.facts().liveRows());
        }
        long removed = Math.max(0, before.facts().deadRows() - after.facts().deadRows());
        long freed = before.facts().bytes() - after.facts().bytes();
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%,d dead rows removed", removed));
        if (freed > 0) {
            text.append(", ").append(Bytes.text(freed)).append(" given back");
        }
        text.append('.');
        long kept = NoticeLog.notRemovable(notices);
        if (kept > 0) {
            text.append(
                    String.format(Locale.ROOT, " %,d more are dead but not yet removable", kept));
            text.append(holder()).append('.');
        }
        return text.toString();
    }

    private String holder() {
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(MaintainQueries.HORIZON_HOLDER)) {
            return rows.next() ? ": " + rows.getString(1) + " still may see them" : "";
        } catch (SQLException e) {
            LOG.info("Who holds the oldest rows could not be read", e);
            return "";
        }
    }

    Sentence of(Notice error) {
        String state = error.sqlState();
        if (state.startsWith(LOST)) {
            String how =
                    control.isCancelled()
                            ? "The request to stop was not answered and the connection was dropped"
                            : "The connection was lost";
            return new Sentence(
                    Outcome.UNKNOWN,
                    how + "; the server may have finished or may still be working.");
        }
        if (state.equals(CANCELLED)) {
            return cancelled();
        }
        if (state.equals(NOT_AVAILABLE)) {
            return new Sentence(
                    Outcome.FAILED, "The table's lock was not free in time; nothing was changed.");
        }
        return new Sentence(Outcome.FAILED, error.sentence() + ".");
    }

    private Sentence cancelled() {
        if (control.isCancelled()) {
            return new Sentence(Outcome.CANCELLED, "Stopped on request.");
        }
        if (control.isOverdue()) {
            return new Sentence(Outcome.FAILED, "Stopped: the time for the run was over.");
        }
        return new Sentence(Outcome.CANCELLED, "Stopped on the server by somebody else.");
    }
}

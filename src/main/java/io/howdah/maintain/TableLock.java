package io.howdah.maintain;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;

/// Lets one Howdah at a time work on a table: VACUUM and ANALYZE of the same table conflict, and
/// would run into each other's lock timeout.
final class TableLock {
    /// Asked again and again instead of waited for: a waiting statement would hold a snapshot, and
    /// with it the very rows that the other run wants to remove.
    private static final Duration RETRY = Duration.ofMillis(250);

    private final WorkSession session;
    private final RunControl control;

    TableLock(WorkSession session, RunControl control) {
        this.session = session;
        this.control = control;
    }

    TableOutcome during(Target target, ProgressWatch watch, Supplier<TableOutcome> work)
            throws SQLException {
        // Object identifiers are unsigned; the key only has to be the same for everybody.
        int key = (int) target.oid();
        while (!session.tryLock(WorkSession.TABLES, key)) {
            watch.waiting(target, "another run on this table");
            try {
                control.pause(RETRY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                control.cancel();
            }
            if (control.mustStop()) {
                return TableOutcome.of(
                        target.name(),
                        control.isCancelled() ? Outcome.CANCELLED : Outcome.FAILED,
                        "Stopped while waiting for another run on this table.");
            }
        }
        TableOutcome outcome = work.get();
        // A lost session keeps its locks for as long as its process works, and that is right.
        if (!session.isLost()) {
            session.unlock(WorkSession.TABLES, key);
        }
        return outcome;
    }
}

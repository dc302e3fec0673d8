package io.howdah.query;

import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.TransactionControl;
import java.time.Duration;
import java.util.List;

/// Runs the steps of a script one after the other in a session.
public final class ScriptRun {

    private final Session session;
    private final ScriptListener listener;
    private final boolean stopAtFailure;
    private final long rowLimit;
    private volatile boolean stopped;

    /// @param stopAtFailure whether a failure ends the script
    /// @param rowLimit rows to fetch of each result at most, 0 for all
    public ScriptRun(
            Session session, ScriptListener listener, boolean stopAtFailure, long rowLimit) {
        this.session = session;
        this.listener = listener;
        this.stopAtFailure = stopAtFailure;
        this.rowLimit = rowLimit;
    }

    /// Runs everything. Blocks; returns whether every step completed.
    public boolean run(List<ScriptItem> items) {
        boolean complete = true;
        for (ScriptStep step : ScriptStep.of(items)) {
            if (step.isCommand() && PsqlCommand.ends(step.parts().getFirst().text())) {
                break;
            }
            boolean done = !stopped && run(step);
            complete &= done;
            if (stopped || (!done && stopAtFailure)) {
                return false;
            }
        }
        return complete;
    }

    /// Stops the running step and runs no more. May be called from any thread.
    public void stop() {
        stopped = true;
        session.cancel();
    }

    private boolean run(ScriptStep step) {
        if (step.isCommand()) {
            return command(step.parts().getFirst());
        }
        boolean together = step.parts().size() > 1 && isTransaction(step);
        if (together) {
            session.run(SqlStatement.of(QueryQueries.BEGIN), new SilentListener());
        }
        boolean done = true;
        for (int i = 0; i < step.parts().size() && done && !stopped; i++) {
            done = run(step.parts().get(i), step.inlineData().get(i));
        }
        if (together) {
            done &= !stopped;
            String end = done ? QueryQueries.COMMIT : QueryQueries.ROLLBACK;
            Outcome outcome = session.run(SqlStatement.of(end), new SilentListener());
            done &= outcome instanceof Outcome.Completed;
        }
        return done;
    }

    /// The server runs joined statements as one transaction, unless they say otherwise themselves.
    private boolean isTransaction(ScriptStep step) {
        return session.state() != SessionState.IN_TRANSACTION
                && session.state() != SessionState.FAILED_TRANSACTION
                && step.parts().stream()
                        .map(part -> StatementTraits.of(part.text()))
                        .allMatch(traits ->
                                traits.transactionControl() == TransactionControl.NONE
                                        && !traits.refusedInTransaction());
    }

    private boolean run(ScriptItem part, String inlineData) {
        RunListener rows = listener.started(part);
        Outcome outcome =
                session.run(SqlStatement.of(part, inlineData, rowLimit), rows, () -> stopped);
        listener.finished(part, outcome);
        stopped |= outcome instanceof Outcome.Stopped;
        return outcome instanceof Outcome.Completed;
    }

    private boolean command(ScriptItem command) {
        if (PsqlCommand.isKnown(command.text())) {
            return true;
        }
        listener.started(command);
        ServerError error =
                ServerError.of(
                        "The psql command \\%s on line %d is not available here; the rest of the script is unaffected."
                                .formatted(PsqlCommand.name(command.text()), command.line()),
                        command.start());
        listener.finished(command, new Outcome.Failed(error, Fate.NOT_RUN, 0, Duration.ZERO));
        return false;
    }
}

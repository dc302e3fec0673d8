package io.howdah.query.script;

import io.howdah.query.Notice;
import io.howdah.query.Outcome;
import io.howdah.query.ResultColumn;
import io.howdah.query.RowSink;
import io.howdah.query.RunListener;
import io.howdah.query.ServerError;
import io.howdah.query.SessionState;
import io.howdah.query.SqlStatement;
import io.howdah.query.export.PartFile;
import io.howdah.sql.MappedText;
import io.howdah.sql.ScriptPlace;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.TransactionControl;
import io.howdah.sql.psql.PsqlException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Sends the statements of a script and tells how they ended: the observer, psql's variables, and the
/// time if the script wants to know.
final class StatementRun {

    private static final double MILLION = 1e6;
    private static final int LONGEST_PLACE = Integer.MAX_VALUE;

    /// For statements that return nothing.
    private static final RunListener SILENT =
            columns -> {
                throw new IllegalStateException("A transaction's end returned rows.");
            };

    private final ScriptState state;

    StatementRun(ScriptState state) {
        this.state = state;
    }

    /// Sends what goes together; the last result goes through `last`.
    boolean send(
            ScriptFrame frame,
            List<MappedText> parts,
            boolean expanded,
            UnaryOperator<RunListener> last)
            throws PsqlException {
        boolean together = parts.size() > 1 && isTransaction(parts);
        if (together) {
            quietly(ScriptQueries.BEGIN);
        }
        boolean done = true;
        for (int i = 0; i < parts.size() && done && !state.isStopped(); i++) {
            boolean isLast = i + 1 == parts.size();
            done = one(frame, parts.get(i), expanded, isLast ? last : this::toOutput);
        }
        if (together) {
            done &= !state.isStopped();
            done &= quietly(done ? ScriptQueries.COMMIT : ScriptQueries.ROLLBACK);
        }
        return done;
    }

    /// The server runs joined statements as one transaction, unless they say otherwise themselves.
    private boolean isTransaction(List<MappedText> parts) {
        return state.session().state() != SessionState.IN_TRANSACTION
                && state.session().state() != SessionState.FAILED_TRANSACTION
                && parts.stream()
                        .map(part -> StatementTraits.of(part.text()))
                        .allMatch(traits ->
                                traits.transactionControl() == TransactionControl.NONE
                                        && !traits.refusedInTransaction());
    }

    private boolean quietly(String sql) {
        return state.session().run(SqlStatement.of(sql), SILENT) instanceof Outcome.Completed;
    }

    /// Where results go that nothing else wants: to the observer, or to the file that `\o` opened.
    RunListener toOutput(RunListener shown) {
        PartFile output = state.output();
        return output == null
                ? shown
                : new FileRows(shown, state.options().format(), state.expanded, output.stream());
    }

    private boolean one(
            ScriptFrame frame,
            MappedText part,
            boolean expanded,
            UnaryOperator<RunListener> delivery)
            throws PsqlException {
        var statement =
                new ScriptStatement(part.text(), frame.source().name(), part.place(), expanded);
        RunListener shown = new WithData(state.observer().started(statement), frame);
        var sent = new SqlStatement(part.text(), 0, "", state.options().rowLimit());
        boolean guarded =
                state.undoesStatements()
                        && state.session().state() == SessionState.IN_TRANSACTION
                        && StatementTraits.of(part.text()).transactionControl()
                                == TransactionControl.NONE
                        && quietly(ScriptQueries.SAVEPOINT);
        Outcome outcome = state.session().run(sent, delivery.apply(shown), state::isStopped);
        if (guarded) {
            letGo(outcome);
        }
        return tell(statement, outcome, part);
    }

    /// The transaction goes on as if a statement that failed had never been sent.
    private void letGo(Outcome outcome) {
        if (outcome instanceof Outcome.Completed) {
            quietly(ScriptQueries.RELEASE);
        } else if (state.session().state() == SessionState.FAILED_TRANSACTION) {
            quietly(ScriptQueries.ROLLBACK_TO);
            quietly(ScriptQueries.RELEASE);
        }
    }

    /// Tells what came of a statement; returns whether it completed.
    boolean tell(ScriptStatement statement, Outcome outcome, MappedText text) throws PsqlException {
        ScriptPlace at = statement.place();
        Outcome told = outcome;
        if (outcome instanceof Outcome.Failed failed && failed.error().position() >= 0) {
            at = text.place(failed.error().position());
            int position = at.offset() > LONGEST_PLACE ? -1 : (int) at.offset();
            told =
                    new Outcome.Failed(
                            failed.error().at(position),
                            failed.fate(),
                            failed.rows(),
                            failed.duration());
        }
        state.observer().finished(statement, told, at);
        remember(told);
        if (told instanceof Outcome.Stopped) {
            state.stop();
        }
        if (state.timing) {
            double millis = outcome.duration().toNanos() / MILLION;
            state.say(String.format(Locale.ROOT, "Time: %.3f ms", millis));
        }
        return told instanceof Outcome.Completed;
    }

    /// Sets the variables by which psql's scripts ask how the last statement ended.
    private void remember(Outcome outcome) throws PsqlException {
        var variables = state.variables();
        ServerError error = outcome instanceof Outcome.Failed failed ? failed.error() : null;
        variables.set("ERROR", String.valueOf(error != null));
        variables.set("SQLSTATE", error == null ? "00000" : error.sqlState());
        variables.set("ROW_COUNT", String.valueOf(rows(outcome)));
        if (error != null) {
            variables.set("LAST_ERROR_MESSAGE", error.message());
            variables.set("LAST_ERROR_SQLSTATE", error.sqlState());
        }
    }

    /// The number at the end of the command tag; 0 for statements without one.
    private static long rows(Outcome outcome) {
        if (!(outcome instanceof Outcome.Completed completed)) {
            return 0;
        }
        String tag = completed.tag();
        int digits = tag.length();
        while (digits > 0 && Character.isDigit(tag.charAt(digits - 1))) {
            digits--;
        }
        return digits == tag.length() ? 0 : Long.parseLong(tag.substring(digits));
    }

    /// COPY reads the lines of the script.
    private record WithData(RunListener shown, ScriptFrame frame) implements RunListener {

        @Override
        public RowSink columns(List<ResultColumn> columns) {
            return shown.columns(columns);
        }

        @Override
        public void fetched(long rows) {
            shown.fetched(rows);
        }

        @Override
        public void notice(Notice notice) {
            shown.notice(notice);
        }

        @Override
        public InputStream copyInput() throws IOException {
            return frame.reader().inlineData();
        }

        @Override
        public @Nullable OutputStream copyOutput() {
            return shown.copyOutput();
        }
    }
}

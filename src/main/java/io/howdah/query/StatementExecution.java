package io.howdah.query;

import io.howdah.sql.FixedSettings;
import io.howdah.sql.StatementTraits;
import io.howdah.sql.StatementTraits.InlineData;
import io.howdah.sql.TransactionControl;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One statement from the first message to its outcome.
///
/// Rows come through a cursor, which lives in a transaction: in auto-commit mode one is opened around
/// the statement. Statements that the server refuses in a transaction run bare.
final class StatementExecution {

    private static final Logger LOG = LoggerFactory.getLogger(StatementExecution.class);

    private final Wire wire;
    private final SettingsReader settings;
    private final SqlStatement statement;
    private final TransactionMode mode;
    private final RunListener listener;
    private final Cancellation cancellation;
    private final StatementTraits traits;
    private final ResultRows rows;
    private final FateReader fate;

    /// Whether the transaction around the statement is of our making and ends with it.
    private boolean own;

    private boolean readingStopped;

    StatementExecution(
            SessionLink link,
            SqlStatement statement,
            TransactionMode mode,
            RunListener listener,
            Cancellation cancellation) {
        this.wire = link.wire();
        this.settings = link.settings();
        this.statement = statement;
        this.mode = mode;
        this.listener = listener;
        this.cancellation = cancellation;
        this.traits = StatementTraits.of(statement.text());
        this.rows = new ResultRows(listener, link.types(), statement.rowLimit());
        this.fate = new FateReader(wire, traits);
    }

    Outcome run() {
        Optional<String> refusal = FixedSettings.refusal(statement.text());
        if (refusal.isPresent()) {
            ServerError error = ServerError.of(refusal.get(), statement.start());
            return new Outcome.Failed(error, Fate.NOT_RUN, 0, Duration.ZERO);
        }
        Outcome outcome = outcome(this::perform);
        settings.look(wire, statement.text(), traits, cancellation);
        return outcome;
    }

    /// Hands over the columns and runs nothing.
    Outcome describe() {
        return outcome(() -> {
            rows.deliver(wire.describe(statement.text(), this::notice));
            rows.finish();
            return "";
        });
    }

    private interface Work {
        String perform() throws SQLException, IOException;
    }

    private Outcome outcome(Work work) {
        long start = System.nanoTime();
        cancellation.tells(() -> new Outcome.Stopped(fate.whenLost(), rows.count(), since(start)));
        try {
            String tag = work.perform();
            Duration duration = since(start);
            wire.takeNotifications(listener::notice);
            return readingStopped
                    ? new Outcome.Stopped(fate.whenReadingStopped(), rows.count(), duration)
                    : new Outcome.Completed(tag, rows.count(), !rows.isCut(), duration);
        } catch (SQLException e) {
            clear();
            return failed(e, since(start));
        } catch (IOException e) {
            clear();
            String reason =
                    traits.inlineData() == InlineData.FROM_CLIENT
                            ? "The data could not be read: "
                            : "The rows could not be kept: ";
            ServerError error = ServerError.of(reason + e.getMessage(), -1);
            return new Outcome.Failed(error, fate.whenFailed(), rows.count(), since(start));
        } catch (RuntimeException e) {
            clear();
            throw e;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String perform() throws SQLException, IOException {
        return switch (traits.inlineData()) {
            case FROM_CLIENT -> copyIn();
            case TO_CLIENT -> copyOut();
            case NONE -> traits.returnsRows() ? fetch() : execute();
        };
    }

    private String fetch() throws SQLException, IOException {
        own = mode == TransactionMode.AUTO_COMMIT && isIdle();
        fate.expectTransaction();
        Reply reply = wire.open(statement.text(), rows.batchRows(), this::notice);
        rows.deliver(reply);
        ResultCursor cursor = reply.cursor();
        while (cursor != null && !rows.isCut() && !cancellation.isRequested()) {
            reply = wire.fetch(cursor, rows.batchRows(), this::notice);
            rows.deliver(reply);
            cursor = reply.cursor();
        }
        if (cursor != null) {
            cursor.close();
            readingStopped = cancellation.isRequested();
            cancellation.settle();
        }
        rows.finish();
        if (own) {
            fate.expectCommit();
            wire.execute(QueryQueries.COMMIT, this::notice);
            own = false;
        }
        return reply.tag().isEmpty() || rows.isCut() ? tag() : reply.tag();
    }

    /// The command tag of all rows together; the server tells it of each fetch.
    private String tag() {
        String command = traits.command().equals("INSERT") ? "INSERT 0" : traits.command();
        return (command.equals("VALUES") || command.equals("TABLE") ? "SELECT" : command)
                + " "
                + rows.count();
    }

    private String execute() throws SQLException, IOException {
        boolean begin =
                beginsByItself()
                        && traits.transactionControl() == TransactionControl.NONE
                        && !traits.refusedInTransaction();
        if (begin) {
            fate.expectTransaction();
        }
        Reply reply =
                begin
                        ? wire.beginAndExecute(statement.text(), this::notice)
                        : wire.execute(statement.text(), this::notice);
        rows.deliver(reply);
        rows.finish();
        return reply.tag();
    }

    private String copyIn() throws SQLException, IOException {
        begin();
        boolean commitsByItself = isIdle();
        // Without the end of its data the server takes nothing.
        fate.expectTransaction();
        CopyTransfer transfer = new CopyTransfer(wire, cancellation);
        Runnable ending = commitsByItself ? fate::expectCommit : () -> {};
        InputStream input = listener.copyInput();
        long copied =
                input == null
                        ? transfer.toServer(statement.text(), statement.inlineData(), ending)
                        : transfer.toServer(statement.text(), input, ending);
        wire.takeWarnings(this::notice);
        return "COPY " + copied;
    }

    private String copyOut() throws SQLException, IOException {
        begin();
        if (!traits.modifiesData()) {
            fate.expectTransaction();
        }
        CopyTransfer transfer = new CopyTransfer(wire, cancellation);
        long copied = transfer.toClient(statement.text(), listener);
        wire.takeWarnings(this::notice);
        return "COPY " + copied;
    }

    private void begin() throws SQLException {
        if (beginsByItself()) {
            wire.execute(QueryQueries.BEGIN, this::notice);
            fate.expectTransaction();
        }
    }

    private boolean beginsByItself() {
        return mode == TransactionMode.MANUAL && isIdle();
    }

    private boolean isIdle() {
        return wire.state() == TransactionState.IDLE;
    }

    private void notice(SQLWarning warning) {
        listener.notice(Notice.of(warning));
    }

    /// Ends what a failure left: the sink, and the transaction that we opened.
    private void clear() {
        try {
            rows.finish();
        } catch (IOException e) {
            LOG.warn("The rows of a failed statement could not be finished", e);
        }
        try {
            if (own && !wire.isClosed() && !isIdle()) {
                wire.execute(QueryQueries.ROLLBACK, this::notice);
            }
        } catch (SQLException e) {
            LOG.debug("A transaction could not be rolled back", e);
        }
    }

    private Outcome failed(SQLException e, Duration duration) {
        boolean stopped =
                cancellation.isRequested()
                        && (wire.isClosed() || Cancellation.SQL_STATE.equals(e.getSQLState()));
        if (stopped) {
            return new Outcome.Stopped(fate.whenFailed(), rows.count(), duration);
        }
        ServerError error = ServerError.of(e, statement.text(), statement.start());
        return new Outcome.Failed(error, fate.whenFailed(), rows.count(), duration);
    }
}

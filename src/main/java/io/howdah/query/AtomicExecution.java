package io.howdah.query;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.core.Tuple;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One [AtomicWork] from BEGIN to COMMIT, or behind a savepoint of the transaction that is open.
final class AtomicExecution implements Statements {

    private static final Logger LOG = LoggerFactory.getLogger(AtomicExecution.class);

    private final Wire wire;
    private final TransactionMode mode;
    private final Consumer<Notice> notices;
    private final Cancellation cancellation;
    private final boolean nested;
    private boolean undone;

    /// Read by another thread when the run had to be left behind.
    private volatile boolean committing;

    AtomicExecution(
            SessionLink link,
            TransactionMode mode,
            Consumer<Notice> notices,
            Cancellation cancellation) {
        this.wire = link.wire();
        this.mode = mode;
        this.notices = notices;
        this.cancellation = cancellation;
        this.nested = wire.state() != TransactionState.IDLE;
    }

    <T> AtomicOutcome<T> run(AtomicWork<T> work) {
        if (wire.state() == TransactionState.FAILED) {
            return new AtomicOutcome.Failed<>(
                    ServerError.of("The open transaction has failed. Roll it back first.", -1),
                    Fate.NOT_RUN);
        }
        cancellation.tells(() -> new Outcome.Stopped(whenLost(), 0, Duration.ZERO));
        try {
            if (!nested) {
                send(QueryQueries.BEGIN);
            }
            send(QueryQueries.ATOMIC);
            T result = work.run(this);
            return finish(result);
        } catch (StatementException e) {
            Fate fate = fate();
            rollBack();
            boolean stopped =
                    cancellation.isRequested()
                            && (wire.isClosed()
                                    || Cancellation.SQL_STATE.equals(e.error().sqlState()));
            return stopped
                    ? new AtomicOutcome.Stopped<>(fate)
                    : new AtomicOutcome.Failed<>(e.error(), fate);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private <T> AtomicOutcome<T> finish(T result) throws StatementException {
        if (undone) {
            rollBack();
            return new AtomicOutcome.Undone<>(result);
        }
        if (cancellation.isRequested()) {
            rollBack();
            return new AtomicOutcome.Stopped<>(Fate.UNDONE);
        }
        send(QueryQueries.RELEASE_ATOMIC);
        boolean open = nested || mode == TransactionMode.MANUAL;
        if (!open) {
            committing = true;
            send(QueryQueries.COMMIT);
        }
        return new AtomicOutcome.Kept<>(result, open);
    }

    private Fate fate() {
        if (!wire.isClosed()) {
            return Fate.UNDONE;
        }
        return whenLost();
    }

    private Fate whenLost() {
        return committing ? Fate.LOST_UNKNOWN : Fate.LOST_UNDONE;
    }

    /// Leaves the transaction of the user as it was before, and none of our own.
    private void rollBack() {
        try {
            if (wire.isClosed() || wire.state() == TransactionState.IDLE) {
                // A COMMIT that failed has rolled back already.
                return;
            }
            if (!nested) {
                send(QueryQueries.ROLLBACK);
            } else {
                send(QueryQueries.ROLLBACK_TO_ATOMIC);
                send(QueryQueries.RELEASE_ATOMIC);
            }
        } catch (StatementException e) {
            LOG.warn("What had run could not be rolled back", e);
        }
    }

    @Override
    public Answer run(String sql) throws StatementException {
        Reply reply = send(sql);
        List<RowValues> rows = new ArrayList<>();
        for (Tuple tuple : reply.tuples()) {
            rows.add(values(tuple));
        }
        return new Answer(rows, reply.tag());
    }

    private static RowValues values(Tuple tuple) {
        @Nullable String[] values = new String[tuple.fieldCount()];
        for (int i = 0; i < values.length; i++) {
            byte[] value = tuple.get(i);
            values[i] = value == null ? null : new String(value, StandardCharsets.UTF_8);
        }
        return RowValues.of(values);
    }

    @Override
    public void undo() throws StatementException {
        undone = true;
        send(QueryQueries.ROLLBACK_TO_ATOMIC);
    }

    private Reply send(String sql) throws StatementException {
        try {
            return wire.execute(sql, this::notice);
        } catch (SQLException e) {
            throw new StatementException(ServerError.of(e, sql, 0), e);
        }
    }

    private void notice(SQLWarning warning) {
        notices.accept(Notice.of(warning));
    }
}

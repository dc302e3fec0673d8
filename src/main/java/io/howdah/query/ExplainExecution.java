package io.howdah.query;

import io.howdah.sql.StatementTraits;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One EXPLAIN on its way, with the transaction around it.
final class ExplainExecution {

    private static final Logger LOG = LoggerFactory.getLogger(ExplainExecution.class);
    private static final int GENERIC_PLAN_SINCE = 160_000;

    private final Wire wire;
    private final Cancellation cancellation;
    private final SqlStatement statement;
    private final StatementTraits traits;
    private final ExplainOptions options;
    private final List<Notice> notices = new ArrayList<>();

    ExplainExecution(
            Wire wire,
            Cancellation cancellation,
            SqlStatement statement,
            StatementTraits traits,
            ExplainOptions options) {
        this.wire = wire;
        this.cancellation = cancellation;
        this.statement = statement;
        this.traits = traits;
        this.options = options;
    }

    /// @param parameters whether the statement has parameters without values
    Explanation run(boolean parameters) {
        if (wire.state() == TransactionState.FAILED) {
            return new Explanation.Refused(
                    "The open transaction has failed: roll it back, then explain.");
        }
        if (parameters && wire.serverVersion() < GENERIC_PLAN_SINCE) {
            return new Explanation.Refused(
                    "The statement has parameters: put values in their place. Only PostgreSQL 16 and later explain it without.");
        }
        long start = System.nanoTime();
        // What EXPLAIN ANALYZE runs is never committed.
        cancellation.tells(() -> new Outcome.Stopped(Fate.LOST_UNDONE, 0, since(start)));
        String prefix = options.prefix(wire.serverVersion(), parameters);
        String sql = prefix + statement.text();
        try {
            Reply reply =
                    parameters
                            ? wire.executeSimple(sql, this::notice)
                            : options.analyze() ? analyze(sql) : wire.execute(sql, this::notice);
            return new Explanation.Explained(
                    text(reply),
                    statement.text(),
                    options.analyze(),
                    traits.modifiesData(),
                    notices,
                    since(start));
        } catch (SQLException e) {
            ServerError error = ServerError.of(e, sql, statement.start() - prefix.length());
            return new Explanation.NotExplained(outcome(error, since(start)));
        }
    }

    private Reply analyze(String sql) throws SQLException {
        boolean nested = wire.state() == TransactionState.OPEN;
        if (nested) {
            wire.execute(QueryQueries.SAVEPOINT, this::notice);
        }
        try {
            return wire.beginAndExecute(sql, this::notice);
        } finally {
            undo(nested);
        }
    }

    private void undo(boolean nested) {
        if (wire.isClosed()) {
            return;
        }
        try {
            if (nested) {
                wire.execute(QueryQueries.ROLLBACK_TO_SAVEPOINT, this::notice);
                wire.execute(QueryQueries.RELEASE_SAVEPOINT, this::notice);
            } else {
                wire.execute(QueryQueries.ROLLBACK, this::notice);
            }
        } catch (SQLException e) {
            // The transaction stays open or failed, which the session's state shows.
            LOG.warn("What EXPLAIN ANALYZE ran could not be rolled back at once", e);
        }
    }

    private Outcome outcome(ServerError error, Duration duration) {
        boolean lost = wire.isClosed();
        Fate fate =
                lost
                        ? Fate.LOST_UNDONE
                        : wire.state() == TransactionState.FAILED
                                ? Fate.TRANSACTION_FAILED
                                : Fate.UNDONE;
        boolean stopped =
                cancellation.isRequested()
                        && (lost || error.sqlState().equals(Cancellation.SQL_STATE));
        return stopped
                ? new Outcome.Stopped(fate, 0, duration)
                : new Outcome.Failed(error, fate, 0, duration);
    }

    private static String text(Reply reply) {
        return reply.tuples().stream()
                .map(tuple -> new String(tuple.get(0), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    private void notice(SQLWarning warning) {
        notices.add(Notice.of(warning));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

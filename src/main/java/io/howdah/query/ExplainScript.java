package io.howdah.query;

import io.howdah.sql.JoinedStatements;
import io.howdah.sql.ScriptItem;
import io.howdah.sql.StatementTraits;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Explains the statements of a script in order, in one transaction that is rolled back at the end.
///
/// Nothing of one statement is seen by the next, except what prepares the session: SET, RESET, PREPARE,
/// DEALLOCATE and CREATE TEMPORARY TABLE without a query are run, because the plans behind them depend
/// on them. Anything else without a plan is refused and not run. The script's own BEGIN, COMMIT and
/// ROLLBACK become savepoints.
public final class ExplainScript {

    private static final Set<String> PREPARING = Set.of("SET", "RESET", "PREPARE", "DEALLOCATE");
    private static final Pattern TEMPORARY =
            Pattern.compile(
                    "create\\s+((local|global)\\s+)?temp(orary)?\\s+table\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final RunListener SILENT = new SilentListener();

    private final Session session;
    private final Explain explain;
    private final ExplainOptions options;
    private final ExplainListener listener;
    private final boolean stopAtFailure;
    private boolean inBlock;
    private volatile boolean stopped;

    /// @param stopAtFailure whether a failure ends the script
    public ExplainScript(
            Session session,
            ExplainOptions options,
            ExplainListener listener,
            boolean stopAtFailure) {
        this.session = session;
        this.explain = new Explain(session);
        this.options = options;
        this.listener = listener;
        this.stopAtFailure = stopAtFailure;
    }

    /// Explains everything. Blocks; returns whether every statement could be explained or run.
    public boolean run(List<ScriptItem> items) {
        List<ScriptItem> statements = items.stream().flatMap(ExplainScript::statements).toList();
        if (statements.isEmpty()) {
            return true;
        }
        boolean complete = true;
        try {
            for (ScriptItem statement : statements) {
                complete &= !stopped && isOpen(statement) && run(statement);
                if (stopped || (!complete && stopAtFailure)) {
                    return false;
                }
            }
        } finally {
            if (session.state() != SessionState.DISCONNECTED) {
                send(QueryQueries.ROLLBACK);
            }
        }
        return complete;
    }

    private static Stream<ScriptItem> statements(ScriptItem item) {
        return switch (item.kind()) {
            case STATEMENT -> JoinedStatements.of(item).stream();
            case META -> PsqlCommand.isKnown(item.text()) ? Stream.empty() : Stream.of(item);
            case COPY_DATA -> Stream.empty();
        };
    }

    /// Begins the transaction, unless it is open.
    private boolean isOpen(ScriptItem before) {
        if (session.state() == SessionState.IN_TRANSACTION) {
            return true;
        }
        Outcome begun = send(QueryQueries.BEGIN);
        boolean open = begun instanceof Outcome.Completed;
        if (!open) {
            stopped = true;
            listener.failed(before, new Explanation.NotExplained(begun));
        }
        return open;
    }

    /// Explains nothing more and stops what is running. May be called from any thread.
    public void stop() {
        stopped = true;
        session.cancel();
    }

    private boolean run(ScriptItem item) {
        if (item.kind() == ScriptItem.Kind.META) {
            listener.failed(
                    item,
                    new Explanation.Refused(
                            "The psql command \\%s is not available here."
                                    .formatted(PsqlCommand.name(item.text()))));
            return false;
        }
        StatementTraits traits = StatementTraits.of(item.text());
        return switch (traits.transactionControl()) {
            case NONE -> behindSavepoint(item, isPreparing(traits, item));
            case BEGIN -> block(QueryQueries.BLOCK, true);
            case COMMIT, PREPARE -> inBlock(QueryQueries.RELEASE_BLOCK);
            case ROLLBACK -> inBlock(QueryQueries.ROLLBACK_TO_BLOCK);
            case SAVEPOINT, RELEASE, ROLLBACK_TO_SAVEPOINT -> prepare(item);
        };
    }

    private static boolean isPreparing(StatementTraits traits, ScriptItem item) {
        return PREPARING.contains(traits.command())
                || (traits.command().equals("CREATE")
                        && !traits.explainable()
                        && TEMPORARY.matcher(item.text()).lookingAt());
    }

    private boolean inBlock(String savepoint) {
        return !inBlock || block(savepoint, false);
    }

    private boolean block(String savepoint, boolean open) {
        inBlock = open;
        return send(savepoint) instanceof Outcome.Completed;
    }

    /// A failure must not end the transaction for the statements that follow.
    private boolean behindSavepoint(ScriptItem item, boolean prepares) {
        send(QueryQueries.STATEMENT);
        boolean done = prepares ? prepare(item) : explain(item);
        if (!stopped) {
            send(done ? QueryQueries.RELEASE_STATEMENT : QueryQueries.ROLLBACK_TO_STATEMENT);
        }
        return done;
    }

    private boolean prepare(ScriptItem item) {
        Outcome outcome = session.run(SqlStatement.of(item, "", 0), SILENT, () -> stopped);
        return outcome instanceof Outcome.Completed
                || failed(item, new Explanation.NotExplained(outcome));
    }

    private boolean explain(ScriptItem item) {
        Explanation explanation = explain.run(SqlStatement.of(item, "", 0), options, () -> stopped);
        if (explanation instanceof Explanation.Explained explained) {
            listener.explained(item, explained);
            return true;
        }
        return failed(item, explanation);
    }

    private boolean failed(ScriptItem item, Explanation reason) {
        stopped |= isFinal(reason);
        listener.failed(item, reason);
        return false;
    }

    private static boolean isFinal(Explanation explanation) {
        return explanation instanceof Explanation.NotExplained(var outcome)
                && (outcome instanceof Outcome.Stopped
                        || (outcome instanceof Outcome.Failed failed
                                && failed.fate().isSessionLost()));
    }

    private Outcome send(String sql) {
        return session.run(SqlStatement.of(sql), SILENT);
    }
}

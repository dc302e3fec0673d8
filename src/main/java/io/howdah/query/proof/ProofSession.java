package io.howdah.query.proof;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.read.PlanReader;
import io.howdah.plan.read.ReadResult;
import io.howdah.query.Explain;
import io.howdah.query.ExplainOptions;
import io.howdah.query.Explanation;
import io.howdah.query.Outcome;
import io.howdah.query.Session;
import io.howdah.query.SessionState;
import io.howdah.query.SqlStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The session of one proof: every statement either completes or ends the proof.
final class ProofSession implements AutoCloseable {

    private static final String TIMED_OUT = "57014";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Session session;
    private final Explain explain;
    private final ProofFault fault;
    private final List<String> warnings = new ArrayList<>();
    private volatile boolean stopped;

    ProofSession(Session session, ProofFault fault) {
        this.session = session;
        this.fault = fault;
        this.explain = new Explain(session);
    }

    /// Sends a statement and returns the first row of its answer.
    List<String> send(String sql) throws EndedException {
        var row = new FirstRow();
        Outcome outcome = session.run(SqlStatement.of(sql), row, () -> stopped);
        warnings.addAll(row.warnings());
        return switch (outcome) {
            case Outcome.Completed completed -> row.values();
            case Outcome.Failed failed when failed.error().sqlState().equals(LOCK_NOT_AVAILABLE) ->
                    throw new EndedException(
                            new ProofOutcome.Unproven(
                                    "Another session holds a lock that is in the way; nothing was changed. Try again when it is gone."));
            case Outcome.Failed failed -> throw notCompleted(sql, outcome);
            case Outcome.Stopped stop -> throw notCompleted(sql, outcome);
        };
    }

    /// Explains a query; empty when it took longer than the time limit.
    Optional<ProofSide> explain(String query, boolean run) throws EndedException {
        ExplainOptions options = run ? ExplainOptions.ANALYZE : ExplainOptions.ESTIMATE;
        Explanation explanation = explain.run(SqlStatement.of(query), options, () -> stopped);
        return switch (explanation) {
            case Explanation.Explained explained -> Optional.of(side(explained.text()));
            case Explanation.Refused(String sentence) ->
                    throw new EndedException(new ProofOutcome.Unproven(sentence));
            case Explanation.NotExplained(Outcome.Failed failed)
                    when run && !stopped && failed.error().sqlState().equals(TIMED_OUT) ->
                    Optional.empty();
            case Explanation.NotExplained(Outcome outcome) -> throw notCompleted(query, outcome);
        };
    }

    private static ProofSide side(String output) throws EndedException {
        ReadResult read = PlanReader.read(output);
        if (read.plans().size() != 1) {
            throw new EndedException(
                    new ProofOutcome.Unproven(
                            "The server rewrites the statement into %d, so there is no one plan to compare."
                                    .formatted(read.plans().size())));
        }
        return new ProofSide(output, Measures.of(read.plans().getFirst()));
    }

    private EndedException notCompleted(String statement, Outcome outcome) {
        return new EndedException(
                new ProofOutcome.NotCompleted(fault.sentence(outcome), statement, outcome));
    }

    /// Changes a setting for the transaction; outside of one, for the session, which is the proof's own.
    void set(String name, String value) throws EndedException {
        boolean inTransaction = session.state() == SessionState.IN_TRANSACTION;
        send(ProofQueries.takeOver(name, value, inTransaction));
    }

    /// Sets one of the server's timeouts.
    void limit(String timeout, Duration patience) throws EndedException {
        set(timeout, patience.toMillis() + "ms");
    }

    /// What the server warned of so far.
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    int backendPid() {
        return session.backendPid();
    }

    /// May be called from any thread.
    void stop() {
        stopped = true;
        session.cancel();
    }

    /// Rolls back, if there is anything open, and ends the session.
    @Override
    public void close() {
        SessionState state = session.state();
        if (state == SessionState.IN_TRANSACTION || state == SessionState.FAILED_TRANSACTION) {
            // Whatever becomes of it: the end of the session rolls back as well.
            session.run(SqlStatement.of(ProofQueries.ROLLBACK), new FirstRow());
        }
        session.close();
    }
}

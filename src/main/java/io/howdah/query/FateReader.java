package io.howdah.query;

import io.howdah.sql.StatementTraits;
import io.howdah.sql.TransactionControl;
import java.util.Set;
import org.postgresql.core.TransactionState;

/// Knows what became of a statement from what had been sent when it ended.
final class FateReader {

    /// They may commit on the way, so that stopping them undoes only a part.
    private static final Set<String> COMMITTING = Set.of("CALL", "DO");

    private final Wire wire;
    private final StatementTraits traits;

    /// Whether the user's transaction was open before.
    private final boolean nested;

    /// Read by another thread when the run had to be left behind.
    private volatile boolean inTransaction;

    private volatile boolean committing;

    FateReader(Wire wire, StatementTraits traits) {
        this.wire = wire;
        this.traits = traits;
        this.nested = wire.state() != TransactionState.IDLE;
        this.inTransaction = nested;
        this.committing =
                traits.transactionControl() == TransactionControl.COMMIT
                        || traits.transactionControl() == TransactionControl.PREPARE;
    }

    /// The statement goes out behind a BEGIN, or cannot take effect before we have sent all of it.
    void expectTransaction() {
        inTransaction = true;
    }

    /// What commits goes out.
    void expectCommit() {
        committing = true;
    }

    Fate whenReadingStopped() {
        return traits.modifiesData() ? Fate.DONE : Fate.READ_PARTLY;
    }

    Fate whenFailed() {
        if (wire.isClosed()) {
            return whenLost();
        }
        if (wire.state() == TransactionState.FAILED) {
            return Fate.TRANSACTION_FAILED;
        }
        boolean commitsOnTheWay =
                traits.refusedInTransaction() || COMMITTING.contains(traits.command());
        return commitsOnTheWay && !nested ? Fate.PARTLY_DONE : Fate.UNDONE;
    }

    Fate whenLost() {
        return inTransaction && !committing ? Fate.LOST_UNDONE : Fate.LOST_UNKNOWN;
    }
}

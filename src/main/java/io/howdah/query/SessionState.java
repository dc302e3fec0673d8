package io.howdah.query;

import org.postgresql.core.TransactionState;

/// Where a session stands between statements.
public enum SessionState {
    /// Not connected yet, or no longer: the next statement connects.
    DISCONNECTED,
    /// Connected, no transaction.
    IDLE,
    /// A transaction is open and holds its locks.
    IN_TRANSACTION,
    /// The open transaction has failed and can only be rolled back.
    FAILED_TRANSACTION;

    static SessionState of(TransactionState state) {
        return switch (state) {
            case IDLE -> IDLE;
            case OPEN -> IN_TRANSACTION;
            case FAILED -> FAILED_TRANSACTION;
        };
    }
}

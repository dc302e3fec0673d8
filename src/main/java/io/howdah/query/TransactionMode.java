package io.howdah.query;

/// Who ends transactions.
public enum TransactionMode {
    /// Each statement is a transaction, unless the user begins one.
    AUTO_COMMIT,
    /// The first statement begins a transaction; the user commits or rolls back.
    MANUAL
}

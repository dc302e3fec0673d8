package io.howdah.query;

/// Statements that take effect together or not at all; see [Session#atomically].
@FunctionalInterface
public interface AtomicWork<T> {

    /// Returns to keep what has run, unless it called [Statements#undo]; throws to undo it.
    T run(Statements statements) throws StatementException;
}

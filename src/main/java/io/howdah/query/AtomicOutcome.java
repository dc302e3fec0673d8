package io.howdah.query;

/// How work that takes effect as a whole or not at all has ended.
public sealed interface AtomicOutcome<T> {

    /// @param transactionOpen whether it waits for the user to commit, in the transaction that was open or
    ///     that manual mode has begun
    record Kept<T>(T result, boolean transactionOpen) implements AtomicOutcome<T> {}

    /// The work itself called it off; nothing of it has an effect.
    record Undone<T>(T result) implements AtomicOutcome<T> {}

    /// Nothing of it has an effect, unless `fate` tells otherwise.
    record Failed<T>(ServerError error, Fate fate) implements AtomicOutcome<T> {}

    /// The user stopped it.
    record Stopped<T>(Fate fate) implements AtomicOutcome<T> {}
}

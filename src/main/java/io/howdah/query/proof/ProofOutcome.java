package io.howdah.query.proof;

import io.howdah.query.Outcome;

/// How trying a remedy ended. Whatever it was, nothing was left behind, unless the method says so.
public sealed interface ProofOutcome {

    record Proven(Proof proof) implements ProofOutcome {}

    /// @param sentence why there is no proof, and what to do
    record Unproven(String sentence) implements ProofOutcome {}

    /// The server refused a statement, the connection failed, or the user stopped it.
    ///
    /// @param sentence what happened, what is left of it, and what to do
    /// @param statement the one that did not complete
    record NotCompleted(String sentence, String statement, Outcome outcome)
            implements ProofOutcome {}
}

package io.howdah.query.proof;

/// Ends a proof early, with how it ended.
final class EndedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ProofOutcome outcome;

    EndedException(ProofOutcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    ProofOutcome outcome() {
        return outcome;
    }
}

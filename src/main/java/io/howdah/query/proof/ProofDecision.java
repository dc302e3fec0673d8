package io.howdah.query.proof;

/// Whether and how a remedy can be tried.
public sealed interface ProofDecision {

    record Possible(ProofPlan plan) implements ProofDecision {}

    /// @param sentence why not, and what to do instead
    record Impossible(String sentence) implements ProofDecision {}
}

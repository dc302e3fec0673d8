package io.howdah.query.proof;

/// Hears how far a proof has come, on its thread.
@FunctionalInterface
public interface ProofProgress {

    ProofProgress SILENT = (fraction, words) -> {};

    /// @param fraction from 0 to 1
    /// @param words what happens now
    void at(double fraction, String words);
}

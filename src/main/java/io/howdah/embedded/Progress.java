package io.howdah.embedded;

/// Told how far a long piece of work has come. Called from the thread that does the work, or from its
/// workers one at a time; must return quickly.
@FunctionalInterface
public interface Progress {

    /// Listens to nothing.
    Progress SILENT = (fraction, sentence) -> {};

    /// `fraction` is the part that is done, from 0 to 1; `sentence` says what is being done now, ready
    /// to be shown.
    void report(double fraction, String sentence);
}

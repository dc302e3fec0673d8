package io.howdah.plan.find;

/// How much a finding matters, the worst first.
public enum Severity {
    CRITICAL("Critical"),
    WARNING("Warning"),
    NOTE("Note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /// The word that stands beside the icon.
    public String word() {
        return word;
    }

    /// By the part of the query that could be saved: critical from a third, a note below a
    /// twentieth.
    static Severity of(double share) {
        if (share >= 0.33) {
            return CRITICAL;
        }
        return share >= 0.05 ? WARNING : NOTE;
    }
}

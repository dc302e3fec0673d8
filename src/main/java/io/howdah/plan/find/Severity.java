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
    /// twentieth; nothing is critical that takes less than a person can notice.
    static Severity of(Saving saving) {
        double ms = saving.ms() == null ? Double.MAX_VALUE : saving.ms();
        if (saving.share() >= 0.33 && ms >= 20) {
            return CRITICAL;
        }
        return saving.share() >= 0.05 && ms >= 2 ? WARNING : NOTE;
    }
}

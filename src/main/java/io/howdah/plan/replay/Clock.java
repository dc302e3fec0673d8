package io.howdah.plan.replay;

/// What the time of a replay counts.
public enum Clock {
    /// Milliseconds that EXPLAIN ANALYZE measured.
    MEASURED(""),
    /// The planner's cost units, because no time was measured.
    COSTS("No time was measured; the pace follows the planner's cost estimates."),
    /// The same amount for every node, because there is neither a time nor a cost.
    NODES("The plan has neither times nor costs; every node takes the same time.");

    private final String note;

    Clock(String note) {
        this.note = note;
    }

    /// A sentence for the viewer; empty when there is nothing to know.
    public String note() {
        return note;
    }

    /// An amount of this clock with its unit.
    public String words(double amount) {
        return switch (this) {
            case MEASURED -> Phrases.duration(amount);
            case COSTS -> "cost " + Phrases.count(amount);
            case NODES -> "step " + Phrases.count(amount);
        };
    }
}

package io.howdah.ui.plan;

/// The ways to look at a plan.
enum PlanTab {
    DIAGRAM("Diagram"),
    FINDINGS("Findings"),
    TABLE("Tree table"),
    ICICLE("Icicle"),
    STATISTICS("Statistics"),
    REPLAY("Replay"),
    QUERY("Query"),
    RAW("Raw");

    private final String label;

    PlanTab(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

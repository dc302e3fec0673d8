package io.howdah.ui.plan;

import io.howdah.ui.theme.Tone;
import javafx.scene.Node;

/// Style classes of this room; see `plan.css`.
final class PlanStyles {

    static final String HEADER = "plan-header";
    static final String FACT = "plan-fact";
    static final String FACT_LABEL = "plan-fact-label";
    static final String FACT_VALUE = "plan-fact-value";
    static final String NOTES = "plan-notes";
    static final String SHARE_BAR = "plan-share-bar";
    static final String SHARE_FILL = "plan-share-fill";
    static final String TABLE = "plan-table";

    /// Of a column whose heading stands above numbers.
    static final String NUMBERS = "plan-numbers";

    /// Of a tree so deep that its indentation must be narrow.
    static final String DEEP = "plan-deep";

    /// Of a plan in a narrow place.
    static final String NARROW = "plan-narrow";

    static final String NEVER_RAN = "plan-never-ran";
    static final String FOUND = "plan-found";
    static final String BADGE = "plan-badge";
    static final String INSPECTOR = "plan-inspector";
    static final String STATISTICS = "plan-statistics";
    static final String RAW = "plan-raw";
    static final String INPUT = "plan-input";
    static final String RECENT = "plan-recent";

    private static final String HEAT = "plan-heat-";

    private PlanStyles() {}

    /// Gives a node the class of a share's heat, and of no other.
    static void heat(Node node, double share) {
        String wanted = HEAT + step(share);
        if (!node.getStyleClass().contains(wanted)) {
            node.getStyleClass().removeIf(name -> name.startsWith(HEAT));
            node.getStyleClass().add(wanted);
        }
    }

    private static int step(double share) {
        return switch (Tone.heat(share)) {
            case HEAT_4 -> 4;
            case HEAT_3 -> 3;
            case HEAT_2 -> 2;
            case HEAT_1 -> 1;
            default -> 0;
        };
    }
}

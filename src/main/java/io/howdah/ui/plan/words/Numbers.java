package io.howdah.ui.plan.words;

import io.howdah.plan.PlanNode;

/// Numbers among the properties of a node.
public final class Numbers {

    private Numbers() {}

    /// 0 when the node has no such property or it is no number.
    public static double of(PlanNode node, String property) {
        String text = node.properties().get(property);
        if (text == null) {
            return 0;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notOne) {
            // A server may print what this program does not know; it is shown as it is.
            return 0;
        }
    }
}

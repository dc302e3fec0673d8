package io.howdah.ui.plan.words;

import io.howdah.plan.measure.NodeMeasures;

/// A node as text, for the clipboard.
public final class NodeText {

    private NodeText() {}

    /// The node's title, then one indented line for each fact.
    public static String of(NodeMeasures node) {
        var text = new StringBuilder(node.node().title()).append('\n');
        for (Facts section : NodeFacts.of(node)) {
            for (Fact fact : section.facts()) {
                text.append("  ").append(fact.label()).append(": ").append(fact.value());
                boolean more = !fact.exact().isEmpty() && Character.isDigit(fact.exact().charAt(0));
                text.append(more ? " (" + fact.exact() + ")\n" : "\n");
            }
        }
        for (ResourceFact fact : ResourceFact.of(node)) {
            text.append("  ").append(fact.label()).append(": ").append(fact.exact()).append('\n');
        }
        return text.toString();
    }
}

package io.howdah.ui.plan.diagram;

import java.util.ArrayList;
import java.util.List;

/// A card in words, for the mouse and for screen readers.
final class CardTooltip {

    private CardTooltip() {}

    static String of(CardText text, Box box) {
        List<String> lines = new ArrayList<>();
        lines.add(text.tag().isEmpty() ? text.title() : text.tag() + ": " + text.title());
        lines.add(text.target());
        lines.add(text.detail());
        lines.add(
                text.percent().isEmpty() ? text.amount() : text.amount() + " · " + text.percent());
        lines.add(text.loops().isEmpty() ? text.rows() : text.rows() + " in " + text.loops());
        lines.add(text.misestimate().isEmpty() ? "" : text.misestimate() + " than expected");
        lines.add(box.stack() ? "Double-click to see them one by one" : "");
        lines.add(box.folded() > 0 ? box.folded() + " nodes folded; double-click to see them" : "");
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }
}

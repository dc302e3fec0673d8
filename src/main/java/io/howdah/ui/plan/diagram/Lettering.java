package io.howdah.ui.plan.diagram;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The few kinds of letters on a card; sizes in the diagram's units.
enum Lettering {
    TITLE(14, true),
    STRONG(13, true),
    BODY(12.5, false),
    SMALL(11.5, false),
    BADGE(11.5, true),
    /// For cards that are drawn so small that only a name and a number can be read.
    FAR_TITLE(21, true),
    FAR_NUMBER(21, true),
    FAR_BODY(19, false);

    private final double size;
    private final boolean bold;

    Lettering(double size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    double size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    Font font() {
        return Font.font(
                Font.getDefault().getFamily(), bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}

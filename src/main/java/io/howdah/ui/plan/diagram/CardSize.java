package io.howdah.ui.plan.diagram;

/// Sizes of cards and of the space between them, in the diagram's own units: pixels at 100 % text
/// size and 100 % zoom.
///
/// @param gap between siblings
/// @param familyGap added between cards of different parents
/// @param levelGap between the lines of two levels
record CardSize(double width, double height, double gap, double familyGap, double levelGap) {

    static final CardSize NORMAL = new CardSize(260, 100, 20, 12, 56);

    /// From the left edge of a card to that of its sibling.
    double pitch() {
        return width + gap;
    }

    /// From the top of a level to that of the next.
    double rise() {
        return height + levelGap;
    }
}

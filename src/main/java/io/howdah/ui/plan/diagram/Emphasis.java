package io.howdah.ui.plan.diagram;

import java.util.Set;

/// What stands out in a diagram at the moment.
///
/// @param selected index of the selected card, -1 for none
/// @param searching whether a search is on, which dims every card that is not found
/// @param found indexes of the cards that the search found
/// @param warned indexes of the cards with a warning sign
/// @param focused whether the keyboard is in the diagram
record Emphasis(
        int selected, boolean searching, Set<Integer> found, Set<Integer> warned, boolean focused) {

    static final Emphasis NONE = new Emphasis(-1, false, Set.of(), Set.of(), false);

    boolean dims(Box box) {
        return searching && !found.contains(box.index());
    }
}

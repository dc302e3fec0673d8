package io.howdah.ui.plan.diagram;

import java.util.HashSet;
import java.util.Set;

/// What the user folded and unfolded.
///
/// @param closed nodes below which nothing is drawn
/// @param unstacked nodes whose similar inputs are drawn one by one
public record Folding(Set<Integer> closed, Set<Integer> unstacked) {

    public static final Folding NONE = new Folding(Set.of(), Set.of());

    public Folding {
        closed = Set.copyOf(closed);
        unstacked = Set.copyOf(unstacked);
    }

    Folding toggleClosed(int node) {
        return new Folding(toggled(closed, node), unstacked);
    }

    Folding toggleUnstacked(int node) {
        return new Folding(closed, toggled(unstacked, node));
    }

    private static Set<Integer> toggled(Set<Integer> set, int node) {
        var copy = new HashSet<>(set);
        if (!copy.remove(node)) {
            copy.add(node);
        }
        return copy;
    }
}

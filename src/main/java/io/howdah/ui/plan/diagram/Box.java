package io.howdah.ui.plan.diagram;

import java.util.List;

/// One card of the diagram: a plan node, or several nodes of the same shape drawn as one.
///
/// @param index position among the boxes, a parent before its children
/// @param parent the parent's index, -1 for the root
/// @param level 0 for the root
/// @param members ids of the nodes that it stands for, never empty
/// @param folded how many nodes below it are not drawn
record Box(int index, int parent, int level, List<Integer> members, int folded) {

    Box {
        members = List.copyOf(members);
    }

    /// The node whose type and name the card shows.
    int first() {
        return members.getFirst();
    }

    boolean stack() {
        return members.size() > 1;
    }
}

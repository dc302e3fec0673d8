package io.howdah.ui.plan.diagram;

import io.howdah.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/// The cards of a diagram in the order of the plan's nodes, and which card shows which node.
final class BoxTree {

    private final List<Box> boxes;
    private final List<List<Box>> children;
    private final int[] boxOfNode;

    BoxTree(List<Box> boxes, int[] boxOfNode) {
        this.boxes = List.copyOf(boxes);
        this.boxOfNode = boxOfNode;
        var lists = new ArrayList<List<Box>>(boxes.size());
        for (Box box : boxes) {
            lists.add(new ArrayList<>(2));
            if (box.parent() >= 0) {
                lists.get(box.parent()).add(box);
            }
        }
        lists.replaceAll(List::copyOf);
        children = List.copyOf(lists);
    }

    /// Folds a plan's tree; similar inputs of one node become a stack unless the folding says
    /// otherwise.
    static BoxTree of(PlanTree tree, Folding folding) {
        return new BoxTreeBuilder(tree, folding).build();
    }

    List<Box> boxes() {
        return boxes;
    }

    int size() {
        return boxes.size();
    }

    Box box(int index) {
        return boxes.get(index);
    }

    List<Box> children(int index) {
        return children.get(index);
    }

    /// The card that shows a node, or the one below which it is folded away.
    Box of(int node) {
        return boxes.get(boxOfNode[node]);
    }
}

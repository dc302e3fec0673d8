package io.howdah.ui.plan.diagram;

import java.util.Arrays;
import java.util.List;

/// Where the cards stand: the root on top, every level on one line, a parent in the middle above its
/// children, subtrees as close as their outlines allow.
///
/// The idea is that of Reingold and Tilford ("Tidier Drawings of Trees", 1981): outlines of subtrees
/// are linked by threads, so that the whole takes time linear in the number of cards. Boxes are
/// visited by index, never recursively.
final class TidyLayout {

    private static final int NONE = -1;

    private final BoxTree tree;
    private final CardSize size;

    // Offset of a box from its parent, while subtrees are being put together.
    private final double[] offset;
    // The next box down the left and the right outline where it is no child: a thread.
    private final int[] leftThread;
    private final int[] rightThread;
    private final double[] leftThreadOffset;
    private final double[] rightThreadOffset;
    private final Outline[] outlines;

    /// The lowest boxes of a subtree's outline, with their offsets from its root.
    private record Outline(int leftEnd, double leftEndX, int rightEnd, double rightEndX) {}

    private TidyLayout(BoxTree tree, CardSize size) {
        this.tree = tree;
        this.size = size;
        int boxes = tree.size();
        offset = new double[boxes];
        leftThread = new int[boxes];
        rightThread = new int[boxes];
        leftThreadOffset = new double[boxes];
        rightThreadOffset = new double[boxes];
        outlines = new Outline[boxes];
        Arrays.fill(leftThread, NONE);
        Arrays.fill(rightThread, NONE);
    }

    static Layout of(BoxTree tree, CardSize size) {
        var layout = new TidyLayout(tree, size);
        for (int box = tree.size() - 1; box >= 0; box--) {
            layout.place(box);
        }
        return layout.result();
    }

    /// Puts the finished subtrees of a box side by side.
    private void place(int box) {
        List<Box> children = tree.children(box);
        if (children.isEmpty()) {
            outlines[box] = new Outline(box, 0, box, 0);
            return;
        }
        int first = children.getFirst().index();
        Outline forest = outlines[first];
        for (int i = 1; i < children.size(); i++) {
            forest = append(children.get(i - 1).index(), children.get(i).index(), forest);
        }
        double middle = offset[children.getLast().index()] / 2;
        for (Box child : children) {
            offset[child.index()] -= middle;
        }
        outlines[box] =
                new Outline(
                        forest.leftEnd,
                        forest.leftEndX - middle,
                        forest.rightEnd,
                        forest.rightEndX - middle);
    }

    /// Sets a subtree to the right of those before it. Offsets count from the first child until the
    /// parent stands.
    private Outline append(int before, int next, Outline forest) {
        int right = before;
        double rightX = offset[before];
        int left = next;
        double leftX = 0;
        double shift = rightX + size.pitch();
        boolean sameParent = true;
        while (true) {
            double gap = sameParent ? size.pitch() : size.pitch() + size.familyGap();
            shift = Math.max(shift, rightX + gap - leftX);
            int rightBelow = nextRight(right);
            int leftBelow = nextLeft(left);
            if (rightBelow == NONE || leftBelow == NONE) {
                break;
            }
            rightX += rightStep(right);
            leftX += leftStep(left);
            right = rightBelow;
            left = leftBelow;
            sameParent = false;
        }
        offset[next] = shift;
        return joined(next, forest, right, rightX, left, leftX + shift);
    }

    /// Threads the deeper outline to the end of the shallower one.
    private Outline joined(
            int next, Outline forest, int right, double rightX, int left, double leftX) {
        Outline added = outlines[next];
        double addedLeftX = offset[next] + added.leftEndX;
        double addedRightX = offset[next] + added.rightEndX;
        int rightBelow = nextRight(right);
        int leftBelow = nextLeft(left);
        if (rightBelow != NONE) {
            // The forest is deeper: the new right outline goes on in it.
            rightThread[added.rightEnd] = rightBelow;
            rightThreadOffset[added.rightEnd] = rightX + rightStep(right) - addedRightX;
            return new Outline(forest.leftEnd, forest.leftEndX, forest.rightEnd, forest.rightEndX);
        } else if (leftBelow != NONE) {
            leftThread[forest.leftEnd] = leftBelow;
            leftThreadOffset[forest.leftEnd] = leftX + leftStep(left) - forest.leftEndX;
            return new Outline(added.leftEnd, addedLeftX, added.rightEnd, addedRightX);
        }
        return new Outline(forest.leftEnd, forest.leftEndX, added.rightEnd, addedRightX);
    }

    private int nextLeft(int box) {
        List<Box> children = tree.children(box);
        return children.isEmpty() ? leftThread[box] : children.getFirst().index();
    }

    private double leftStep(int box) {
        List<Box> children = tree.children(box);
        return children.isEmpty() ? leftThreadOffset[box] : offset[children.getFirst().index()];
    }

    private int nextRight(int box) {
        List<Box> children = tree.children(box);
        return children.isEmpty() ? rightThread[box] : children.getLast().index();
    }

    private double rightStep(int box) {
        List<Box> children = tree.children(box);
        return children.isEmpty() ? rightThreadOffset[box] : offset[children.getLast().index()];
    }

    private Layout result() {
        var x = new double[tree.size()];
        double least = 0;
        for (Box box : tree.boxes()) {
            x[box.index()] = box.parent() < 0 ? 0 : x[box.parent()] + offset[box.index()];
            least = Math.min(least, x[box.index()]);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= least;
        }
        return new Layout(tree, size, x);
    }
}

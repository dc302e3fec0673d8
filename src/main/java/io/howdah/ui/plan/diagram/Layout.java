package io.howdah.ui.plan.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A finished layout: the place of every card, and quick answers to what lies in a rectangle.
final class Layout {

    private static final int DISTINCT_EDGES = 200;

    private final BoxTree tree;
    private final CardSize size;
    private final double[] left;
    // Boxes of each level from left to right: the order of the plan keeps that order.
    private final List<int[]> levels;
    private final double width;

    Layout(BoxTree tree, CardSize size, double[] left) {
        this.tree = tree;
        this.size = size;
        this.left = left;
        List<List<Integer>> lines = new ArrayList<>();
        double furthest = 0;
        for (Box box : tree.boxes()) {
            while (lines.size() <= box.level()) {
                lines.add(new ArrayList<>());
            }
            lines.get(box.level()).add(box.index());
            furthest = Math.max(furthest, left[box.index()]);
        }
        levels =
                lines.stream()
                        .map(line -> line.stream().mapToInt(Integer::intValue).toArray())
                        .toList();
        width = furthest + size.width();
    }

    BoxTree tree() {
        return tree;
    }

    CardSize size() {
        return size;
    }

    double width() {
        return width;
    }

    double height() {
        return levels.size() * size.rise() - size.levelGap();
    }

    double left(Box box) {
        return left[box.index()];
    }

    double top(Box box) {
        return box.level() * size.rise();
    }

    double middle(Box box) {
        return left(box) + size.width() / 2;
    }

    /// The card so many places to the right on the same level, or the last one there.
    Box besides(Box box, int places) {
        int[] line = levels.get(box.level());
        int at = firstAtLeast(line, other -> left[other], left[box.index()]);
        return tree.box(line[Math.clamp(at + places, 0, line.length - 1)]);
    }

    /// Cards that touch an area.
    List<Box> cardsIn(Area area) {
        List<Box> found = new ArrayList<>();
        int last = lastLevel(area.bottom());
        for (int level = firstLevel(area.top()); level <= last; level++) {
            int[] line = levels.get(level);
            int from = firstAtLeast(line, box -> left[box] + size.width(), area.left());
            for (int i = from; i < line.length && left[line[i]] <= area.right(); i++) {
                found.add(tree.box(line[i]));
            }
        }
        return found;
    }

    /// Cards whose edge to their parent may touch an area. Of very many that only cross it or lead out
    /// of it, as over the unfolded partitions of a table, as many as can be told apart.
    List<Box> edgesIn(Area area) {
        List<Box> found = new ArrayList<>();
        int last = Math.min(lastLevel(area.bottom()) + 1, levels.size() - 1);
        for (int level = Math.max(1, firstLevel(area.top())); level <= last; level++) {
            int[] line = levels.get(level);
            // Parents stand in the order of their children: both ends of the edges only grow.
            int from =
                    firstAtLeast(
                            line,
                            box -> Math.max(left[box], parentLeft(box)),
                            area.left() - size.width());
            int to = from;
            while (to < line.length
                    && Math.min(left[line[to]], parentLeft(line[to])) <= area.right()) {
                to++;
            }
            int begin = firstAtLeast(line, box -> left[box] + size.width(), area.left());
            int end = firstAtLeast(line, box -> left[box], area.right());
            addThinned(found, line, from, Math.min(to, begin));
            for (int i = Math.max(from, begin); i < Math.min(to, end); i++) {
                found.add(tree.box(line[i]));
            }
            addThinned(found, line, Math.max(from, end), to);
        }
        return found;
    }

    private void addThinned(List<Box> found, int[] line, int from, int to) {
        // A power of two, so that panning does not change which ones are drawn at every step.
        int step = Math.max(1, Integer.highestOneBit(Math.max(0, to - from) / DISTINCT_EDGES));
        for (int i = from; i < to; i++) {
            boolean outer = i == from || i == to - 1 || !siblings(line[i], line[i - 1]);
            if (outer || i % step == 0) {
                found.add(tree.box(line[i]));
            }
        }
    }

    private boolean siblings(int box, int other) {
        return tree.box(box).parent() == tree.box(other).parent();
    }

    private double parentLeft(int box) {
        return left[tree.box(box).parent()];
    }

    private int firstLevel(double top) {
        return (int) Math.max(0, Math.ceil((top - size.height()) / size.rise()));
    }

    private int lastLevel(double bottom) {
        return (int) Math.min(levels.size() - 1, Math.floor(bottom / size.rise()));
    }

    private static int firstAtLeast(int[] line, IntToDoubleFunction position, double wanted) {
        int low = 0;
        int high = line.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position.applyAsDouble(line[middle]) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

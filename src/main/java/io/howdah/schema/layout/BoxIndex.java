package io.howdah.schema.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds boxes by place: a grid of cells, each with the boxes that reach into it.
final class BoxIndex {

    private static final double CELL = 400;

    private record Cell(long column, long row) {}

    private final Map<Cell, List<Box>> cells = new HashMap<>();

    BoxIndex(Collection<Box> boxes) {
        for (Box box : boxes) {
            for (Cell cell : cells(box)) {
                cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(box);
            }
        }
    }

    /// How many boxes a straight piece runs through. A piece that only touches a side crosses none.
    int crossed(Point a, Point b) {
        Box piece =
                new Box(
                                Math.min(a.x(), b.x()),
                                Math.min(a.y(), b.y()),
                                Math.abs(a.x() - b.x()),
                                Math.abs(a.y() - b.y()))
                        .grown(2);
        return (int) within(piece).stream().filter(box -> box.grown(-3).overlaps(piece)).count();
    }

    /// The boxes around the way between two points, the nearest to its middle first.
    List<Box> near(Point a, Point b, int limit) {
        Box way =
                new Box(
                        Math.min(a.x(), b.x()),
                        Math.min(a.y(), b.y()),
                        Math.abs(a.x() - b.x()),
                        Math.abs(a.y() - b.y()));
        double x = way.centerX();
        double y = way.centerY();
        return within(way.grown(60)).stream()
                .sorted(
                        Comparator.comparingDouble((Box box) ->
                                        Math.abs(box.centerX() - x) + Math.abs(box.centerY() - y))
                                .thenComparingDouble(Box::x)
                                .thenComparingDouble(Box::y))
                .limit(limit)
                .toList();
    }

    private Set<Box> within(Box area) {
        Set<Box> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Cell cell : cells(area)) {
            for (Box box : cells.getOrDefault(cell, List.of())) {
                if (box.overlaps(area)) {
                    found.add(box);
                }
            }
        }
        return found;
    }

    private static List<Cell> cells(Box box) {
        List<Cell> covered = new ArrayList<>();
        long lastColumn = (long) Math.floor(box.right() / CELL);
        long lastRow = (long) Math.floor(box.bottom() / CELL);
        for (long column = (long) Math.floor(box.x() / CELL); column <= lastColumn; column++) {
            for (long row = (long) Math.floor(box.y() / CELL); row <= lastRow; row++) {
                covered.add(new Cell(column, row));
            }
        }
        return covered;
    }
}

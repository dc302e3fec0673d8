package io.howdah.schema.layout;

import java.util.ArrayList;
import java.util.List;

/// Lines of horizontal and vertical pieces.
final class Polyline {

    private Polyline() {}

    /// The points without those that repeat or lie on a straight piece.
    static List<Point> straightened(Point... points) {
        List<Point> line = new ArrayList<>();
        for (Point point : points) {
            if (!line.isEmpty() && line.getLast().equals(point)) {
                continue;
            }
            if (line.size() >= 2 && onPiece(line.get(line.size() - 2), line.getLast(), point)) {
                line.removeLast();
            }
            line.add(point);
        }
        if (line.size() == 1) {
            line.add(line.getFirst());
        }
        return line;
    }

    static double length(List<Point> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += Math.abs(line.get(i).x() - line.get(i - 1).x());
            length += Math.abs(line.get(i).y() - line.get(i - 1).y());
        }
        return length;
    }

    private static boolean onPiece(Point a, Point b, Point c) {
        boolean vertical = a.x() == b.x() && b.x() == c.x();
        boolean horizontal = a.y() == b.y() && b.y() == c.y();
        return (vertical && (b.y() - a.y()) * (c.y() - b.y()) >= 0)
                || (horizontal && (b.x() - a.x()) * (c.x() - b.x()) >= 0);
    }
}

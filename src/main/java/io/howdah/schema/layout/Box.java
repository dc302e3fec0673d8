package io.howdah.schema.layout;

import java.util.Collection;

/// An upright rectangle.
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    /// Whether the two share an area; touching is not enough.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// The same box with room around it.
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    Box plus(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /// The smallest box around all; an empty one at the origin around nothing.
    static Box around(Collection<Box> boxes) {
        if (boxes.isEmpty()) {
            return new Box(0, 0, 0, 0);
        }
        double left = boxes.stream().mapToDouble(Box::x).min().orElseThrow();
        double top = boxes.stream().mapToDouble(Box::y).min().orElseThrow();
        double right = boxes.stream().mapToDouble(Box::right).max().orElseThrow();
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElseThrow();
        return new Box(left, top, right - left, bottom - top);
    }
}

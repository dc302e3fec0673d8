package io.howdah.query.chart;

import java.util.List;

/// Points of one column, in the order in which they are drawn.
public record Series(String name, List<Point> points) {

    /// @param x of a bar its number, of a moment its microseconds since 1970
    public record Point(double x, double y) {}

    public Series {
        points = List.copyOf(points);
    }
}

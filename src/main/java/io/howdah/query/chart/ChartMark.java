package io.howdah.query.chart;

import java.util.List;

/// A piece of a chart's picture, in pixels.
public sealed interface ChartMark {

    /// Whose colour it has: an axis' or that of a series by number.
    int AXIS = -1;

    /// The words beside an axis.
    int WORDS = -2;

    /// Who decides its colour: the number of a series, [#AXIS] or [#WORDS].
    int ink();

    /// Where a text stands beside its point.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    record Stroke(int ink, double x1, double y1, double x2, double y2) implements ChartMark {}

    record Box(int ink, double x, double y, double width, double height) implements ChartMark {}

    record Dot(int ink, double x, double y) implements ChartMark {}

    /// A line through points, `x, y, x, y, …`.
    record Path(int ink, List<Double> points) implements ChartMark {

        public Path {
            points = List.copyOf(points);
        }
    }

    record Words(int ink, String text, double x, double y, Anchor anchor) implements ChartMark {}
}

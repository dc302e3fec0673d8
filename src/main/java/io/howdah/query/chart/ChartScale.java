package io.howdah.query.chart;

import java.util.stream.DoubleStream;

/// Where numbers lie in a picture, in pixels.
final class ChartScale {

    private static final double LEFT = 72;
    private static final double RIGHT = 24;
    private static final double BOTTOM = 48;

    /// Half of what is shown around a single moment, in microseconds.
    private static final double HALF_DAY = 43_200e6;

    private final double width;
    private final double height;
    private final double top;
    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;

    /// @param top pixels above the drawing
    ChartScale(ChartFigures figures, double width, double height, double top) {
        this.width = Math.max(width, LEFT + RIGHT + 1);
        this.height = Math.max(height, top + BOTTOM + 1);
        this.top = top;
        boolean bars = figures.kind() == ChartKind.BAR;
        double least = bars ? -0.5 : xs(figures).min().orElse(0);
        double greatest =
                bars ? figures.names().size() - 0.5 : xs(figures).max().orElse(1) + figures.width();
        // Beside a very large number 1 is nothing.
        double room = figures.axis().timed() ? HALF_DAY : Math.max(1, Math.abs(least) * 1e-9);
        fromX = least == greatest ? least - room : least;
        toX = least == greatest ? least + room : greatest;
        boolean fromZero = bars || figures.kind() == ChartKind.HISTOGRAM;
        double bottom = ys(figures).min().orElse(0);
        double up = ys(figures).max().orElse(1);
        double low = fromZero ? Math.min(0, bottom) : bottom;
        double high = fromZero ? Math.max(0, up) : up;
        double margin = high == low ? Math.max(1, Math.abs(high) / 10) : (high - low) * 0.05;
        fromY = fromZero && low == 0 ? 0 : low - margin;
        toY = fromZero && high == 0 && low < 0 ? 0 : high + margin;
    }

    private static DoubleStream xs(ChartFigures figures) {
        return figures.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(Series.Point::x);
    }

    private static DoubleStream ys(ChartFigures figures) {
        return figures.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(Series.Point::y);
    }

    double x(double value) {
        return LEFT + (value - fromX) / (toX - fromX) * (right() - LEFT);
    }

    double y(double value) {
        return bottom() - (value - fromY) / (toY - fromY) * (bottom() - top);
    }

    double left() {
        return LEFT;
    }

    double right() {
        return width - RIGHT;
    }

    double top() {
        return top;
    }

    double bottom() {
        return height - BOTTOM;
    }

    double fromX() {
        return fromX;
    }

    double toX() {
        return toX;
    }

    double fromY() {
        return fromY;
    }

    double toY() {
        return toY;
    }
}

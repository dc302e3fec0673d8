package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out a chart of some size: legend, axes, their ticks and the marks of the series, and tells what
/// stands where.
public final class ChartPicture {

    private static final double TICK_X = 110;
    private static final double TICK_Y = 36;
    private static final double GAP = 0.2;
    private static final int LONGEST_NAME = 18;
    private static final int READABLE_NAME = 10;
    private static final double CHARACTER = 7;

    private final ChartFigures figures;
    private final double width;
    private final ChartScale scale;
    private final ChartHits hits;
    private final List<ChartMark> marks = new ArrayList<>();

    /// @param width in pixels
    /// @param height in pixels
    public ChartPicture(ChartFigures figures, double width, double height) {
        this.figures = figures;
        this.width = width;
        var legend = new ChartLegend(figures, width);
        scale = new ChartScale(figures, width, height, legend.height());
        hits = new ChartHits(figures, scale);
        if (figures.isEmpty()) {
            words(
                    "There is nothing to draw: no row has a number there.",
                    width / 2,
                    height / 2,
                    ChartMark.Anchor.MIDDLE);
            return;
        }
        axes();
        marks.addAll(legend.marks());
        for (int i = 0; i < figures.series().size(); i++) {
            series(i);
        }
    }

    /// The marks, those behind first.
    public List<ChartMark> marks() {
        return List.copyOf(marks);
    }

    /// How many places there are that one can point at.
    public int hitCount() {
        return hits.size();
    }

    /// The number of the place that is meant by a point of the picture; empty when none is near.
    public Optional<Integer> near(double x, double y) {
        return hits.near(x, y);
    }

    /// What stands at a place, by its number from the left.
    public ChartHit hit(int index) {
        return hits.get(index);
    }

    private void axes() {
        double bottom = scale.bottom();
        int rows = (int) Math.max(2, (bottom - scale.top()) / TICK_Y);
        for (Ticks.Tick tick : Ticks.numbers(scale.fromY(), scale.toY(), rows)) {
            double at = scale.y(tick.at());
            stroke(tick.at() == 0 ? ChartMark.WORDS : ChartMark.AXIS, at);
            words(tick.words(), scale.left() - 8, at, ChartMark.Anchor.END);
        }
        stroke(ChartMark.AXIS, bottom);
        if (figures.kind() == ChartKind.BAR) {
            names(bottom);
        } else {
            ticks(bottom);
        }
        double middle = (scale.left() + scale.right()) / 2;
        words(
                ChartText.cut(figures.axis().title(), 60),
                middle,
                bottom + 38,
                ChartMark.Anchor.MIDDLE);
    }

    private void ticks(double bottom) {
        int columns = (int) Math.max(2, (scale.right() - scale.left()) / TICK_X);
        long offset = figures.axis().offset();
        List<Ticks.Tick> ticks =
                figures.axis().timed()
                        ? Ticks.moments(scale.fromX() + offset, scale.toX() + offset, columns)
                        : Ticks.numbers(scale.fromX(), scale.toX(), columns);
        for (Ticks.Tick tick : ticks) {
            double at = scale.x(tick.at() - offset);
            marks.add(new ChartMark.Stroke(ChartMark.AXIS, at, bottom, at, bottom + 4));
            double half = ChartText.width(tick.words()) / 2;
            words(tick.words(), Math.min(at, width - half), bottom + 14, ChartMark.Anchor.MIDDLE);
        }
    }

    /// As many names as fit beside each other.
    private void names(double bottom) {
        double room = scale.x(1) - scale.x(0);
        int longest = figures.names().stream().mapToInt(String::length).max().orElse(1);
        double wanted = (Math.min(longest, READABLE_NAME) + 1) * CHARACTER;
        int every = (int) Math.max(1, Math.ceil(wanted / room));
        int letters = (int) Math.clamp(every * room / CHARACTER - 1, 3, LONGEST_NAME);
        for (int i = 0; i < figures.names().size(); i += every) {
            String cut = ChartText.cut(figures.names().get(i), letters);
            words(cut, scale.x(i), bottom + 14, ChartMark.Anchor.MIDDLE);
        }
    }

    private void series(int index) {
        Series series = figures.series().get(index);
        switch (figures.kind()) {
            case LINE -> line(index, series);
            case SCATTER ->
                    series.points()
                            .forEach(point ->
                                    marks.add(
                                            new ChartMark.Dot(
                                                    index,
                                                    scale.x(point.x()),
                                                    scale.y(point.y()))));
            case BAR -> {
                int count = figures.series().size();
                double thick = (1 - GAP) / count;
                for (Series.Point point : series.points()) {
                    bar(index, point.x() - 0.5 + GAP / 2 + index * thick, thick, point.y());
                }
            }
            case HISTOGRAM ->
                    series.points()
                            .forEach(point -> bar(index, point.x(), figures.width(), point.y()));
        }
    }

    private void line(int index, Series series) {
        List<Double> points = new ArrayList<>();
        for (Series.Point point : series.points()) {
            points.add(scale.x(point.x()));
            points.add(scale.y(point.y()));
        }
        if (series.points().size() == 1) {
            marks.add(new ChartMark.Dot(index, points.getFirst(), points.getLast()));
        } else if (!points.isEmpty()) {
            marks.add(new ChartMark.Path(index, points));
        }
    }

    private void bar(int index, double from, double thick, double value) {
        double left = scale.x(from);
        double top = scale.y(Math.max(0, value));
        double bottom = scale.y(Math.min(0, value));
        // A line of background between neighbours.
        double wide = Math.max(1, scale.x(from + thick) - left - 1);
        marks.add(new ChartMark.Box(index, left, top, wide, bottom - top));
    }

    private void stroke(int ink, double y) {
        marks.add(new ChartMark.Stroke(ink, scale.left(), y, scale.right(), y));
    }

    private void words(String text, double x, double y, ChartMark.Anchor anchor) {
        marks.add(new ChartMark.Words(ChartMark.WORDS, text, x, y, anchor));
    }
}

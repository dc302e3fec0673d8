package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Lays out a chart: axes, their ticks and the marks of the series.
public final class ChartPicture {

    private static final double LEFT = 72;
    private static final double RIGHT = 24;
    private static final double TOP = 36;
    private static final double BOTTOM = 48;
    private static final double TICK_X = 100;
    private static final double TICK_Y = 36;
    private static final double GAP = 0.2;
    private static final int LONGEST_NAME = 18;
    private static final int READABLE_NAME = 10;
    private static final double CHARACTER = 7;

    private final ChartFigures figures;
    private final double width;
    private final double height;
    private final List<ChartMark> marks = new ArrayList<>();
    private final double fromX;
    private final double toX;
    private final double fromY;
    private final double toY;

    private ChartPicture(ChartFigures figures, double width, double height) {
        this.figures = figures;
        this.width = width;
        this.height = height;
        boolean bars = figures.kind() == ChartKind.BAR;
        double least = bars ? -0.5 : xs().min().orElse(0);
        double greatest =
                bars ? figures.names().size() - 0.5 : xs().max().orElse(1) + figures.width();
        fromX = least == greatest ? least - 1 : least;
        toX = least == greatest ? least + 1 : greatest;
        boolean fromZero = bars || figures.kind() == ChartKind.HISTOGRAM;
        double bottom = ys().min().orElse(0);
        double top = ys().max().orElse(1);
        double low = fromZero ? Math.min(0, bottom) : bottom;
        double high = fromZero ? Math.max(0, top) : top;
        double room = high == low ? 1 : (high - low) * 0.05;
        fromY = fromZero && low == 0 ? 0 : low - room;
        toY = high + room;
    }

    private DoubleStream xs() {
        return figures.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(Series.Point::x);
    }

    private DoubleStream ys() {
        return figures.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToDouble(Series.Point::y);
    }

    /// The marks of a chart of this size, those behind first.
    public static List<ChartMark> marks(ChartFigures figures, double width, double height) {
        var picture = new ChartPicture(figures, width, height);
        picture.axes();
        picture.legend();
        for (int i = 0; i < figures.series().size(); i++) {
            picture.series(i);
        }
        return List.copyOf(picture.marks);
    }

    private double x(double value) {
        return LEFT + (value - fromX) / (toX - fromX) * (width - LEFT - RIGHT);
    }

    private double y(double value) {
        return height - BOTTOM - (value - fromY) / (toY - fromY) * (height - TOP - BOTTOM);
    }

    private void axes() {
        double bottom = height - BOTTOM;
        int rows = (int) Math.max(2, (height - TOP - BOTTOM) / TICK_Y);
        for (Ticks.Tick tick : Ticks.numbers(fromY, toY, rows)) {
            double at = y(tick.at());
            stroke(LEFT, at, width - RIGHT, at);
            words(tick.words(), LEFT - 8, at, ChartMark.Anchor.END);
        }
        stroke(LEFT, bottom, width - RIGHT, bottom);
        if (figures.kind() == ChartKind.BAR) {
            names(bottom);
        } else {
            int columns = (int) Math.max(2, (width - LEFT - RIGHT) / TICK_X);
            List<Ticks.Tick> ticks =
                    figures.timed()
                            ? Ticks.moments(fromX, toX, columns)
                            : Ticks.numbers(fromX, toX, columns);
            for (Ticks.Tick tick : ticks) {
                stroke(x(tick.at()), bottom, x(tick.at()), bottom + 4);
                words(tick.words(), x(tick.at()), bottom + 14, ChartMark.Anchor.MIDDLE);
            }
        }
        double middle = (LEFT + width - RIGHT) / 2;
        words(figures.xName(), middle, height - 10, ChartMark.Anchor.MIDDLE);
    }

    /// As many names as fit beside each other.
    private void names(double bottom) {
        double room = x(1) - x(0);
        int longest = figures.names().stream().mapToInt(String::length).max().orElse(1);
        double wanted = (Math.min(longest, READABLE_NAME) + 1) * CHARACTER;
        int every = (int) Math.max(1, Math.ceil(wanted / room));
        int letters = (int) Math.clamp(every * room / CHARACTER - 1, 3, LONGEST_NAME);
        for (int i = 0; i < figures.names().size(); i += every) {
            String name = figures.names().get(i).replace('\n', ' ');
            String cut = name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
            words(cut, x(i), bottom + 14, ChartMark.Anchor.MIDDLE);
        }
    }

    private void legend() {
        double at = LEFT;
        for (int i = 0; i < figures.series().size(); i++) {
            String name = figures.series().get(i).name();
            marks.add(new ChartMark.Box(i, at, 14, 10, 10));
            words(name, at + 16, 19, ChartMark.Anchor.START);
            at += 36 + name.length() * CHARACTER;
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
                                            new ChartMark.Dot(index, x(point.x()), y(point.y()))));
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
            points.add(x(point.x()));
            points.add(y(point.y()));
        }
        if (series.points().size() == 1) {
            marks.add(new ChartMark.Dot(index, points.getFirst(), points.getLast()));
        } else if (!points.isEmpty()) {
            marks.add(new ChartMark.Path(index, points));
        }
    }

    private void bar(int index, double from, double thick, double value) {
        double left = x(from);
        double top = y(Math.max(0, value));
        double bottom = y(Math.min(0, value));
        // A line of background between neighbours.
        double wide = Math.max(1, x(from + thick) - left - 1);
        marks.add(new ChartMark.Box(index, left, top, wide, bottom - top));
    }

    private void stroke(double x1, double y1, double x2, double y2) {
        marks.add(new ChartMark.Stroke(ChartMark.AXIS, x1, y1, x2, y2));
    }

    private void words(String text, double x, double y, ChartMark.Anchor anchor) {
        marks.add(new ChartMark.Words(ChartMark.WORDS, text, x, y, anchor));
    }
}

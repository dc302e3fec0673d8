package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the figures of lines and dots. Memory does not grow with the rows: of very many points those are
/// kept that are seen.
final class PointFigures {

    private static final int MOST_DOTS = 20_000;
    private static final int MOST_POINTS = 4 * Stretches.COUNT;

    private final ChartValues values;
    private final ChartRequest request;
    private final SplitNames split;
    private final boolean lines;

    /// Of dots of more rows than can be told apart, every nth row is drawn.
    private final int every;

    private final long[] counts;
    private double from = Double.POSITIVE_INFINITY;
    private double to = Double.NEGATIVE_INFINITY;
    private long missing;

    PointFigures(ChartValues values, ChartRequest request) {
        this.values = values;
        this.request = request;
        split = new SplitNames(values, request.split());
        lines = request.kind() == ChartKind.LINE;
        every = lines ? 1 : Math.max(1, values.size() / MOST_DOTS);
        counts = new long[split.isSplit() ? SplitNames.MOST : request.y().size()];
    }

    private interface Taker {
        void take(int series, double x, double y);
    }

    ChartFigures read() {
        pass(new SplitNames(values, request.split()), this::measure);
        List<List<Series.Point>> points = new ArrayList<>();
        List<Stretches> stretches = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            points.add(new ArrayList<>());
            stretches.add(new Stretches(from, to));
        }
        missing = 0;
        pass(
                split,
                (series, x, y) -> {
                    if (isThinned(series)) {
                        stretches.get(series).add(new Series.Point(x, y));
                    } else {
                        points.get(series).add(new Series.Point(x, y));
                    }
                });
        List<String> names =
                split.isSplit()
                        ? split.names()
                        : request.y().stream().map(values::columnName).toList();
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            series.add(
                    new Series(
                            names.get(i),
                            isThinned(i) ? stretches.get(i).points() : sorted(points.get(i))));
        }
        String yName =
                request.y().size() == 1 || split.isSplit()
                        ? values.columnName(request.y().getFirst())
                        : "";
        return new ChartFigures(
                request.kind(), values.axis(request.x()), yName, List.of(), 0, series, note());
    }

    private void pass(SplitNames names, Taker taker) {
        for (int place = 0; place < values.size(); place += every) {
            double x = values.number(place, request.x());
            int part = Double.isNaN(x) ? SplitNames.NONE : names.of(place);
            boolean drawn = part == SplitNames.NONE && !Double.isNaN(x);
            for (int i = 0; part != SplitNames.NONE && i < request.y().size(); i++) {
                double y = values.number(place, request.y().get(i));
                if (!Double.isNaN(y)) {
                    taker.take(names.isSplit() ? part : i, x, y);
                    drawn = true;
                }
                if (names.isSplit()) {
                    break;
                }
            }
            missing += drawn ? 0 : 1;
        }
    }

    private void measure(int series, double x, double y) {
        counts[series]++;
        from = Math.min(from, x);
        to = Math.max(to, x);
    }

    private boolean isThinned(int series) {
        return lines && counts[series] > MOST_POINTS;
    }

    private List<Series.Point> sorted(List<Series.Point> points) {
        if (lines) {
            points.sort(Comparator.comparingDouble(Series.Point::x));
        }
        return points;
    }

    private String note() {
        boolean thinned = IntStream.range(0, counts.length).anyMatch(this::isThinned);
        String sampled =
                every > 1
                        ? "Every %,dth of %,d rows is drawn.".formatted(every, values.size())
                        : thinned
                                ? "Of %,d rows the lowest and the highest of each small stretch are drawn."
                                        .formatted(values.size())
                                : "";
        return Stream.of(sampled, split.note(), ChartValues.missing(missing))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

package io.howdah.query.chart;

import io.howdah.query.rows.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the figures of bars: the numbers of each name become one.
final class BarFigures {

    private static final int MOST_BARS = 40;

    private final ChartValues values;
    private final ChartRequest request;
    private final SplitNames split;
    private final Map<String, Bar[]> bars = new LinkedHashMap<>();
    private final int series;
    private long left;
    private long missing;

    /// The numbers of one bar.
    private static final class Bar {

        private long count;
        private double sum;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void take(double number) {
            count++;
            sum += number;
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }

        double value(Measure.Function measure) {
            return switch (measure) {
                case COUNT, DISTINCT -> count;
                case SUM -> sum;
                case AVERAGE -> sum / count;
                case LEAST -> least;
                case GREATEST -> greatest;
            };
        }
    }

    BarFigures(ChartValues values, ChartRequest request) {
        this.values = values;
        this.request = request;
        split = new SplitNames(values, request.split());
        series = split.isSplit() ? SplitNames.MOST : Math.max(1, request.y().size());
    }

    ChartFigures read() {
        for (int place = 0; place < values.size(); place++) {
            take(place);
        }
        List<String> names = seriesNames();
        List<Series> drawn = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            drawn.add(new Series(names.get(i), points(i)));
        }
        return new ChartFigures(
                ChartKind.BAR,
                new ChartFigures.Axis(values.columnName(request.x()), false, "", 0),
                yName(),
                List.copyOf(bars.keySet()),
                0,
                drawn,
                note());
    }

    private void take(int place) {
        String name = values.name(place, request.x());
        Bar[] bar = bars.get(name);
        if (bar == null && bars.size() >= MOST_BARS) {
            left++;
            return;
        }
        int part = split.of(place);
        if (part == SplitNames.NONE) {
            return;
        }
        Bar[] taken = bar == null ? fresh(name) : bar;
        if (request.counts()) {
            taken[part].take(1);
            return;
        }
        boolean any = false;
        for (int i = 0; i < (split.isSplit() ? 1 : request.y().size()); i++) {
            double number = values.number(place, request.y().get(i));
            if (!Double.isNaN(number)) {
                taken[split.isSplit() ? part : i].take(number);
                any = true;
            }
        }
        missing += any ? 0 : 1;
    }

    private Bar[] fresh(String name) {
        Bar[] bar = IntStream.range(0, series).mapToObj(i -> new Bar()).toArray(Bar[]::new);
        bars.put(name, bar);
        return bar;
    }

    private List<Series.Point> points(int index) {
        List<Series.Point> points = new ArrayList<>();
        int number = 0;
        for (Bar[] bar : bars.values()) {
            if (bar[index].count > 0) {
                points.add(new Series.Point(number, bar[index].value(request.measure())));
            }
            number++;
        }
        return points;
    }

    private List<String> seriesNames() {
        return split.isSplit()
                ? split.names()
                : request.counts()
                        ? List.of("rows")
                        : request.y().stream().map(values::columnName).toList();
    }

    private String yName() {
        if (request.counts()) {
            return "count of rows";
        }
        boolean one = request.y().size() == 1 || split.isSplit();
        String word = request.measure().word();
        return one ? word + " of " + values.columnName(request.y().getFirst()) : word;
    }

    private String note() {
        String names =
                left == 0
                        ? ""
                        : "The first %d names are drawn; %,d rows have others. Sort to choose which come first."
                                .formatted(MOST_BARS, left);
        return Stream.of(names, split.note(), ChartValues.missing(missing))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

package io.howdah.query.chart;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import io.howdah.query.value.TimeText;
import io.howdah.query.value.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the figures of a chart from rows, as many as there are: a chart of a million rows has no more
/// marks than a person can see.
public final class ChartReader {

    private static final int MOST_DOTS = 20_000;
    private static final int MOST_BARS = 40;
    private static final int BUCKETS = 1_200;
    private static final int LONGEST_NAME = 200;

    private final PackedRows rows;
    private final List<ResultColumn> columns;
    private final RowView view;
    private final StopSign stop;

    public ChartReader(PackedRows rows, List<ResultColumn> columns, RowView view, StopSign stop) {
        this.rows = rows;
        this.columns = List.copyOf(columns);
        this.view = view;
        this.stop = stop;
    }

    public ChartFigures read(ChartRequest request) {
        return switch (request.kind()) {
            case LINE, SCATTER -> points(request);
            case BAR -> bars(request);
            case HISTOGRAM -> histogram(request);
        };
    }

    /// The number that a value is drawn at; NaN for NULL and for what is none.
    private double number(int row, int column) {
        String text = rows.text(row, column, LONGEST_NAME);
        if (text == null) {
            return Double.NaN;
        }
        if (ValueKind.of(columns.get(column)).isInstant()) {
            long micros = TimeText.micros(text).orElse(TimeText.INFINITY);
            boolean finite = micros != TimeText.INFINITY && micros != TimeText.MINUS_INFINITY;
            return finite ? micros : Double.NaN;
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            // It is not drawn.
            return Double.NaN;
        }
    }

    private ChartFigures points(ChartRequest request) {
        boolean timed = ValueKind.of(columns.get(request.x())).isInstant();
        List<Series> series = new ArrayList<>();
        String note = "";
        for (int column : request.y()) {
            List<Series.Point> all = new ArrayList<>();
            // Dots of more rows than can be told apart: every nth.
            int every =
                    request.kind() == ChartKind.SCATTER ? Math.max(1, view.size() / MOST_DOTS) : 1;
            for (int place = 0; place < view.size(); place += every) {
                stop.check(place);
                double x = number(view.row(place), request.x());
                double y = number(view.row(place), column);
                if (!Double.isNaN(x) && !Double.isNaN(y)) {
                    all.add(new Series.Point(x, y));
                }
            }
            if (every > 1) {
                note = "%,d of %,d rows are drawn.".formatted(all.size(), view.size());
            }
            List<Series.Point> drawn = request.kind() == ChartKind.LINE ? thinned(all) : all;
            series.add(new Series(columns.get(column).name(), drawn));
        }
        return new ChartFigures(
                request.kind(), columns.get(request.x()).name(), timed, List.of(), 0, series, note);
    }

    /// In order of x, and of very many points only the extremes of each small stretch, which look the
    /// same.
    private static List<Series.Point> thinned(List<Series.Point> points) {
        points.sort(Comparator.comparingDouble(Series.Point::x));
        if (points.size() <= 4 * BUCKETS) {
            return points;
        }
        double from = points.getFirst().x();
        double width = (points.getLast().x() - from) / BUCKETS;
        List<Series.Point> kept = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= points.size(); i++) {
            boolean ends =
                    i == points.size()
                            || (int) ((points.get(i).x() - from) / width)
                                    != (int) ((points.get(start).x() - from) / width);
            if (ends) {
                keepExtremes(points.subList(start, i), kept);
                start = i;
            }
        }
        return kept;
    }

    private static void keepExtremes(List<Series.Point> stretch, List<Series.Point> into) {
        Series.Point least = stretch.getFirst();
        Series.Point greatest = stretch.getFirst();
        for (Series.Point point : stretch) {
            least = point.y() < least.y() ? point : least;
            greatest = point.y() > greatest.y() ? point : greatest;
        }
        List<Series.Point> kept = new ArrayList<>();
        kept.add(stretch.getFirst());
        kept.add(least.x() <= greatest.x() ? least : greatest);
        kept.add(least.x() <= greatest.x() ? greatest : least);
        kept.add(stretch.getLast());
        into.addAll(kept.stream().distinct().toList());
    }

    /// The numbers of each name added up, in the order in which the names come.
    private ChartFigures bars(ChartRequest request) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        int[] y = request.y().stream().mapToInt(Integer::intValue).toArray();
        int left = 0;
        for (int place = 0; place < view.size(); place++) {
            stop.check(place);
            int row = view.row(place);
            String text = rows.text(row, request.x(), LONGEST_NAME);
            String name = text == null ? "NULL" : text;
            double[] sum = sums.get(name);
            if (sum == null && sums.size() >= MOST_BARS) {
                left++;
                continue;
            } else if (sum == null) {
                sum = new double[y.length];
                sums.put(name, sum);
            }
            for (int i = 0; i < y.length; i++) {
                double number = number(row, y[i]);
                sum[i] += Double.isNaN(number) ? 0 : number;
            }
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            List<Series.Point> points = new ArrayList<>();
            for (double[] sum : sums.values()) {
                points.add(new Series.Point(points.size(), sum[i]));
            }
            series.add(new Series(columns.get(y[i]).name(), points));
        }
        String note =
                left == 0
                        ? ""
                        : "The first %d names are drawn; %,d rows have others. Sort to choose which come first."
                                .formatted(MOST_BARS, left);
        String xName = columns.get(request.x()).name();
        return new ChartFigures(
                ChartKind.BAR, xName, false, List.copyOf(sums.keySet()), 0, series, note);
    }

    private ChartFigures histogram(ChartRequest request) {
        var numbers = new double[view.size()];
        int count = 0;
        for (int place = 0; place < view.size(); place++) {
            stop.check(place);
            double number = number(view.row(place), request.x());
            if (!Double.isNaN(number)) {
                numbers[count++] = number;
            }
        }
        boolean timed = ValueKind.of(columns.get(request.x())).isInstant();
        String name = columns.get(request.x()).name();
        double[] values = Arrays.copyOf(numbers, count);
        if (count == 0) {
            return new ChartFigures(ChartKind.HISTOGRAM, name, timed, List.of(), 1, List.of(), "");
        }
        Bins bins = Bins.of(values);
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < bins.counts().size(); i++) {
            points.add(new Series.Point(bins.from() + i * bins.width(), bins.counts().get(i)));
        }
        String note =
                count == view.size()
                        ? ""
                        : String.format(
                                Locale.ROOT, "%,d rows without a number", view.size() - count);
        return new ChartFigures(
                ChartKind.HISTOGRAM,
                name,
                timed,
                List.of(),
                bins.width(),
                List.of(new Series("rows", points)),
                note);
    }
}

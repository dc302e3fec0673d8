package io.howdah.query.chart;

import io.howdah.query.PackedRows;
import io.howdah.query.ResultColumn;
import io.howdah.query.rows.RowView;
import io.howdah.query.rows.StopSign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the figures of a chart from rows, as many as there are: a chart of a million rows has no more
/// marks than a person can see, and says so.
public final class ChartReader {

    private final ChartValues values;

    public ChartReader(PackedRows rows, List<ResultColumn> columns, RowView view, StopSign stop) {
        values = new ChartValues(rows, columns, view, stop);
    }

    public ChartFigures read(ChartRequest request) {
        return switch (request.kind()) {
            case LINE, SCATTER -> new PointFigures(values, request).read();
            case BAR -> new BarFigures(values, request).read();
            case HISTOGRAM -> histogram(request);
        };
    }

    private ChartFigures histogram(ChartRequest request) {
        var numbers = new double[values.size()];
        int count = 0;
        for (int place = 0; place < values.size(); place++) {
            double number = values.number(place, request.x());
            if (!Double.isNaN(number)) {
                numbers[count++] = number;
            }
        }
        ChartFigures.Axis axis = values.axis(request.x());
        String note = ChartValues.missing(values.size() - count);
        if (count == 0) {
            return new ChartFigures(
                    ChartKind.HISTOGRAM, axis, "rows", List.of(), 1, List.of(), note);
        }
        Bins bins = Bins.of(Arrays.copyOf(numbers, count), axis.timed());
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < bins.counts().size(); i++) {
            points.add(new Series.Point(bins.from() + i * bins.width(), bins.counts().get(i)));
        }
        return new ChartFigures(
                ChartKind.HISTOGRAM,
                axis,
                "rows",
                List.of(),
                bins.width(),
                List.of(new Series("rows", points)),
                note);
    }
}

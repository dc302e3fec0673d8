package io.howdah.query.chart;

import java.util.List;

/// What a chart draws.
///
/// @param timed whether `x` is a moment
/// @param names of the bars, by number; of other charts none
/// @param width of a bar of a histogram, 0 for other charts
/// @param note what is left out, "" when nothing is
public record ChartFigures(
        ChartKind kind,
        String xName,
        boolean timed,
        List<String> names,
        double width,
        List<Series> series,
        String note) {

    public ChartFigures {
        names = List.copyOf(names);
        series = List.copyOf(series);
    }

    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.points().isEmpty());
    }
}

package io.howdah.query.chart;

import java.util.List;

/// What a chart draws.
///
/// @param yName what the numbers are
/// @param names of the bars, by number; of other charts none
/// @param width of a bar of a histogram, 0 for other charts
/// @param note what is left out or summed up, "" when nothing is
public record ChartFigures(
        ChartKind kind,
        Axis axis,
        String yName,
        List<String> names,
        double width,
        List<Series> series,
        String note) {

    /// What lies along the bottom.
    ///
    /// @param timed whether it is a moment
    /// @param zone by which moments are told, `+02` for example, "" where they have none
    /// @param offset of that zone in microseconds
    public record Axis(String name, boolean timed, String zone, long offset) {

        /// Its name with the zone.
        public String title() {
            return zone.isEmpty() ? name : name + " (UTC" + zone + ")";
        }
    }

    public ChartFigures {
        names = List.copyOf(names);
        series = List.copyOf(series);
    }

    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.points().isEmpty());
    }
}

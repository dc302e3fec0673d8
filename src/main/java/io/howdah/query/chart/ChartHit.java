package io.howdah.query.chart;

import java.util.List;

/// A place of a chart that one can point at, and what stands there.
///
/// @param x in pixels
/// @param title the name or the moment along the bottom
public record ChartHit(double x, String title, List<Value> values) {

    /// The number of one series there.
    ///
    /// @param y in pixels
    public record Value(int ink, String name, String number, double y) {}

    public ChartHit {
        values = List.copyOf(values);
    }

    /// All of it on one line.
    public String words() {
        return title
                + ": "
                + String.join(
                        ", ",
                        values.stream().map(value -> value.name() + " " + value.number()).toList());
    }
}

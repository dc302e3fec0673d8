package io.howdah.query.chart;

/// How the rows of a result are drawn.
public enum ChartKind {
    LINE("Line"),
    BAR("Bar"),
    SCATTER("Scatter"),
    HISTOGRAM("Histogram");

    private final String title;

    ChartKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Very many points of a line, of which only the first, the last and the extremes of each small stretch are
/// kept: the line looks the same.
final class Stretches {

    /// About as many as a wide screen has pixels.
    static final int COUNT = 1_200;

    private final double from;
    private final double width;
    private final Series.@Nullable Point[][] kept = new Series.Point[COUNT][];

    Stretches(double from, double to) {
        this.from = from;
        width = Math.max(Double.MIN_NORMAL, (to - from) / COUNT);
    }

    void add(Series.Point point) {
        int index = Math.clamp((long) ((point.x() - from) / width), 0, COUNT - 1);
        Series.Point[] stretch = kept[index];
        if (stretch == null) {
            kept[index] = new Series.Point[] {point, point, point, point};
            return;
        }
        stretch[0] = point.x() < stretch[0].x() ? point : stretch[0];
        stretch[1] = point.y() < stretch[1].y() ? point : stretch[1];
        stretch[2] = point.y() > stretch[2].y() ? point : stretch[2];
        stretch[3] = point.x() >= stretch[3].x() ? point : stretch[3];
    }

    /// In order of x.
    List<Series.Point> points() {
        List<Series.Point> points = new ArrayList<>();
        for (Series.Point[] stretch : kept) {
            if (stretch != null) {
                List.of(stretch).stream()
                        .distinct()
                        .sorted(Comparator.comparingDouble(Series.Point::x))
                        .forEach(points::add);
            }
        }
        return points;
    }
}

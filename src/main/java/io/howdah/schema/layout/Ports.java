package io.howdah.schema.layout;

import io.howdah.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The places on the sides of boxes where lines already end.
final class Ports {

    private static final double SLOT = 14;
    private static final double MARGIN = 12;

    private final Map<QualifiedName, List<Point>> taken = new HashMap<>();

    void take(QualifiedName name, Point point) {
        taken.computeIfAbsent(name, _ -> new ArrayList<>()).add(point);
    }

    /// The free place on a side that is nearest to the middle of the other box. A side without a
    /// free place gives the nearest one.
    Point free(QualifiedName name, Box box, OrthogonalRouter.Side side, Box other) {
        double x = side.x(box);
        double top = box.y() + MARGIN;
        double bottom = Math.max(top, box.bottom() - MARGIN);
        double wish = Math.clamp(other.centerY(), top, bottom);
        for (double distance = 0; distance <= bottom - top; distance += SLOT) {
            for (double y : new double[] {wish - distance, wish + distance}) {
                if (y >= top && y <= bottom && isFree(name, x, y)) {
                    return new Point(x, y);
                }
            }
        }
        return new Point(x, wish);
    }

    private boolean isFree(QualifiedName name, double x, double y) {
        return taken.getOrDefault(name, List.of()).stream()
                .noneMatch(point -> point.x() == x && Math.abs(point.y() - y) < SLOT - 1);
    }
}

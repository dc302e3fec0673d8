package io.howdah.schema.layout;

import io.howdah.schema.diagram.Multiplicity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mark at an end of a line, as strokes to draw: a circle says "may be none", a bar "one", three
/// toes "many".
///
/// @param strokes straight strokes
/// @param circle a hollow circle, or null
public record CrowsFoot(List<Stroke> strokes, @Nullable Circle circle) {

    /// Room that a mark takes along the line; the last piece of a line is at least this long.
    public static final double LENGTH = 22;

    private static final double TOES = 12;
    private static final double SPREAD = 6;
    private static final double RADIUS = 4;

    public CrowsFoot {
        strokes = List.copyOf(strokes);
    }

    /// A straight stroke.
    public record Stroke(Point from, Point to) {}

    /// A hollow circle, filled with the background.
    public record Circle(Point center, double radius) {}

    /// The mark at the end of a line.
    ///
    /// @param end where the line meets the box
    /// @param before the line's point before that
    static CrowsFoot at(Point end, Point before, Multiplicity multiplicity) {
        double dx = Math.signum(before.x() - end.x());
        double dy = dx == 0 ? Math.signum(before.y() - end.y()) : 0;
        return switch (multiplicity) {
            case ONE -> new CrowsFoot(List.of(bar(end, dx, dy, 6), bar(end, dx, dy, 11)), null);
            case ZERO_OR_ONE ->
                    new CrowsFoot(
                            List.of(bar(end, dx, dy, 7)),
                            new Circle(along(end, dx, dy, 9 + RADIUS), RADIUS));
            case ZERO_OR_MANY ->
                    new CrowsFoot(
                            List.of(toe(end, dx, dy, SPREAD), toe(end, dx, dy, -SPREAD)),
                            new Circle(along(end, dx, dy, TOES + RADIUS), RADIUS));
        };
    }

    private static Point along(Point end, double dx, double dy, double distance) {
        return end.plus(dx * distance, dy * distance);
    }

    private static Stroke bar(Point end, double dx, double dy, double distance) {
        Point middle = along(end, dx, dy, distance);
        return new Stroke(
                middle.plus(-dy * SPREAD, dx * SPREAD), middle.plus(dy * SPREAD, -dx * SPREAD));
    }

    private static Stroke toe(Point end, double dx, double dy, double spread) {
        return new Stroke(along(end, dx, dy, TOES), end.plus(dy * spread, dx * spread));
    }
}

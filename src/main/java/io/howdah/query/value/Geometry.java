package io.howdah.query.value;

import java.util.List;

/// A geometry as it is drawn: runs of points that are dots, lines or filled rings.
///
/// @param type its name as `ST_GeometryType` tells it without the prefix, for example `MultiPolygon`
/// @param srid of the coordinate system, 0 when it is not told
public record Geometry(String type, int srid, List<Shape> shapes) {

    /// What a run of points is.
    public enum Form {
        DOTS,
        LINE,
        /// The rings of one polygon: the outer one, then its holes.
        RINGS
    }

    public record Point(double x, double y) {}

    public record Shape(Form form, List<List<Point>> runs) {

        public Shape {
            runs = runs.stream().map(List::copyOf).toList();
        }
    }

    public Geometry {
        shapes = List.copyOf(shapes);
    }

    public int points() {
        return shapes.stream().flatMap(shape -> shape.runs().stream()).mapToInt(List::size).sum();
    }
}

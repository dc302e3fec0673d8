package io.howdah.schema.layout;

/// A place on a diagram.
public record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}

package io.howdah.ui.plan.diagram;

/// A rectangle of the diagram, in its own units.
record Area(double left, double top, double right, double bottom) {

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}

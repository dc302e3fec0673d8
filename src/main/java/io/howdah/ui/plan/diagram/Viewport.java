package io.howdah.ui.plan.diagram;

/// The part of a diagram that a window shows.
///
/// @param scale pixels of the window for one unit of the diagram
/// @param x unit of the diagram at the window's left edge
/// @param y unit of the diagram at the window's top edge
record Viewport(double scale, double x, double y) {

    static final double LEAST_SCALE = 0.0005;
    static final double MOST_SCALE = 4;

    private static final double MARGIN = 32;

    /// Shows a whole area in a window, centred, never larger than `most`.
    static Viewport fitting(Area area, double width, double height, double most) {
        double scale =
                Math.min(
                        (width - 2 * MARGIN) / area.width(), (height - 2 * MARGIN) / area.height());
        return centred(area, width, height, Math.clamp(scale, LEAST_SCALE, most));
    }

    /// Shows the middle of an area; one that is lower than the window stands near its top.
    static Viewport centred(Area area, double width, double height, double scale) {
        double spare = height / scale - area.height();
        double above = spare > 0 ? Math.min(spare / 2, MARGIN / scale) : spare / 2;
        double middle = (area.left() + area.right()) / 2;
        return new Viewport(scale, middle - width / 2 / scale, area.top() - above);
    }

    /// Zooms by a factor around a point of the window.
    Viewport zoomed(double factor, double atX, double atY) {
        double wanted = Math.clamp(scale * factor, LEAST_SCALE, MOST_SCALE);
        return new Viewport(wanted, x + atX / scale - atX / wanted, y + atY / scale - atY / wanted);
    }

    /// Moves the picture by pixels of the window.
    Viewport dragged(double byX, double byY) {
        return new Viewport(scale, x - byX / scale, y - byY / scale);
    }

    /// The least move that brings an area into the window with some room around it.
    Viewport showing(Area area, double width, double height) {
        return new Viewport(
                scale,
                shifted(x, area.left(), area.right(), width / scale),
                shifted(y, area.top(), area.bottom(), height / scale));
    }

    private double shifted(double start, double from, double to, double length) {
        double room = Math.min(MARGIN / scale, Math.max(0, (length - (to - from)) / 2));
        if (from - room < start) {
            return from - room;
        }
        return to + room > start + length ? to + room - length : start;
    }

    /// Keeps at least a corner of the diagram in sight.
    Viewport within(Area whole, double width, double height) {
        return new Viewport(
                scale,
                kept(x, whole.left(), whole.right(), width / scale),
                kept(y, whole.top(), whole.bottom(), height / scale));
    }

    /// Leaves no empty space beside an area that could fill the window.
    Viewport snug(Area whole, double width, double height) {
        return new Viewport(
                scale,
                filled(x, whole.left(), whole.right(), width / scale),
                filled(y, whole.top(), whole.bottom(), height / scale));
    }

    private double filled(double start, double from, double to, double length) {
        double margin = MARGIN / scale;
        if (to - from + 2 * margin <= length) {
            return (from + to - length) / 2;
        }
        return Math.clamp(start, from - margin, to + margin - length);
    }

    private double kept(double start, double from, double to, double length) {
        double corner = Math.min(2 * MARGIN / scale, length / 2);
        return Math.clamp(start, from - length + corner, Math.max(from, to - corner));
    }

    Area area(double width, double height) {
        return new Area(x, y, x + width / scale, y + height / scale);
    }

    double toDiagramX(double pixel) {
        return x + pixel / scale;
    }

    double toDiagramY(double pixel) {
        return y + pixel / scale;
    }
}

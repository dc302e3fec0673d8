package io.howdah.ui.designer;

import io.howdah.schema.layout.Box;
import io.howdah.schema.layout.Point;

/// Which part of a diagram is on the canvas, and how large.
///
/// @param x of the canvas' left edge on the diagram
/// @param y of the canvas' upper edge on the diagram
/// @param zoom pixels of the canvas for one of the diagram
record Viewport(double x, double y, double zoom) {

    static final double MIN_ZOOM = 0.02;
    static final double MAX_ZOOM = 4;

    private static final double MARGIN = 32;

    Point toDiagram(double canvasX, double canvasY) {
        return new Point(x + canvasX / zoom, y + canvasY / zoom);
    }

    Viewport panned(double canvasDx, double canvasDy) {
        return new Viewport(x - canvasDx / zoom, y - canvasDy / zoom, zoom);
    }

    /// Zooms by a factor; the point under the mouse stays where it is.
    Viewport zoomed(double factor, double canvasX, double canvasY) {
        double next = Math.clamp(zoom * factor, MIN_ZOOM, MAX_ZOOM);
        return new Viewport(
                x + canvasX / zoom - canvasX / next, y + canvasY / zoom - canvasY / next, next);
    }

    /// The part of the diagram that a canvas of that size shows.
    Box visible(double width, double height) {
        return new Box(x, y, width / zoom, height / zoom);
    }

    /// Everything on a canvas of that size, never enlarged.
    static Viewport fit(Box bounds, double width, double height) {
        Box all = bounds.grown(MARGIN);
        double zoom = Math.clamp(Math.min(width / all.width(), height / all.height()), MIN_ZOOM, 1);
        return new Viewport(
                all.centerX() - width / zoom / 2, all.centerY() - height / zoom / 2, zoom);
    }

    /// A box in the middle of the canvas at a readable size.
    Viewport centred(Box box, double width, double height) {
        double readable = Math.max(zoom, 0.8);
        return new Viewport(
                box.centerX() - width / readable / 2,
                box.centerY() - height / readable / 2,
                readable);
    }
}

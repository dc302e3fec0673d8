package io.howdah.ui.plan.diagram;

import javafx.scene.paint.Color;

/// What a diagram is painted on, in the diagram's own units: the window's canvas or an SVG text.
interface Surface {

    /// Which side of a text stands at its position.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void fill(Area area, double radius, Color color);

    void outline(Area area, double radius, Color color, double width);

    /// One line of text on a baseline.
    void text(String text, double x, double baseline, Lettering lettering, Color color, Anchor at);

    /// A curve that leaves its first end upwards and reaches its second from below.
    void edge(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /// A curve that leaves one end and reaches the other sideways.
    void link(double fromX, double fromY, double toX, double toY, Stroke stroke);

    /// How a curve is drawn.
    record Stroke(Color color, double width, boolean dashed) {}

    /// Everything painted from now on is as strong as this, 0 to 1.
    void strength(double strength);
}

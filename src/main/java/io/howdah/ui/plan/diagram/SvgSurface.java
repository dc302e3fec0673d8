package io.howdah.ui.plan.diagram;

import java.util.Formatter;
import java.util.Locale;
import javafx.scene.paint.Color;

/// A diagram as SVG text. Names are escaped, so that whatever a table is called stays text.
final class SvgSurface implements Surface {

    private static final double MARGIN = 24;

    // The root locale: SVG knows no decimal commas.
    private final Formatter svg;
    private double strength = 1;

    private SvgSurface(Formatter svg) {
        this.svg = svg;
    }

    /// A document with every card in full.
    static String document(Picture picture, Typesetter typesetter, DiagramColors colors) {
        double width = picture.layout().width() + 2 * MARGIN;
        double height = picture.layout().height() + 2 * MARGIN;
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        try (var svg = new Formatter(text, Locale.ROOT)) {
            svg.format(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\"",
                    width, height);
            svg.format(" viewBox=\"%.0f %.0f %.0f %.0f\"", -MARGIN, -MARGIN, width, height);
            text.append(" font-family=\"system-ui, sans-serif\">\n");
            var surface = new SvgSurface(svg);
            Area paper = new Area(-MARGIN, -MARGIN, width - MARGIN, height - MARGIN);
            surface.fill(paper, 0, colors.background());
            new DiagramPainter(typesetter, colors)
                    .paint(surface, picture, picture.whole(), 1, Emphasis.NONE);
        }
        return text.append("</svg>\n").toString();
    }

    @Override
    public void fill(Area area, double radius, Color color) {
        rectangle(area, radius);
        svg.format(" fill=\"%s\"", web(color));
        end();
    }

    @Override
    public void outline(Area area, double radius, Color color, double width) {
        rectangle(area, radius);
        svg.format(" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"", web(color), width);
        end();
    }

    @Override
    public void text(
            String text, double x, double baseline, Lettering lettering, Color color, Anchor at) {
        if (text.isEmpty()) {
            return;
        }
        String anchor =
                switch (at) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"", x, baseline, anchor);
        svg.format(" font-size=\"%.1f\"", lettering.size());
        svg.format(" font-weight=\"%s\"", lettering.bold() ? "bold" : "normal");
        svg.format(" fill=\"%s\" opacity=\"%.2f\">", web(color), strength);
        svg.format("%s</text>\n", escaped(text));
    }

    @Override
    public void edge(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double middle = (fromY + toY) / 2;
        svg.format("<path d=\"M%.1f %.1f", fromX, fromY);
        svg.format("C%.1f %.1f %.1f %.1f %.1f %.1f\"", fromX, middle, toX, middle, toX, toY);
        end(stroke);
    }

    @Override
    public void link(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double middle = (fromX + toX) / 2;
        svg.format("<path d=\"M%.1f %.1f", fromX, fromY);
        svg.format("C%.1f %.1f %.1f %.1f %.1f %.1f\"", middle, fromY, middle, toY, toX, toY);
        end(stroke);
    }

    private void end(Stroke stroke) {
        svg.format(
                " fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"",
                web(stroke.color()), stroke.width());
        svg.format("%s", stroke.dashed() ? " stroke-dasharray=\"6 6\"" : "");
        end();
    }

    @Override
    public void strength(double newStrength) {
        strength = newStrength;
    }

    private void end() {
        svg.format(" opacity=\"%.2f\"/>\n", strength);
    }

    private void rectangle(Area area, double radius) {
        svg.format("<rect x=\"%.1f\" y=\"%.1f\"", area.left(), area.top());
        svg.format(" width=\"%.1f\" height=\"%.1f\"", area.width(), area.height());
        svg.format(" rx=\"%.1f\"", radius);
    }

    private static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    /// Escapes markup and leaves out what XML cannot hold at all.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> {
                            boolean allowed = letter >= 0x20 || letter == '\t' || letter == '\n';
                            escaped.appendCodePoint(
                                    allowed && letter != 0xFFFE && letter != 0xFFFF
                                            ? letter
                                            : 0xFFFD);
                        }
                    }
                });
        return escaped.toString();
    }
}

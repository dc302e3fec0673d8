package io.howdah.query.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// Writes a chart's picture as an SVG file.
public final class ChartSvg {

    private ChartSvg() {}

    /// @param ink the web colour of each ink
    /// @param background a web colour
    public static String write(
            List<ChartMark> marks,
            double width,
            double height,
            IntFunction<String> ink,
            String background) {
        var svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
                                + "viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" font-size=\"12\">\n",
                        width,
                        height,
                        width,
                        height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"")
                .append(background)
                .append("\"/>\n");
        marks.forEach(mark -> svg.append(element(mark, ink.apply(mark.ink()))).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String element(ChartMark mark, String color) {
        return switch (mark) {
            case ChartMark.Stroke line ->
                    String.format(
                            Locale.ROOT,
                            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                            line.x1(),
                            line.y1(),
                            line.x2(),
                            line.y2(),
                            color);
            case ChartMark.Box box ->
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height(),
                            color);
            case ChartMark.Dot dot ->
                    String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>",
                            dot.x(),
                            dot.y(),
                            color);
            case ChartMark.Path path -> path(path, color);
            case ChartMark.Words words ->
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" dominant-baseline=\"central\" fill=\"%s\">%s</text>",
                            words.x(),
                            words.y(),
                            words.anchor().name().toLowerCase(Locale.ROOT),
                            color,
                            escaped(words.text()));
        };
    }

    private static String path(ChartMark.Path path, String color) {
        var points = new StringBuilder();
        for (int i = 0; i < path.points().size(); i += 2) {
            points.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            path.points().get(i),
                            path.points().get(i + 1)));
        }
        return String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>",
                points.toString().strip(),
                color);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

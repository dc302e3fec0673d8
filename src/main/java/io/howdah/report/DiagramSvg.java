package io.howdah.report;

import io.howdah.schema.diagram.Attribute;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.diagram.Relationship;
import io.howdah.schema.layout.Box;
import io.howdah.schema.layout.CrowsFoot;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.schema.layout.EntitySizer;
import io.howdah.schema.layout.EntityStyle;
import io.howdah.schema.layout.PlacedEntity;
import io.howdah.schema.layout.Point;
import io.howdah.schema.layout.RoutedEdge;
import java.util.List;

/// Draws a laid-out diagram as an SVG document: fonts by name, no scripts, nothing loaded from
/// elsewhere.
public final class DiagramSvg {

    private static final String FONTS =
            "Inter, 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif";
    private static final double MARGIN = 24;
    private static final double FONT_SIZE = 12;
    private static final double MARK_SIZE = 9;

    private final EntityStyle style;
    private final Detail detail;
    private final Palette palette;

    /// @param style the measures the layout was made with
    /// @param detail the detail the layout was made with
    public DiagramSvg(EntityStyle style, Detail detail, Palette palette) {
        this.style = style;
        this.detail = detail;
        this.palette = palette;
    }

    /// The complete document.
    ///
    /// @param title shown by viewers and read by screen readers
    public String render(DiagramLayout layout, String title) {
        Box view = layout.bounds().grown(MARGIN);
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                Svg.number(view.x())
                        + " "
                        + Svg.number(view.y())
                        + " "
                        + Svg.number(view.width())
                        + " "
                        + Svg.number(view.height()),
                "width",
                view.width(),
                "height",
                view.height(),
                "font-family",
                FONTS,
                "font-size",
                FONT_SIZE);
        svg.text("title", title);
        svg.empty(
                "rect",
                "x",
                view.x(),
                "y",
                view.y(),
                "width",
                view.width(),
                "height",
                view.height(),
                "fill",
                palette.background());
        svg.open("g", "fill", "none", "stroke", palette.line(), "stroke-linejoin", "round");
        layout.edges().forEach(edge -> edge(svg, edge));
        svg.close("g");
        layout.nodes().forEach(node -> entity(svg, node));
        return svg.close("svg").toString();
    }

    private void edge(Svg svg, RoutedEdge edge) {
        svg.open("g");
        svg.text("title", describe(edge.relationship()));
        svg.empty("path", "d", path(edge.points()));
        mark(svg, edge.childEnd());
        mark(svg, edge.parentEnd());
        svg.close("g");
    }

    private void mark(Svg svg, CrowsFoot foot) {
        for (CrowsFoot.Stroke stroke : foot.strokes()) {
            svg.empty("path", "d", path(List.of(stroke.from(), stroke.to())));
        }
        CrowsFoot.Circle circle = foot.circle();
        if (circle != null) {
            svg.empty(
                    "circle",
                    "cx",
                    circle.center().x(),
                    "cy",
                    circle.center().y(),
                    "r",
                    circle.radius(),
                    "fill",
                    palette.background());
        }
    }

    private void entity(Svg svg, PlacedEntity node) {
        Box box = node.box();
        svg.open("g");
        String comment = node.entity().comment();
        svg.text(
                "title",
                comment == null
                        ? EntitySizer.title(node.entity())
                        : EntitySizer.title(node.entity()) + "\n" + comment);
        svg.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                4,
                "fill",
                palette.surface(),
                "stroke",
                palette.border());
        svg.empty("path", "d", header(box), "fill", palette.header(), "stroke", palette.border());
        svg.text(
                "text",
                EntitySizer.title(node.entity()),
                "x",
                box.x() + style.padding(),
                "y",
                baseline(box.y(), style.headerHeight(), FONT_SIZE),
                "font-weight",
                "bold",
                "fill",
                palette.text());
        List<Attribute> rows = node.entity().visible(detail);
        for (int i = 0; i < rows.size(); i++) {
            attribute(svg, rows.get(i), box, box.y() + style.rowTop(i));
        }
        svg.close("g");
    }

    private void attribute(Svg svg, Attribute attribute, Box box, double top) {
        double left = box.x() + style.padding();
        double right = box.right() - style.padding();
        double line = baseline(top, style.rowHeight(), FONT_SIZE);
        if (attribute.key()) {
            svg.text(
                    "text",
                    attribute.primaryKey() ? "PK" : "FK",
                    "x",
                    left,
                    "y",
                    baseline(top, style.rowHeight(), MARK_SIZE),
                    "font-size",
                    MARK_SIZE,
                    "font-weight",
                    "bold",
                    "fill",
                    palette.accent());
        }
        svg.text(
                "text",
                attribute.name(),
                "x",
                left + style.keyGutter(),
                "y",
                line,
                "font-weight",
                attribute.primaryKey() ? "bold" : "normal",
                "fill",
                palette.text());
        svg.text(
                "text",
                attribute.type(),
                "x",
                right - style.requiredGutter(),
                "y",
                line,
                "text-anchor",
                "end",
                "fill",
                palette.muted());
        if (!attribute.nullable()) {
            svg.text(
                    "text",
                    "NN",
                    "x",
                    right,
                    "y",
                    baseline(top, style.rowHeight(), MARK_SIZE),
                    "text-anchor",
                    "end",
                    "font-size",
                    MARK_SIZE,
                    "fill",
                    palette.muted());
        }
    }

    /// A title row with the box's round upper corners.
    private String header(Box box) {
        double bottom = Math.min(box.y() + style.headerHeight(), box.bottom());
        return "M"
                + Svg.number(box.x())
                + " "
                + Svg.number(bottom)
                + "V"
                + Svg.number(box.y() + 4)
                + "a4 4 0 0 1 4 -4H"
                + Svg.number(box.right() - 4)
                + "a4 4 0 0 1 4 4V"
                + Svg.number(bottom)
                + "Z";
    }

    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(point.x()))
                    .append(' ')
                    .append(Svg.number(point.y()));
        }
        return path.toString();
    }

    private static double baseline(double top, double height, double fontSize) {
        return top + height / 2 + fontSize * 0.35;
    }

    private static String describe(Relationship relationship) {
        return relationship.name()
                + ": "
                + relationship.child()
                + " ("
                + String.join(", ", relationship.childColumns())
                + ") → "
                + relationship.parent()
                + " ("
                + String.join(", ", relationship.parentColumns())
                + ")";
    }
}

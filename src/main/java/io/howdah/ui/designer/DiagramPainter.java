package io.howdah.ui.designer;

import io.howdah.schema.QualifiedName;
import io.howdah.schema.diagram.Attribute;
import io.howdah.schema.diagram.Detail;
import io.howdah.schema.layout.Box;
import io.howdah.schema.layout.CrowsFoot;
import io.howdah.schema.layout.DiagramLayout;
import io.howdah.schema.layout.EntitySizer;
import io.howdah.schema.layout.EntityStyle;
import io.howdah.schema.layout.PlacedEntity;
import io.howdah.schema.layout.Point;
import io.howdah.schema.layout.RoutedEdge;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints the part of a diagram that is in sight; text too small to read is left out, because text
/// is what costs.
final class DiagramPainter {

    private static final EntityStyle STYLE = EntityStyle.DEFAULT;
    private static final double READABLE = 4.5;
    private static final double RADIUS = 8;

    private final GraphicsContext gc;
    private final Scheme scheme;
    private final Detail detail;

    DiagramPainter(GraphicsContext gc, Scheme scheme, Detail detail) {
        this.gc = gc;
        this.scheme = scheme;
        this.detail = detail;
    }

    /// Paints over a canvas of that size in pixels.
    void paint(
            DiagramLayout layout,
            Viewport view,
            double width,
            double height,
            @Nullable QualifiedName selected) {
        gc.setFill(tone(Tone.BACKGROUND));
        gc.fillRect(0, 0, width, height);
        gc.save();
        gc.scale(view.zoom(), view.zoom());
        gc.translate(-view.x(), -view.y());
        Box visible = view.visible(width, height);
        // A line stays visible when the whole diagram is small.
        double hair = Math.max(1, 0.7 / view.zoom());
        for (RoutedEdge edge : layout.edges()) {
            if (touches(edge, visible)) {
                boolean lit = selected != null && edge.relationship().touches(selected);
                edge(edge, hair, lit);
            }
        }
        boolean text = FontMeasure.FONT_SIZE * view.zoom() >= READABLE;
        for (PlacedEntity node : layout.nodes()) {
            if (node.box().overlaps(visible)) {
                entity(node, hair, text, node.name().equals(selected));
            }
        }
        gc.restore();
    }

    private static boolean touches(RoutedEdge edge, Box visible) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point point : edge.points()) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            top = Math.min(top, point.y());
            bottom = Math.max(bottom, point.y());
        }
        return left <= visible.right()
                && right >= visible.x()
                && top <= visible.bottom()
                && bottom >= visible.y();
    }

    private void edge(RoutedEdge edge, double hair, boolean lit) {
        gc.setStroke(tone(lit ? Tone.ACCENT : Tone.TEXT_SUBTLE));
        gc.setLineWidth(lit ? hair * 2 : hair);
        List<Point> points = edge.points();
        gc.beginPath();
        gc.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Point point : points.subList(1, points.size())) {
            gc.lineTo(point.x(), point.y());
        }
        gc.stroke();
        foot(edge.childEnd());
        foot(edge.parentEnd());
    }

    private void foot(CrowsFoot foot) {
        for (CrowsFoot.Stroke stroke : foot.strokes()) {
            gc.strokeLine(stroke.from().x(), stroke.from().y(), stroke.to().x(), stroke.to().y());
        }
        CrowsFoot.Circle circle = foot.circle();
        if (circle != null) {
            double size = circle.radius() * 2;
            double x = circle.center().x() - circle.radius();
            double y = circle.center().y() - circle.radius();
            gc.setFill(tone(Tone.BACKGROUND));
            gc.fillOval(x, y, size, size);
            gc.strokeOval(x, y, size, size);
        }
    }

    private void entity(PlacedEntity node, double hair, boolean text, boolean selected) {
        Box box = node.box();
        gc.setFill(tone(Tone.BACKGROUND_OVERLAY));
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), RADIUS, RADIUS);
        gc.setFill(tone(selected ? Tone.ACCENT_SUBTLE : Tone.BACKGROUND_INSET));
        gc.fillRoundRect(box.x(), box.y(), box.width(), STYLE.headerHeight(), RADIUS, RADIUS);
        List<Attribute> rows = node.entity().visible(detail);
        if (!rows.isEmpty()) {
            // The header's lower corners are square where rows follow.
            gc.fillRect(box.x(), box.y() + STYLE.headerHeight() - RADIUS, box.width(), RADIUS);
        }
        if (text) {
            title(node, box);
            for (int i = 0; i < rows.size(); i++) {
                row(rows.get(i), box, box.y() + STYLE.rowTop(i));
            }
        }
        gc.setStroke(tone(selected ? Tone.ACCENT_STRONG : Tone.BORDER));
        gc.setLineWidth(selected ? hair * 2 : hair);
        gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), RADIUS, RADIUS);
    }

    private void title(PlacedEntity node, Box box) {
        gc.setFont(FontMeasure.BOLD);
        gc.setFill(tone(Tone.TEXT));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(
                EntitySizer.title(node.entity()),
                box.x() + STYLE.padding(),
                box.y() + STYLE.headerHeight() / 2);
    }

    private void row(Attribute attribute, Box box, double top) {
        double middle = top + STYLE.rowHeight() / 2;
        gc.setFont(FontMeasure.PLAIN);
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        if (attribute.key()) {
            gc.setFill(tone(attribute.primaryKey() ? Tone.KEY : Tone.FOREIGN_KEY));
            gc.fillText(attribute.primaryKey() ? "PK" : "FK", box.x() + STYLE.padding(), middle);
        }
        gc.setFill(tone(Tone.TEXT));
        gc.fillText(attribute.name(), box.x() + STYLE.padding() + STYLE.keyGutter(), middle);
        gc.setFill(tone(Tone.TEXT_MUTED));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(
                attribute.type(), box.right() - STYLE.padding() - STYLE.requiredGutter(), middle);
        if (!attribute.nullable()) {
            gc.fillText("*", box.right() - STYLE.padding(), middle);
        }
    }

    private Color tone(Tone tone) {
        return tone.in(scheme);
    }
}

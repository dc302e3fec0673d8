package io.howdah.ui.result.view;

import io.howdah.query.value.Geometry;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// A geometry drawn to fit, north up, with the bounds of its coordinates. It is no map: a degree is as
/// wide as it is high.
final class SketchView extends Region {

    private static final double MARGIN = 32;
    private static final double DOT = 4;

    private final Geometry geometry;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private Subscription changes = Subscription.EMPTY;
    private double scale = 1;
    private double left;
    private double top;

    SketchView(Geometry geometry, Appearance appearance) {
        this.geometry = geometry;
        this.appearance = appearance;
        setId("value-sketch");
        setMinSize(0, 0);
        setPrefSize(320, 320);
        setAccessibleText(geometry.type() + " with " + geometry.points() + " points");
        canvas.setManaged(false);
        getChildren().add(canvas);
        sceneProperty()
                .subscribe(scene -> {
                    changes.unsubscribe();
                    changes =
                            scene == null
                                    ? Subscription.EMPTY
                                    : appearance.schemeProperty().subscribe(this::requestLayout);
                });
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(color(Tone.BACKGROUND_INSET));
        pen.fillRect(0, 0, getWidth(), getHeight());
        List<Geometry.Point> points =
                geometry.shapes().stream()
                        .flatMap(shape -> shape.runs().stream())
                        .flatMap(List::stream)
                        .toList();
        if (points.isEmpty()) {
            pen.setFill(color(Tone.TEXT_MUTED));
            pen.fillText("Empty " + geometry.type(), MARGIN, MARGIN);
            return;
        }
        double west = points.stream().mapToDouble(Geometry.Point::x).min().orElse(0);
        double east = points.stream().mapToDouble(Geometry.Point::x).max().orElse(0);
        double south = points.stream().mapToDouble(Geometry.Point::y).min().orElse(0);
        double north = points.stream().mapToDouble(Geometry.Point::y).max().orElse(0);
        fit(west, east, south, north);
        geometry.shapes().forEach(shape -> paint(pen, shape));
        bounds(pen, west, east, south, north);
    }

    private void fit(double west, double east, double south, double north) {
        double width = Math.max(1, getWidth() - 2 * MARGIN);
        double height = Math.max(1, getHeight() - 2 * MARGIN);
        double spanX = east - west;
        double spanY = north - south;
        scale =
                Math.min(
                        spanX > 0 ? width / spanX : Double.MAX_VALUE,
                        spanY > 0 ? height / spanY : Double.MAX_VALUE);
        if (spanX <= 0 && spanY <= 0) {
            scale = 1;
        }
        left = getWidth() / 2 - (west + east) / 2 * scale;
        top = getHeight() / 2 + (south + north) / 2 * scale;
    }

    private void paint(GraphicsContext pen, Geometry.Shape shape) {
        pen.setStroke(color(Tone.ACCENT));
        pen.setLineWidth(1.5);
        pen.setFill(color(Tone.ACCENT_MUTED));
        pen.setFillRule(FillRule.EVEN_ODD);
        if (shape.form() == Geometry.Form.DOTS) {
            pen.setFill(color(Tone.ACCENT));
            shape.runs()
                    .forEach(run ->
                            run.forEach(point ->
                                    pen.fillOval(
                                            x(point) - DOT, y(point) - DOT, 2 * DOT, 2 * DOT)));
            return;
        }
        pen.beginPath();
        for (List<Geometry.Point> run : shape.runs()) {
            pen.moveTo(x(run.getFirst()), y(run.getFirst()));
            run.forEach(point -> pen.lineTo(x(point), y(point)));
        }
        if (shape.form() == Geometry.Form.RINGS) {
            pen.fill();
        }
        pen.stroke();
    }

    private double x(Geometry.Point point) {
        return left + point.x() * scale;
    }

    private double y(Geometry.Point point) {
        return top - point.y() * scale;
    }

    private void bounds(GraphicsContext pen, double west, double east, double south, double north) {
        pen.setFill(color(Tone.TEXT_MUTED));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        double half = MARGIN / 2;
        pen.fillText(number(south), getWidth() / 2, getHeight() - half);
        pen.fillText(number(north), getWidth() / 2, half);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(number(west), 4, getHeight() / 2);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(number(east), getWidth() - 4, getHeight() / 2);
    }

    private static String number(double coordinate) {
        return String.format(
                Locale.ROOT, Math.abs(coordinate) < 1_000 ? "%.5f" : "%,.0f", coordinate);
    }

    private Color color(Tone tone) {
        return tone.in(appearance.scheme());
    }
}

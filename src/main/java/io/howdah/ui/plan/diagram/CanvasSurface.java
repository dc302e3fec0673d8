package io.howdah.ui.plan.diagram;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// A canvas to paint a diagram on; the caller has set its transform.
final class CanvasSurface implements Surface {

    private static final double DASH = 6;
    private static final double[] SOLID = {};

    private final GraphicsContext pen;
    private final Typesetter typesetter;

    CanvasSurface(GraphicsContext pen, Typesetter typesetter) {
        this.pen = pen;
        this.typesetter = typesetter;
        pen.setTextBaseline(VPos.BASELINE);
        pen.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void fill(Area area, double radius, Color color) {
        pen.setFill(color);
        if (radius > 0) {
            pen.fillRoundRect(
                    area.left(), area.top(), area.width(), area.height(), 2 * radius, 2 * radius);
        } else {
            pen.fillRect(area.left(), area.top(), area.width(), area.height());
        }
    }

    @Override
    public void outline(Area area, double radius, Color color, double width) {
        pen.setStroke(color);
        pen.setLineWidth(width);
        pen.strokeRoundRect(
                area.left(), area.top(), area.width(), area.height(), 2 * radius, 2 * radius);
    }

    @Override
    public void text(
            String text, double x, double baseline, Lettering lettering, Color color, Anchor at) {
        if (text.isEmpty()) {
            return;
        }
        pen.setFont(typesetter.font(lettering));
        pen.setFill(color);
        pen.setTextAlign(
                switch (at) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        pen.fillText(text, x, baseline);
    }

    @Override
    public void edge(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double middle = (fromY + toY) / 2;
        begin(stroke);
        pen.moveTo(fromX, fromY);
        pen.bezierCurveTo(fromX, middle, toX, middle, toX, toY);
        end();
    }

    @Override
    public void link(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        double middle = (fromX + toX) / 2;
        begin(stroke);
        pen.moveTo(fromX, fromY);
        pen.bezierCurveTo(middle, fromY, middle, toY, toX, toY);
        end();
    }

    private void begin(Stroke stroke) {
        pen.setStroke(stroke.color());
        pen.setLineWidth(stroke.width());
        pen.setLineDashes(stroke.dashed() ? new double[] {DASH, DASH} : SOLID);
        pen.beginPath();
    }

    private void end() {
        pen.stroke();
        pen.setLineDashes(SOLID);
    }

    @Override
    public void strength(double strength) {
        pen.setGlobalAlpha(strength);
    }
}

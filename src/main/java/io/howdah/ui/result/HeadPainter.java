package io.howdah.ui.result;

import io.howdah.query.ResultColumn;
import io.howdah.query.rows.CellRange;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Tone;
import java.util.BitSet;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints the heads of the columns: name and type.
final class HeadPainter {

    private static final double PADDING = 8;
    private static final double NAME = 0.33;
    private static final double TYPE = 0.74;
    private static final double ARROW = 4;

    private final GraphicsContext pen;
    private final Appearance appearance;
    private final GridGeometry geometry;
    private final GridViewModel model;
    private final GridFonts fonts;
    private final BitSet selected = new BitSet();
    private final int hovered;

    HeadPainter(
            GraphicsContext pen,
            Appearance appearance,
            GridGeometry geometry,
            GridViewModel model,
            GridFonts fonts,
            int hovered) {
        this.pen = pen;
        this.appearance = appearance;
        this.geometry = geometry;
        this.model = model;
        this.fonts = fonts;
        this.hovered = hovered;
        for (CellRange range : model.selection().ranges()) {
            selected.set(range.left(), range.right() + 1);
        }
    }

    void paint(int pinned, double scrolledLeft) {
        double height = geometry.headHeight();
        fill(Tone.BACKGROUND_SUBTLE, 0, 0, geometry.width(), height);
        clip(scrolledLeft, 0, geometry.viewWidth(), height);
        heads(geometry.firstColumn(), geometry.endColumn(), scrolledLeft);
        pen.restore();
        clip(geometry.numberWidth(), 0, scrolledLeft - geometry.numberWidth(), height);
        heads(0, pinned, 0);
        pen.restore();
        fill(Tone.BORDER_MUTED, 0, height - 1, geometry.width(), 1);
        fill(Tone.BORDER_MUTED, geometry.numberWidth() - 1, 0, 1, height);
    }

    private void heads(int from, int to, double edge) {
        for (int position = from; position < to; position++) {
            head(position, edge);
        }
    }

    /// @param edge left of which nothing can be seen: the name of a wide column stays in sight
    private void head(int position, double edge) {
        double left = geometry.left(position);
        double width = geometry.columnWidth(position);
        double height = geometry.headHeight();
        ResultColumn column = model.column(position);
        if (selected.get(position)) {
            fill(Tone.ACCENT_SUBTLE, left, 0, width, height);
        }
        boolean arrow = arrow(position, left + width - GridGeometry.SORT_WIDTH / 2);
        double right = arrow ? GridGeometry.SORT_WIDTH : PADDING;
        double text = Math.max(left, edge) + PADDING;
        clip(text, 0, left + width - right - text, height);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(fonts.head());
        pen.setFill(color(Tone.TEXT));
        pen.fillText(column.name(), text, height * NAME);
        pen.setFont(fonts.small());
        pen.setFill(color(Tone.TEXT_MUTED));
        pen.fillText(column.type(), text, height * TYPE);
        pen.restore();
        fill(Tone.BORDER_SUBTLE, left + width - 1, 0, 1, height);
    }

    /// Shows how the column is sorted, and under the mouse where it can be; false when there is nothing.
    private boolean arrow(int position, double middle) {
        int column = model.layout().column(position);
        var keys = model.arrangement().keys();
        double y = geometry.headHeight() * NAME;
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).column() == column) {
                pen.setFill(color(Tone.ACCENT));
                triangle(middle, y, keys.get(i).descending() ? ARROW : -ARROW);
                if (keys.size() > 1) {
                    pen.setFont(fonts.small());
                    pen.setTextAlign(TextAlignment.CENTER);
                    pen.setTextBaseline(VPos.CENTER);
                    pen.fillText(String.valueOf(i + 1), middle, geometry.headHeight() * TYPE);
                }
                return true;
            }
        }
        if (position == hovered) {
            pen.setFill(color(Tone.TEXT_SUBTLE));
            triangle(middle, y - ARROW, -ARROW);
            triangle(middle, y + ARROW, ARROW);
            return true;
        }
        return false;
    }

    private void triangle(double x, double y, double height) {
        pen.fillPolygon(
                new double[] {x - ARROW, x + ARROW, x},
                new double[] {y - height / 2, y - height / 2, y + height / 2},
                3);
    }

    private void clip(double x, double y, double width, double height) {
        pen.save();
        pen.beginPath();
        pen.rect(x, y, Math.max(0, width), height);
        pen.clip();
    }

    private Color color(Tone tone) {
        return tone.in(appearance.scheme());
    }

    private void fill(Tone tone, double x, double y, double width, double height) {
        pen.setFill(color(tone));
        pen.fillRect(x, y, width, height);
    }
}

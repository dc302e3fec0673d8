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

    private final GraphicsContext pen;
    private final Appearance appearance;
    private final GridGeometry geometry;
    private final GridViewModel model;
    private final GridFonts fonts;
    private final BitSet selected = new BitSet();

    HeadPainter(
            GraphicsContext pen,
            Appearance appearance,
            GridGeometry geometry,
            GridViewModel model,
            GridFonts fonts) {
        this.pen = pen;
        this.appearance = appearance;
        this.geometry = geometry;
        this.model = model;
        this.fonts = fonts;
        for (CellRange range : model.selection().ranges()) {
            selected.set(range.left(), range.right() + 1);
        }
    }

    void paint(int pinned, double scrolledLeft) {
        double height = geometry.headHeight();
        fill(Tone.BACKGROUND_SUBTLE, 0, 0, geometry.width(), height);
        clip(scrolledLeft, 0, geometry.viewWidth(), height);
        heads(geometry.firstColumn(), geometry.endColumn());
        pen.restore();
        clip(geometry.numberWidth(), 0, scrolledLeft - geometry.numberWidth(), height);
        heads(0, pinned);
        pen.restore();
        fill(Tone.BORDER_MUTED, 0, height - 1, geometry.width(), 1);
        fill(Tone.BORDER_MUTED, geometry.numberWidth() - 1, 0, 1, height);
    }

    private void heads(int from, int to) {
        for (int position = from; position < to; position++) {
            head(position);
        }
    }

    private void head(int position) {
        double left = geometry.left(position);
        double width = geometry.columnWidth(position);
        double height = geometry.headHeight();
        ResultColumn column = model.column(position);
        if (selected.get(position)) {
            fill(Tone.ACCENT_SUBTLE, left, 0, width, height);
        }
        clip(left + PADDING, 0, width - 2 * PADDING, height);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(fonts.head());
        pen.setFill(color(Tone.TEXT));
        pen.fillText(column.name(), left + PADDING, height * NAME);
        pen.setFont(fonts.small());
        pen.setFill(color(Tone.TEXT_MUTED));
        pen.fillText(column.type(), left + PADDING, height * TYPE);
        pen.restore();
        fill(Tone.BORDER_SUBTLE, left + width - 1, 0, 1, height);
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

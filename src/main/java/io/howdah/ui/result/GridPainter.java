package io.howdah.ui.result;

import io.howdah.query.rows.CellRange;
import io.howdah.query.rows.Needle;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Paints what can be seen of a grid, once: cells that are out of sight cost nothing, however many rows
/// and columns there are.
final class GridPainter {

    private static final double PADDING = 8;
    private static final String NULL = "NULL";

    private final GraphicsContext pen;
    private final Appearance appearance;
    private final GridGeometry geometry;
    private final GridViewModel model;
    private final GridFonts fonts;
    private final CellMarks marks;
    private final List<CellRange> selected;

    GridPainter(
            GraphicsContext pen,
            Appearance appearance,
            GridGeometry geometry,
            GridViewModel model,
            GridFonts fonts,
            CellMarks marks) {
        this.pen = pen;
        this.appearance = appearance;
        this.geometry = geometry;
        this.model = model;
        this.fonts = fonts;
        this.marks = marks;
        int first = geometry.firstRow();
        int end = geometry.endRow();
        selected =
                model.selection().ranges().stream()
                        .filter(range -> range.top() < end && range.bottom() >= first)
                        .toList();
    }

    /// @param focused whether keys go to the grid
    /// @param hovered the position of the head under the mouse, -1 for none
    void paint(boolean focused, int hovered) {
        pen.setTextBaseline(VPos.CENTER);
        fill(Tone.BACKGROUND, 0, 0, geometry.width(), geometry.height());
        int pinned = model.layout().pinned();
        double scrolled = geometry.scrolledLeft();
        clip(scrolled, geometry.headHeight(), geometry.viewWidth(), geometry.viewHeight());
        cells(geometry.firstColumn(), geometry.endColumn());
        cursor(focused, false);
        pen.restore();
        double pinnedWidth = scrolled - geometry.numberWidth();
        clip(geometry.numberWidth(), geometry.headHeight(), pinnedWidth, geometry.viewHeight());
        cells(0, pinned);
        cursor(focused, true);
        pen.restore();
        numbers();
        var heads = new HeadPainter(pen, appearance, geometry, model, fonts, hovered);
        heads.paint(pinned, scrolled);
        if (pinned > 0) {
            fill(Tone.BORDER, scrolled - 1, 0, 1, geometry.height());
        }
        if (model.placeCount() == 0) {
            nothing();
        }
    }

    /// Says that there are no rows: an empty grid could as well be one that waits for them.
    private void nothing() {
        boolean hidden = model.result().rows().rowCount() > 0;
        if (hidden || model.result().outcomeProperty().get().isPresent()) {
            pen.setFont(fonts.small());
            pen.setFill(color(Tone.TEXT_MUTED));
            pen.setTextAlign(TextAlignment.LEFT);
            pen.fillText(
                    hidden ? "No row matches" : "No rows",
                    geometry.numberWidth() + PADDING,
                    geometry.headHeight() + geometry.rowHeight() / 2);
        }
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

    private void cells(int from, int to) {
        double height = geometry.rowHeight();
        int end = geometry.endRow();
        for (int place = geometry.firstRow(); place < end; place++) {
            double top = geometry.top(place);
            if (place % 2 == 1 && to > from) {
                double left = geometry.left(from);
                double right = geometry.left(to - 1) + geometry.columnWidth(to - 1);
                fill(Tone.BACKGROUND_SUBTLE, left, top, right - left, height);
            }
            for (int position = from; position < to; position++) {
                cell(place, position, top, height);
            }
        }
        for (int position = from; position < to; position++) {
            double right = geometry.left(position) + geometry.columnWidth(position);
            double bottom = Math.min(geometry.height(), geometry.top(end));
            fill(Tone.BORDER_SUBTLE, right - 1, 0, 1, bottom);
        }
    }

    private void cell(int place, int position, double top, double height) {
        double left = geometry.left(position);
        double width = geometry.columnWidth(position);
        int row = model.row(place);
        int column = model.layout().column(position);
        Optional<CellMarks.Mark> mark = marks.at(row, column);
        mark.ifPresent(marked -> fill(marked.tone(), left, top, width - 1, height));
        // The frame around the cursor is enough where a mark would be hidden.
        boolean framed = mark.isPresent() && model.selection().isSingle();
        if (isSelected(place, position) && !framed) {
            fill(Tone.SELECTION, left, top, width - 1, height);
        }
        int most = (int) Math.max(1, (width - 2 * PADDING) / fonts.characterWidth());
        boolean replaced = mark.isPresent() && mark.get().replaced();
        CellMarks.Face face = mark.map(CellMarks.Mark::face).orElse(CellMarks.Face.USUAL);
        String text;
        boolean nothing;
        if (replaced) {
            String value = mark.get().text();
            nothing = value == null || face == CellMarks.Face.WORDS;
            text = value == null ? NULL : CellText.line(value, most);
        } else if (row < 0 || row >= model.result().rows().rowCount()) {
            return;
        } else {
            nothing = model.result().rows().isNull(row, column);
            text = nothing ? NULL : CellText.line(model.result().rows(), row, column, most);
        }
        var box = new Box(left, top, width, height);
        value(text, nothing, model.kind(column).isRightAligned(), box);
        if (face == CellMarks.Face.STRUCK) {
            fill(
                    Tone.TEXT_MUTED,
                    left + PADDING / 2,
                    Math.rint(top + height / 2),
                    width - PADDING,
                    1);
        }
    }

    private record Box(double left, double top, double width, double height) {}

    private void value(String text, boolean nothing, boolean right, Box box) {
        pen.setFont(nothing ? fonts.nothing() : fonts.value());
        pen.setFill(color(nothing ? Tone.TEXT_SUBTLE : Tone.TEXT));
        pen.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
        double x = right ? box.left + box.width - PADDING : box.left + PADDING;
        double y = box.top + box.height / 2;
        if (!nothing) {
            found(text, x, right, box);
        }
        if (CellText.isEven(text)) {
            pen.fillText(text, x, y);
        } else {
            // Letters of other fonts may be wider than those that were counted.
            clip(box.left, box.top, box.width - 1, box.height);
            pen.fillText(text, x, y);
            pen.restore();
        }
    }

    /// Marks what is searched for behind the letters that are about to be painted.
    private void found(String shown, double x, boolean right, Box box) {
        Optional<Needle> needle = model.needle();
        if (needle.isEmpty()) {
            return;
        }
        double from = right ? x - shown.length() * fonts.characterWidth() : x;
        Optional<Needle.Span> span = needle.get().find(shown, 0);
        while (span.isPresent()) {
            double left = from + span.get().start() * fonts.characterWidth();
            double width = (span.get().end() - span.get().start()) * fonts.characterWidth();
            Color text = (Color) pen.getFill();
            fill(Tone.HEAT_2, left, box.top + 2, width, box.height - 4);
            pen.setFill(text);
            span = needle.get().find(shown, span.get().end());
        }
    }

    private boolean isSelected(int place, int position) {
        for (CellRange range : selected) {
            if (range.contains(place, position)) {
                return true;
            }
        }
        return false;
    }

    private void cursor(boolean focused, boolean inPinned) {
        CellSelection selection = model.selection();
        if (selection.isEmpty() || selection.column() < model.layout().pinned() != inPinned) {
            return;
        }
        pen.setStroke(color(focused ? Tone.ACCENT : Tone.BORDER));
        pen.setLineWidth(2);
        pen.strokeRect(
                geometry.left(selection.column()),
                geometry.top(selection.row()) + 1,
                geometry.columnWidth(selection.column()) - 1,
                geometry.rowHeight() - 2);
    }

    private void numbers() {
        double width = geometry.numberWidth();
        clip(0, geometry.headHeight(), width, geometry.viewHeight());
        fill(Tone.BACKGROUND_SUBTLE, 0, 0, width, geometry.height());
        pen.setFont(fonts.small());
        pen.setTextAlign(TextAlignment.RIGHT);
        int end = geometry.endRow();
        for (int place = geometry.firstRow(); place < end; place++) {
            double top = geometry.top(place);
            boolean isSelected = selectedRow(place) != null;
            if (isSelected) {
                fill(Tone.ACCENT_SUBTLE, 0, top, width, geometry.rowHeight());
            }
            int row = model.row(place);
            pen.setFill(color(isSelected ? Tone.TEXT : Tone.TEXT_SUBTLE));
            pen.fillText(
                    row < 0 ? "new" : String.format("%,d", row + 1),
                    width - PADDING,
                    top + geometry.rowHeight() / 2);
        }
        fill(Tone.BORDER_MUTED, width - 1, geometry.headHeight(), 1, geometry.height());
        pen.restore();
    }

    private @Nullable CellRange selectedRow(int place) {
        for (CellRange range : selected) {
            if (range.intersectsRow(place)) {
                return range;
            }
        }
        return null;
    }
}

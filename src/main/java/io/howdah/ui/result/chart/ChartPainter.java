package io.howdah.ui.result.chart;

import io.howdah.query.chart.ChartHit;
import io.howdah.query.chart.ChartMark;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Puts a chart's picture on a canvas.
final class ChartPainter {

    private static final double DOT = 2.5;
    private static final double POINTED = 4;
    private static final double PADDING = 8;
    private static final double LINE = 18;

    /// Lines of what is pointed at; a chart may have more series than a window has room.
    private static final int MOST_LINES = 10;

    private final GraphicsContext pen;
    private final Scheme scheme;
    private final Font font;

    ChartPainter(GraphicsContext pen, Scheme scheme, double letters) {
        this.pen = pen;
        this.scheme = scheme;
        font = Font.font(letters);
    }

    /// Begins a picture.
    ///
    /// @param width in pixels of the canvas
    /// @param scale pixels of the canvas for one of the picture
    void clear(double width, double height, double scale) {
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.setFill(Tone.BACKGROUND.in(scheme));
        pen.fillRect(0, 0, width, height);
        pen.setTransform(scale, 0, 0, scale, 0, 0);
        pen.setFont(font);
        pen.setTextBaseline(VPos.CENTER);
    }

    void paint(List<ChartMark> marks) {
        for (ChartMark mark : marks) {
            pen.setFill(ChartInk.color(mark.ink(), scheme));
            pen.setStroke(ChartInk.color(mark.ink(), scheme));
            paint(mark);
        }
    }

    private void paint(ChartMark mark) {
        switch (mark) {
            case ChartMark.Stroke line -> {
                pen.setLineWidth(1);
                pen.strokeLine(
                        Math.rint(line.x1()) + 0.5,
                        Math.rint(line.y1()) + 0.5,
                        Math.rint(line.x2()) + 0.5,
                        Math.rint(line.y2()) + 0.5);
            }
            case ChartMark.Box box -> pen.fillRect(box.x(), box.y(), box.width(), box.height());
            case ChartMark.Dot dot -> dot(dot.x(), dot.y(), DOT);
            case ChartMark.Path path -> {
                pen.setLineWidth(1.5);
                pen.beginPath();
                for (int i = 0; i < path.points().size(); i += 2) {
                    pen.lineTo(path.points().get(i), path.points().get(i + 1));
                }
                pen.stroke();
            }
            case ChartMark.Words words -> {
                pen.setTextAlign(
                        switch (words.anchor()) {
                            case START -> TextAlignment.LEFT;
                            case MIDDLE -> TextAlignment.CENTER;
                            case END -> TextAlignment.RIGHT;
                        });
                pen.fillText(words.text(), words.x(), words.y());
            }
        }
    }

    private void dot(double x, double y, double radius) {
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// What is pointed at: its dots, and a box that tells it beside them.
    ///
    /// @param width in pixels of the picture
    void paint(ChartHit hit, double width, double height) {
        List<String> lines = new ArrayList<>();
        lines.add(hit.title());
        hit.values().stream()
                .limit(MOST_LINES)
                .forEach(value -> lines.add(value.name() + "  " + value.number()));
        int more = hit.values().size() - MOST_LINES;
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        hit.values()
                .forEach(value -> {
                    pen.setFill(Tone.BACKGROUND.in(scheme));
                    dot(hit.x(), value.y(), POINTED + 1.5);
                    pen.setFill(ChartInk.color(value.ink(), scheme));
                    dot(hit.x(), value.y(), POINTED);
                });
        double wide = lines.stream().mapToDouble(this::width).max().orElse(0) + 2 * PADDING + 14;
        double high = lines.size() * LINE + PADDING;
        double right = hit.x() + 12;
        double x = right + wide > width ? Math.max(0, hit.x() - 12 - wide) : right;
        double lowest = hit.values().getFirst().y();
        double y = Math.clamp(lowest - high / 2, 0, Math.max(0, height - high));
        box(hit, lines, x, y, wide, high);
    }

    private double width(String text) {
        var measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private void box(
            ChartHit hit, List<String> lines, double x, double y, double wide, double high) {
        pen.setFill(Tone.BACKGROUND_OVERLAY.in(scheme));
        pen.fillRoundRect(x, y, wide, high, 6, 6);
        pen.setStroke(Tone.BORDER.in(scheme));
        pen.setLineWidth(1);
        pen.strokeRoundRect(x + 0.5, y + 0.5, wide - 1, high - 1, 6, 6);
        pen.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < lines.size(); i++) {
            double at = y + PADDING / 2 + LINE * i + LINE / 2;
            boolean value = i > 0 && i <= Math.min(MOST_LINES, hit.values().size());
            if (value) {
                pen.setFill(ChartInk.color(hit.values().get(i - 1).ink(), scheme));
                pen.fillRect(x + PADDING, at - 4, 8, 8);
            }
            pen.setFill((i == 0 ? Tone.TEXT : Tone.TEXT_MUTED).in(scheme));
            pen.fillText(lines.get(i), x + PADDING + (i == 0 ? 0 : 14), at);
        }
    }

    /// A line around everything: the keyboard is here.
    void focus(double width, double height) {
        pen.setStroke(Tone.ACCENT.in(scheme));
        pen.setLineWidth(1);
        pen.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
}

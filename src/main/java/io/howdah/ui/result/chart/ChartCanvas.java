package io.howdah.ui.result.chart;

import io.howdah.query.chart.ChartFigures;
import io.howdah.query.chart.ChartMark;
import io.howdah.query.chart.ChartPicture;
import io.howdah.query.chart.ChartSvg;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// Paints a chart as large as it is.
final class ChartCanvas extends Region {

    private static final double DOT = 2.5;
    private static final double LETTERS = 12;

    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private Optional<ChartFigures> figures = Optional.empty();
    private Subscription changes = Subscription.EMPTY;

    ChartCanvas(Appearance appearance) {
        this.appearance = appearance;
        setId("result-chart");
        setMinSize(0, 0);
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

    void show(Optional<ChartFigures> drawn) {
        figures = drawn;
        drawn.ifPresent(chart ->
                setAccessibleText(
                        "%s chart over %s of %s"
                                .formatted(
                                        chart.kind().title(),
                                        chart.xName(),
                                        String.join(
                                                ", ",
                                                chart.series().stream()
                                                        .map(series -> series.name())
                                                        .toList()))));
        requestLayout();
    }

    private List<ChartMark> marks() {
        return figures.map(chart -> ChartPicture.marks(chart, getWidth(), getHeight()))
                .orElse(List.of());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        Scheme scheme = appearance.scheme();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(Tone.BACKGROUND.in(scheme));
        pen.fillRect(0, 0, getWidth(), getHeight());
        pen.setFont(Font.font(LETTERS));
        pen.setTextBaseline(VPos.CENTER);
        for (ChartMark mark : marks()) {
            pen.setFill(ChartInk.color(mark.ink(), scheme));
            pen.setStroke(ChartInk.color(mark.ink(), scheme));
            paint(pen, mark);
        }
    }

    private static void paint(GraphicsContext pen, ChartMark mark) {
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
            case ChartMark.Dot dot -> pen.fillOval(dot.x() - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT);
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

    Image image() {
        return canvas.snapshot(null, null);
    }

    String svg() {
        Scheme scheme = appearance.scheme();
        return ChartSvg.write(
                marks(),
                getWidth(),
                getHeight(),
                ink -> ChartInk.web(ChartInk.color(ink, scheme)),
                ChartInk.web(Tone.BACKGROUND.in(scheme)));
    }
}

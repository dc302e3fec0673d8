package io.howdah.ui.result.chart;

import io.howdah.query.chart.ChartFigures;
import io.howdah.query.chart.ChartHit;
import io.howdah.query.chart.ChartPicture;
import io.howdah.query.chart.ChartSvg;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Paints a chart as large as it is. The mouse, or Left and Right, Home and End, tell what stands where.
final class ChartCanvas extends Region {

    /// The size of letters that the picture is laid out for.
    private static final double LETTERS = 12;

    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private Optional<ChartFigures> figures = Optional.empty();
    private @Nullable ChartPicture picture;
    private Optional<Integer> pointed = Optional.empty();
    private Subscription changes = Subscription.EMPTY;

    ChartCanvas(Appearance appearance) {
        this.appearance = appearance;
        setId("result-chart");
        setMinSize(0, 0);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().add(canvas);
        setOnMousePressed(event -> {
            requestFocus();
            // The tabs around it would take the keyboard.
            event.consume();
        });
        setOnMouseMoved(event -> {
            ChartPicture shown = picture;
            point(
                    shown == null
                            ? Optional.empty()
                            : shown.near(event.getX() / scale(), event.getY() / scale()));
        });
        setOnMouseExited(event -> point(Optional.empty()));
        setOnKeyPressed(this::press);
        focusedProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::forget);
        heightProperty().subscribe(this::forget);
        sceneProperty()
                .subscribe(scene -> {
                    changes.unsubscribe();
                    changes =
                            scene == null
                                    ? Subscription.EMPTY
                                    : Subscription.combine(
                                            appearance
                                                    .schemeProperty()
                                                    .subscribe(this::requestLayout),
                                            appearance.scaleProperty().subscribe(this::forget));
                });
    }

    void show(Optional<ChartFigures> drawn) {
        figures = drawn;
        pointed = Optional.empty();
        tell();
        forget();
    }

    /// The picture is laid out anew when it is next painted.
    private void forget() {
        picture = null;
        requestLayout();
    }

    private double scale() {
        return appearance.fontSize() * 0.9 / LETTERS;
    }

    private void press(KeyEvent event) {
        ChartPicture shown = picture;
        int count = shown == null ? 0 : shown.hitCount();
        if (count == 0) {
            return;
        }
        int last = count - 1;
        switch (event.getCode()) {
            case LEFT -> point(Optional.of(pointed.map(at -> Math.max(0, at - 1)).orElse(last)));
            case RIGHT -> point(Optional.of(pointed.map(at -> Math.min(last, at + 1)).orElse(0)));
            case HOME -> point(Optional.of(0));
            case END -> point(Optional.of(last));
            case ESCAPE -> {
                if (pointed.isEmpty()) {
                    return;
                }
                point(Optional.empty());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(Optional<Integer> at) {
        if (!at.equals(pointed)) {
            pointed = at;
            tell();
            requestLayout();
        }
    }

    /// What is pointed at.
    Optional<ChartHit> hit() {
        ChartPicture shown = picture;
        return shown == null
                ? Optional.empty()
                : pointed.filter(at -> at < shown.hitCount()).map(shown::hit);
    }

    private void tell() {
        setAccessibleText(
                hit().map(ChartHit::words)
                        .or(() -> figures.map(ChartCanvas::summary))
                        .orElse("Chart"));
    }

    private static String summary(ChartFigures chart) {
        return "%s chart over %s of %s"
                .formatted(
                        chart.kind().title(),
                        chart.axis().name(),
                        String.join(
                                ", ",
                                chart.series().stream().map(series -> series.name()).toList()));
    }

    private Optional<ChartPicture> picture() {
        if (picture == null && figures.isPresent()) {
            picture = new ChartPicture(figures.get(), getWidth() / scale(), getHeight() / scale());
        }
        return Optional.ofNullable(picture);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var painter = new ChartPainter(canvas.getGraphicsContext2D(), appearance.scheme(), LETTERS);
        painter.clear(getWidth(), getHeight(), scale());
        picture().ifPresent(shown -> painter.paint(shown.marks()));
        hit().ifPresent(hit -> painter.paint(hit, getWidth() / scale(), getHeight() / scale()));
        if (isFocused()) {
            painter.focus(getWidth() / scale(), getHeight() / scale());
        }
    }

    /// The chart without what is pointed at.
    Image image() {
        Optional<Integer> before = pointed;
        pointed = Optional.empty();
        layoutChildren();
        Image image = canvas.snapshot(null, null);
        pointed = before;
        layoutChildren();
        return image;
    }

    String svg() {
        Scheme scheme = appearance.scheme();
        return ChartSvg.write(
                picture().map(ChartPicture::marks).orElse(List.of()),
                getWidth() / scale(),
                getHeight() / scale(),
                ink -> ChartInk.web(ChartInk.color(ink, scheme)),
                ChartInk.web(Tone.BACKGROUND.in(scheme)));
    }
}

package io.howdah.ui.plan.history;

import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Scheme;
import io.howdah.ui.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// One point a plan, in the order of time; a line stands where the plan changed. A click selects.
final class HistoryChart extends Region {

    private static final double LEFT = 76;
    private static final double RIGHT = 24;
    private static final double TOP = 22;
    private static final double BOTTOM = 24;
    private static final double POINT = 5;

    /// Slower than the best by so much is hot.
    private static final double HOT = 2;

    private static final double HOTTEST = 10;

    private final HistoryViewModel model;
    private final Appearance appearance;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final List<Subscription> subscriptions = new ArrayList<>();

    HistoryChart(HistoryViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("plan-history-chart");
        getStyleClass().add("plan-history-chart");
        canvas.setManaged(false);
        getChildren().add(canvas);
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::hover);
    }

    void attach() {
        subscriptions.add(model.entriesProperty().subscribe(this::requestLayout));
        subscriptions.add(model.selectedProperty().subscribe(this::requestLayout));
        subscriptions.add(appearance.schemeProperty().subscribe(this::requestLayout));
        subscriptions.add(appearance.scaleProperty().subscribe(this::requestLayout));
    }

    void detach() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 220 * appearance.scaleProperty().get();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        Scheme scheme = appearance.scheme();
        pen.setFill(Tone.BACKGROUND.in(scheme));
        pen.fillRect(0, 0, getWidth(), getHeight());
        pen.setFont(Font.font(11 * appearance.scaleProperty().get()));
        pen.setTextBaseline(VPos.CENTER);
        paint(pen, scheme, HistoryScale.of(amounts()));
    }

    private List<PlanEntry> entries() {
        return model.entriesProperty().get();
    }

    private List<Double> amounts() {
        return entries().stream().map(model::amount).toList();
    }

    private void paint(GraphicsContext pen, Scheme scheme, HistoryScale scale) {
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setLineWidth(1);
        for (double line : scale.lines()) {
            pen.setStroke(Tone.BORDER_SUBTLE.in(scheme));
            pen.strokeLine(LEFT, y(scale, line), getWidth() - RIGHT, y(scale, line));
            pen.setFill(Tone.TEXT_MUTED.in(scheme));
            pen.fillText(HistoryWords.amount(line, model.isTimed()), LEFT - 10, y(scale, line));
        }
        paintChanges(pen, scheme);
        paintLine(pen, scheme, scale);
        for (int i = 0; i < entries().size(); i++) {
            paintPoint(pen, scheme, scale, i);
        }
        paintTimes(pen, scheme);
    }

    private void paintChanges(GraphicsContext pen, Scheme scheme) {
        pen.setTextAlign(TextAlignment.LEFT);
        double free = LEFT;
        for (int i = 0; i < entries().size(); i++) {
            if (entries().get(i).changed()) {
                double x = (x(i) + x(i - 1)) / 2;
                pen.setStroke(Tone.ACCENT_MUTED.in(scheme));
                pen.setLineDashes(4, 4);
                pen.strokeLine(x, TOP - 8, x, getHeight() - BOTTOM);
                pen.setLineDashes();
                if (x >= free) {
                    pen.setFill(Tone.ACCENT.in(scheme));
                    pen.fillText("another plan", x + 4, TOP - 10);
                    free = x + 90 * appearance.scaleProperty().get();
                }
            }
        }
    }

    private void paintLine(GraphicsContext pen, Scheme scheme, HistoryScale scale) {
        pen.setStroke(Tone.BORDER.in(scheme));
        pen.setLineWidth(1.5);
        int before = -1;
        for (int i = 0; i < entries().size(); i++) {
            if (model.amount(entries().get(i)) > 0) {
                if (before >= 0) {
                    pen.strokeLine(x(before), y(scale, before), x(i), y(scale, i));
                }
                before = i;
            }
        }
    }

    private void paintPoint(GraphicsContext pen, Scheme scheme, HistoryScale scale, int i) {
        PlanEntry entry = entries().get(i);
        if (model.amount(entry) <= 0) {
            return;
        }
        double size = POINT * Math.sqrt(appearance.scaleProperty().get());
        Tone tone =
                entry.factor() >= HOTTEST
                        ? Tone.HEAT_4
                        : entry.factor() >= HOT ? Tone.HEAT_3 : Tone.ACCENT;
        pen.setFill(tone.in(scheme));
        pen.fillOval(x(i) - size, y(scale, i) - size, 2 * size, 2 * size);
        if (entry.equals(model.selectedProperty().get())) {
            pen.setStroke(Tone.ACCENT_STRONG.in(scheme));
            pen.setLineWidth(2);
            pen.strokeOval(x(i) - size - 3, y(scale, i) - size - 3, 2 * size + 6, 2 * size + 6);
        }
    }

    private void paintTimes(GraphicsContext pen, Scheme scheme) {
        if (entries().isEmpty()) {
            return;
        }
        pen.setFill(Tone.TEXT_MUTED.in(scheme));
        double y = getHeight() - BOTTOM / 2;
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(moment(entries().getFirst()), LEFT, y);
        if (entries().size() > 1) {
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(moment(entries().getLast()), getWidth() - RIGHT, y);
        }
    }

    private String moment(PlanEntry entry) {
        return model.words().moment(entry.plan().taken());
    }

    private double x(int i) {
        double width = getWidth() - LEFT - RIGHT - 4 * POINT;
        int count = entries().size();
        return LEFT + 2 * POINT + (count == 1 ? width / 2 : width * i / (count - 1));
    }

    private double y(HistoryScale scale, int i) {
        return y(scale, model.amount(entries().get(i)));
    }

    private double y(HistoryScale scale, double amount) {
        return getHeight() - BOTTOM - scale.at(amount) * (getHeight() - BOTTOM - TOP - POINT);
    }

    private int nearest(double x) {
        int nearest = -1;
        for (int i = 0; i < entries().size(); i++) {
            if (nearest < 0 || Math.abs(x(i) - x) < Math.abs(x(nearest) - x)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private void click(MouseEvent event) {
        int at = nearest(event.getX());
        if (at >= 0) {
            model.selectedProperty().set(entries().get(at));
        }
    }

    private void hover(MouseEvent event) {
        int at = nearest(event.getX());
        if (at < 0) {
            Tooltip.uninstall(this, tooltip);
            return;
        }
        PlanEntry entry = entries().get(at);
        tooltip.setText(
                model.words().exactly(entry.plan().taken())
                        + "\n"
                        + HistoryWords.time(entry.plan().numbers().executionMs()));
        Tooltip.install(this, tooltip);
    }
}

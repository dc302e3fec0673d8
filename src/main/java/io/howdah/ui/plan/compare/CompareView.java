package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.ui.control.ErrorState;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.plan.diagram.DiagramView;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The sentence and the totals above, the diagrams side by side, the nodes below.
final class CompareView extends BorderPane {

    private final CompareViewModel model;
    private final DiagramView before;
    private final DiagramView after;
    private final Label beforeTitle = new Label();
    private final Label afterTitle = new Label();
    private final ChangeLegend beforeLegend = new ChangeLegend(true);
    private final ChangeLegend afterLegend = new ChangeLegend(false);
    private final Label summary = new Label();
    private final Label facts = new Label();
    private final TotalsView totals = new TotalsView();
    private final ChoiceBox<Metric> metrics = new ChoiceBox<>();
    private final ChangeTable table;
    private final SplitPane body;
    private final List<Subscription> subscriptions = new ArrayList<>();

    CompareView(CompareViewModel model, Appearance appearance) {
        this.model = model;
        before = new DiagramView(model.beforeDiagram(), appearance);
        after = new DiagramView(model.afterDiagram(), appearance);
        after.setId("plan-diagram-after");
        before.overlay(new ChangePainter(model, appearance, true));
        after.overlay(new ChangePainter(model, appearance, false));
        table = new ChangeTable(model);
        getStyleClass().addAll("plan", "compare");
        summary.setId("compare-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("compare-summary");
        facts.getStyleClass().add(Styles.MUTED);
        var diagrams =
                new SplitPane(
                        side(beforeTitle, beforeLegend, before),
                        side(afterTitle, afterLegend, after));
        body = new SplitPane(diagrams, new VBox(toolbar(), grown(table)));
        body.setOrientation(Orientation.VERTICAL);
        body.setDividerPositions(0.62);
        showWaiting();
    }

    private static VBox side(Label title, ChangeLegend legend, DiagramView diagram) {
        title.getStyleClass().add("compare-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(8, title, legend);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("compare-head");
        return new VBox(head, grown(diagram));
    }

    private static <T extends Node> T grown(T node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    private HBox toolbar() {
        metrics.setId("compare-metric");
        metrics.setAccessibleText("List the nodes by");
        metrics.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Metric metric) {
                        return metric == null ? "" : metric.label();
                    }

                    @Override
                    public Metric fromString(String label) {
                        throw new UnsupportedOperationException("not edited");
                    }
                });
        metrics.setOnAction(event -> {
            if (metrics.getValue() != null) {
                model.metricProperty().set(metrics.getValue());
            }
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var swap = new IconButton(Icon.SWAP, "Swap before and after", model::swap);
        swap.setId("compare-swap");
        var copy = new IconButton(Icon.COPY, "Copy the comparison as Markdown", this::copy);
        copy.setId("compare-copy");
        var bar = new HBox(8, metrics, facts, space, swap, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(Styles.TOOLBAR);
        return bar;
    }

    void attach() {
        before.attach();
        after.attach();
        subscriptions.add(model.comparisonProperty().subscribe(this::show));
        subscriptions.add(model.failureProperty().subscribe(this::showFailure));
        subscriptions.add(model.metricProperty().subscribe(metric -> list()));
        subscriptions.add(model.selectedProperty().subscribe(table::select));
    }

    void detach() {
        before.detach();
        after.detach();
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    private void show(@Nullable Comparison comparison) {
        if (comparison == null) {
            return;
        }
        summary.setText(comparison.summary());
        facts.setText(model.facts());
        beforeTitle.setText("Before: " + model.before().title());
        afterTitle.setText("After: " + model.after().title());
        beforeLegend.show(comparison);
        afterLegend.show(comparison);
        totals.show(comparison);
        metrics.getItems().setAll(model.metrics());
        metrics.setValue(model.metricProperty().get());
        table.show(comparison);
        var head = new VBox(8, summary, totals);
        head.getStyleClass().add("plan-header");
        setTop(head);
        setCenter(body);
    }

    private void list() {
        Comparison comparison = model.comparisonProperty().get();
        if (comparison != null) {
            NodeChange selected = model.selectedProperty().get();
            table.show(comparison);
            table.select(selected);
        }
        before.repaintOverlay();
        after.repaintOverlay();
    }

    private void showFailure(@Nullable String sentence) {
        if (sentence != null) {
            setTop(null);
            setCenter(new ErrorState(sentence, ""));
        }
    }

    private void showWaiting() {
        var progress = new ProgressIndicator();
        progress.setMaxSize(40, 40);
        setCenter(new StackPane(progress));
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.markdown());
        Clipboard.getSystemClipboard().setContent(content);
    }

    void focus() {
        table.requestFocus();
    }
}

package io.howdah.ui.plan;

import static io.howdah.ui.plan.InspectorPart.styled;
import static io.howdah.ui.plan.InspectorPart.titled;

import io.howdah.plan.PlanNode;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Fact;
import io.howdah.ui.plan.words.Facts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.Manual;
import io.howdah.ui.plan.words.NodeFacts;
import io.howdah.ui.plan.words.NodeMeaning;
import io.howdah.ui.plan.words.NodeName;
import io.howdah.ui.plan.words.ResourceFact;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Everything about the selected node, in plain language first.
final class InspectorView extends ScrollPane {

    /// Values up to so many letters stay on one line.
    private static final int SHORT = 18;

    private final PlanViewModel model;
    private final Runnable copy;
    private final Consumer<Manual> manual;
    private final VBox content = new VBox(12);
    private Subscription subscription = Subscription.EMPTY;

    /// @param copy puts the selected node on the clipboard
    /// @param manual shows a section of the manual
    InspectorView(PlanViewModel model, Runnable copy, Consumer<Manual> manual) {
        this.manual = manual;
        this.model = model;
        this.copy = copy;
        setId("plan-inspector");
        getStyleClass().addAll(PlanStyles.INSPECTOR, "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add(PlanStyles.INSPECTOR + "-body");
        setContent(content);
    }

    void attach() {
        subscription =
                Subscription.combine(
                        model.selectedProperty().subscribe(this::show),
                        model.findings().findingsProperty().subscribe(this::show),
                        model.diagram().onDrawing(this::show));
    }

    void detach() {
        subscription.unsubscribe();
    }

    private void show() {
        Heat heat = model.heatProperty().get();
        content.getChildren().clear();
        if (heat != null) {
            model.selected().ifPresent(node -> fill(node, heat));
        }
        setVvalue(0);
    }

    private void fill(NodeMeasures node, Heat heat) {
        content.getChildren().addAll(head(node), heatLine(node, heat));
        List<Integer> stacked = model.diagram().stackedWithSelected();
        if (!stacked.isEmpty()) {
            content.getChildren().add(stack(stacked, heat));
        }
        String warnings = model.findings().warnings(node.node().id());
        if (!warnings.isEmpty()) {
            Label words = styled(warnings, Styles.WARNING_TEXT);
            words.setGraphic(Icon.WARNING.node());
            content.getChildren().add(words);
        }
        content.getChildren().addAll(meaning(node.node()), actions());
        for (Facts section : NodeFacts.of(node)) {
            content.getChildren().add(section(section));
            if (section.heading().equals(NodeFacts.ROWS) && !node.node().workers().isEmpty()) {
                content.getChildren().add(InspectorTables.workers(node.node()));
            }
        }
        List<ResourceFact> resources = ResourceFact.of(node);
        if (!resources.isEmpty()) {
            content.getChildren().add(InspectorTables.resources(resources));
        }
    }

    private static VBox head(NodeMeasures node) {
        NodeName name = NodeName.of(node.node());
        var operation = new Label(name.operation());
        operation.setId("plan-inspector-title");
        operation.setWrapText(true);
        operation.getStyleClass().add("plan-inspector-title");
        var head = new VBox(2, operation);
        String subplan = node.node().place().subplan();
        if (subplan != null) {
            head.getChildren().addFirst(styled(subplan, "plan-tag"));
        }
        if (!name.target().isEmpty()) {
            head.getChildren().add(styled(name.target(), "plan-target"));
        }
        if (!name.index().isEmpty()) {
            head.getChildren().add(styled("through index " + name.index(), Styles.MUTED));
        }
        return head;
    }

    private static VBox heatLine(NodeMeasures node, Heat heat) {
        double share = heat.share(node);
        var value = new Label(heat.metric().words(heat.metric().of(node)));
        value.getStyleClass().add("plan-inspector-amount");
        value.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var percent = new Label(heat.percent(heat.metric().of(node)));
        percent.getStyleClass().add("plan-inspector-amount");
        percent.setMinWidth(USE_PREF_SIZE);
        var bar = new ShareBar();
        bar.showHeat(share);
        return new VBox(
                4, new HBox(8, value, space, percent), bar, styled(rank(node, heat), Styles.MUTED));
    }

    private static String rank(NodeMeasures node, Heat heat) {
        String metric = heat.metric().label();
        int at = heat.ranking().indexOf(node);
        if (at < 0) {
            return metric + ": none";
        }
        int nodes = heat.measures().nodes().size();
        return metric + ", no. " + Amounts.count(at + 1) + " of " + Amounts.count(nodes);
    }

    private VBox meaning(PlanNode node) {
        NodeMeaning meaning = NodeMeaning.of(node);
        var box = new VBox(4, styled(meaning.does(), "plan-meaning"));
        if (!meaning.good().isEmpty()) {
            box.getChildren().add(styled(meaning.good(), Styles.MUTED));
        }
        Manual section = Manual.of(node);
        var link = new Hyperlink("Manual: " + section.title());
        link.setId("plan-manual");
        link.setTooltip(new Tooltip(section.address()));
        link.setOnAction(event -> manual.accept(section));
        box.getChildren().add(link);
        return box;
    }

    private FlowPane actions() {
        var next = new Button("Next slowest", Icon.HOT.node());
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(event -> model.nextSlowest());
        var copying = new Button("Copy node", Icon.COPY.node());
        copying.setId("plan-copy-node");
        copying.setMinWidth(USE_PREF_SIZE);
        copying.setOnAction(event -> copy.run());
        return new FlowPane(8, 8, next, copying);
    }

    /// What the node's card says of all nodes that share it.
    private VBox stack(List<Integer> nodes, Heat heat) {
        double sum = heat.metric().together(nodes.stream().map(heat.measures()::node));
        String percent = heat.percent(sum);
        var words =
                styled(
                        "One of %s similar inputs: %s %s%s."
                                .formatted(
                                        Amounts.count(nodes.size()),
                                        heat.metric().adds() ? "together" : "at most",
                                        heat.metric().words(sum),
                                        percent.isEmpty() ? "" : ", " + percent),
                        "plan-meaning");
        var apart = new Hyperlink("Show them one by one");
        apart.setOnAction(event -> model.diagram().toggleSelected());
        return new VBox(2, words, apart);
    }

    private VBox section(Facts section) {
        var grid = grid();
        int row = 0;
        for (Fact fact : section.facts()) {
            switch (fact.kind()) {
                case CODE -> {
                    grid.add(label(fact), 0, row++, 2, 1);
                    grid.add(styled(fact.value(), Styles.CODE), 0, row++, 2, 1);
                }
                case WARNING -> row = warning(grid, fact, row);
                case PLAIN -> plain(grid, fact, row++);
            }
        }
        return titled(section.heading(), grid);
    }

    private static int warning(GridPane grid, Fact fact, int row) {
        var words = styled(fact.label() + ": " + fact.value(), Styles.WARNING_TEXT);
        words.setGraphic(Icon.WARNING.node());
        if (!fact.exact().isEmpty()) {
            words.setTooltip(new Tooltip(fact.exact()));
        }
        grid.add(words, 0, row, 2, 1);
        return row + 1;
    }

    private void plain(GridPane grid, Fact fact, int row) {
        var value = styled(fact.value(), "plan-value");
        if (fact.value().length() <= SHORT) {
            value.setWrapText(false);
            value.setMinWidth(USE_PREF_SIZE);
        }
        if (!fact.exact().isEmpty()) {
            value.setTooltip(new Tooltip(fact.exact()));
        }
        grid.addRow(row, label(fact), value);
    }

    /// What it is called; hovering tells what that means, a click or Enter opens the manual.
    private Hyperlink label(Fact fact) {
        Manual section = Manual.of(fact.label());
        var label = new Hyperlink(fact.label());
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.MUTED, "plan-fact-link");
        String meaning = fact.meaning();
        label.setTooltip(
                new Tooltip(
                        (meaning.isEmpty() ? "" : meaning + "\n")
                                + "Click for the manual: "
                                + section.title()));
        label.setOnAction(event -> manual.accept(section));
        return label;
    }

    private static GridPane grid() {
        var grid = new GridPane(12, 4);
        var labels = new ColumnConstraints();
        labels.setHgrow(Priority.SOMETIMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(labels, values);
        return grid;
    }
}

package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.ui.plan.words.Fact;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.QueryFacts;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The totals of the query, and below them what to know about how the plan was made and read.
final class HeaderView extends VBox {

    private final PlanViewModel model;

    HeaderView(PlanViewModel model) {
        this.model = model;
        getStyleClass().add(PlanStyles.HEADER);
        setId("plan-header");
    }

    void show(Heat heat) {
        var totals = new FlowPane(20, 8);
        totals.setAlignment(Pos.CENTER_LEFT);
        List<Measures> plans = plans();
        if (plans.size() > 1) {
            totals.getChildren().add(chooser(plans, heat.measures()));
        }
        QueryFacts.of(heat.measures()).forEach(fact -> totals.getChildren().add(tile(fact)));
        getChildren().setAll(totals);
        model.input().note().ifPresent(note -> addNote(Icon.INFORMATION, note, ""));
        addWarnings();
    }

    private List<Measures> plans() {
        PlanReading reading = model.readingProperty().get();
        return reading == null ? List.of() : reading.plans();
    }

    private static VBox tile(Fact fact) {
        var label = new Label(fact.label());
        label.getStyleClass().add(PlanStyles.FACT_LABEL);
        var value = new Label(fact.value());
        value.getStyleClass().add(PlanStyles.FACT_VALUE);
        if (fact.kind() == Fact.Kind.WARNING) {
            value.getStyleClass().add(Styles.WARNING_TEXT);
            value.setGraphic(Icon.WARNING.node());
        }
        var tile = new VBox(label, value);
        tile.getStyleClass().add(PlanStyles.FACT);
        if (!fact.exact().isEmpty()) {
            Tooltip.install(tile, new Tooltip(fact.exact()));
        }
        return tile;
    }

    private Node chooser(List<Measures> plans, Measures shown) {
        var choice = new ChoiceBox<String>();
        choice.setId("plan-chooser");
        choice.setAccessibleText("Plan on show");
        IntStream.rangeClosed(1, plans.size())
                .forEach(number -> choice.getItems().add("Plan " + number + " of " + plans.size()));
        choice.getSelectionModel().select(plans.indexOf(shown));
        choice.getSelectionModel()
                .selectedIndexProperty()
                .subscribe((before, now) -> model.show(plans.get(now.intValue())));
        return choice;
    }

    private void addWarnings() {
        int warnings = model.warnings().size();
        if (warnings == 1) {
            var warning = model.warnings().getFirst();
            addNote(Icon.WARNING, "Line " + warning.line() + ": " + warning.message(), "");
        } else if (warnings > 1) {
            PlanReading reading = model.readingProperty().get();
            addNote(
                    Icon.WARNING,
                    warnings + " lines of the text were not understood; the rest is shown.",
                    reading == null ? "" : reading.details());
        }
    }

    private void addNote(Icon icon, String sentence, String details) {
        var words = new Label(sentence, icon.node());
        words.setWrapText(true);
        words.getStyleClass().add(icon == Icon.WARNING ? Styles.WARNING_TEXT : Styles.MUTED);
        if (!details.isEmpty()) {
            words.setTooltip(new Tooltip(details));
        }
        var line = new HBox(8, words);
        line.getStyleClass().add(PlanStyles.NOTES);
        getChildren().add(line);
    }
}

package io.howdah.ui.result.chart;

import atlantafx.base.theme.Styles;
import io.howdah.query.chart.ChartKind;
import io.howdah.query.chart.ChartRequest;
import io.howdah.query.rows.Measure;
import io.howdah.ui.control.ChoiceButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The choices of a chart: its kind, the columns, and how the numbers of a bar become one.
final class ChartBar extends FlowPane {

    private final ChartViewModel model;
    private final Map<ChartKind, ToggleButton> kinds = new EnumMap<>(ChartKind.class);
    private final ComboBox<Integer> bottom = new ComboBox<>();
    private final ComboBox<Measure.Function> measure = new ComboBox<>();
    private final ChoiceButton<Integer> drawn;
    private final ChoiceButton<Integer> split;
    private final Node drawnPart;
    private final Node measurePart;
    private final Node splitPart;
    private boolean showing;

    ChartBar(ChartViewModel model) {
        super(8, 4);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        drawn =
                new ChoiceButton<>(
                        "chart-drawn", "Columns that are drawn", model::name, model::setDrawn);
        split =
                new ChoiceButton<>(
                        "chart-split",
                        "Column of which every value is drawn apart",
                        model::name,
                        (column, chosen) ->
                                model.setSplit(chosen ? Optional.of(column) : Optional.empty()));
        bottom.setId("chart-bottom");
        bottom.setAccessibleText("Column along the bottom");
        bottom.setConverter(new Words<>(model::name));
        bottom.valueProperty().subscribe(column -> chosen(column, model::setBottom));
        measure.setId("chart-measure");
        measure.setAccessibleText("How the numbers of a bar become one");
        measure.setConverter(new Words<>(Measure.Function::word));
        measure.getItems().setAll(model.measures());
        measure.valueProperty().subscribe(function -> chosen(function, model::setMeasure));
        drawnPart = part("Values", drawn);
        measurePart = part("Aggregate", measure);
        splitPart = part("Split by", split);
        getChildren().addAll(kinds(), part("Across", bottom), drawnPart, measurePart, splitPart);
        model.requestProperty().subscribe(request -> request.ifPresent(this::show));
    }

    private HBox kinds() {
        var buttons = new HBox();
        var group = new ToggleGroup();
        List<ChartKind> possible = model.kinds();
        for (ChartKind kind : possible) {
            var button = new ToggleButton(kind.title());
            button.setId("chart-kind-" + kind.title().toLowerCase(Locale.ROOT));
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add(Styles.SMALL);
            if (possible.size() > 1) {
                button.getStyleClass()
                        .add(
                                kind == possible.getFirst()
                                        ? Styles.LEFT_PILL
                                        : kind == possible.getLast()
                                                ? Styles.RIGHT_PILL
                                                : Styles.CENTER_PILL);
            }
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                // The kind that is shown cannot be taken away.
                button.setSelected(true);
                model.setKind(kind);
            });
            kinds.put(kind, button);
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private static HBox part(String words, Node control) {
        var label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        var part = new HBox(4, label, control);
        part.setAlignment(Pos.CENTER_LEFT);
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private <T> void chosen(@Nullable T value, Consumer<T> action) {
        if (value != null && !showing) {
            action.accept(value);
        }
    }

    private void show(ChartRequest chart) {
        showing = true;
        kinds.forEach((kind, button) -> button.setSelected(kind == chart.kind()));
        List<Integer> bottoms = model.bottoms(chart.kind());
        if (!bottoms.equals(bottom.getItems())) {
            bottom.getItems().setAll(bottoms);
        }
        bottom.setValue(chart.x());
        measure.setValue(chart.measure());
        drawn.offer(model.numbers(), chart.y(), "no column");
        split.offer(model.splits(), chart.split().stream().toList(), "no column");
        boolean histogram = chart.kind() == ChartKind.HISTOGRAM;
        drawnPart.setVisible(!histogram && !chart.counts());
        measurePart.setVisible(chart.kind() == ChartKind.BAR);
        splitPart.setVisible(!histogram && !model.splits().isEmpty());
        showing = false;
    }

    private static final class Words<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("It is chosen, not written.");
        }
    }
}

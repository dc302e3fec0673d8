package io.howdah.ui.result.group;

import io.howdah.query.rows.Measure;
import io.howdah.query.rows.Table;
import io.howdah.ui.control.ChoiceButton;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The rows of a result in groups, or as a pivot table, in a grid of their own.
public final class GroupView extends BorderPane {

    private final GroupViewModel model;
    private final Appearance appearance;
    private final Background background;
    private final ChoiceButton<Integer> by;
    private final ChoiceButton<Measure> measures;
    private final ChoiceButton<Integer> spread;
    private final Label words = new Label();
    private @Nullable GridViewModel shown;

    public GroupView(GroupViewModel model, Appearance appearance, Background background) {
        this.model = model;
        this.appearance = appearance;
        this.background = background;
        words.setId("result-groups-words");
        words.getStyleClass().add(Styles.MUTED);
        if (model.columnCount() == 0) {
            by = new ChoiceButton<>("groups-by", "", model::name, model::setBy);
            measures = new ChoiceButton<>("groups-measures", "", model::words, model::setMeasure);
            spread = new ChoiceButton<>("groups-spread", "", model::name, (column, chosen) -> {});
            setCenter(
                    new EmptyState(
                            Icon.GROUPED, "There is nothing to group: the result has no columns."));
            return;
        }
        by =
                new ChoiceButton<>(
                        "groups-by",
                        "Columns to group by",
                        model::name,
                        (column, chosen) -> changed(() -> model.setBy(column, chosen)));
        measures =
                new ChoiceButton<>(
                        "groups-measures",
                        "What is told of each group",
                        model::words,
                        (measure, chosen) -> changed(() -> model.setMeasure(measure, chosen)));
        spread =
                new ChoiceButton<>(
                        "groups-spread",
                        "Column to spread",
                        model::name,
                        (column, chosen) ->
                                changed(() ->
                                        model.setSpread(
                                                chosen ? Optional.of(column) : Optional.empty())));
        var bar =
                new FlowPane(
                        8,
                        4,
                        new Label("Group by"),
                        by,
                        new Label("Show"),
                        measures,
                        new Label("Pivot by"),
                        spread,
                        words);
        bar.getStyleClass().add("result-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        model.tableProperty().subscribe(table -> table.ifPresent(this::show));
        model.problemProperty()
                .subscribe(problem -> {
                    if (!problem.isEmpty()) {
                        words.setText(problem);
                    }
                });
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        model.detach();
                    } else {
                        model.attach();
                        choices();
                    }
                });
    }

    private void changed(Runnable change) {
        change.run();
        choices();
    }

    private void show(Table table) {
        if (shown != null) {
            shown.detach();
        }
        var result = new ResultViewModel(table.columns(), table.rows());
        shown = new GridViewModel(result, background);
        var grid = new ResultGrid(shown, appearance);
        grid.setId("result-groups");
        setCenter(grid);
        long groups = table.rows().rowCount();
        words.setText(Quantity.count(groups) + (groups == 1 ? " group" : " groups"));
    }

    private void choices() {
        List<Integer> columns = IntStream.range(0, model.columnCount()).boxed().toList();
        by.offer(columns, model.by(), "all rows together");
        measures.offer(model.possibleMeasures(), model.measures(), "");
        spread.offer(columns, model.spread().stream().toList(), "no column");
    }
}

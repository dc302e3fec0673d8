package io.howdah.ui.result.group;

import io.howdah.query.rows.Measure;
import io.howdah.query.rows.Table;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.GridViewModel;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// The rows of a result in groups, or as a pivot table, in a grid of their own.
public final class GroupView extends BorderPane {

    private static final int MOST_CHOICES = 200;

    private final GroupViewModel model;
    private final Appearance appearance;
    private final Background background;
    private final FlowPane bar = new FlowPane(8, 4);
    private final Label words = new Label();
    private @Nullable GridViewModel shown;

    public GroupView(GroupViewModel model, Appearance appearance, Background background) {
        this.model = model;
        this.appearance = appearance;
        this.background = background;
        bar.getStyleClass().add("result-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        words.setId("result-groups-words");
        words.getStyleClass().add(Styles.MUTED);
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
        bar.getChildren()
                .setAll(
                        new Label("Group by"),
                        by(),
                        new Label("Tell"),
                        measures(),
                        new Label("Spread as columns"),
                        spread(),
                        words);
    }

    private MenuButton by() {
        String names = model.by().stream().map(model::name).collect(Collectors.joining(", "));
        var button = button(names.isEmpty() ? "all rows together" : names, "Columns to group by");
        IntStream.range(0, Math.min(MOST_CHOICES, model.columnCount()))
                .forEach(column -> {
                    var item = new CheckMenuItem(model.name(column));
                    item.setMnemonicParsing(false);
                    item.setSelected(model.by().contains(column));
                    item.setOnAction(event -> {
                        model.setBy(column, item.isSelected());
                        choices();
                    });
                    button.getItems().add(item);
                });
        return button;
    }

    private MenuButton measures() {
        List<Measure> now = model.measures();
        String names = now.stream().map(model::words).collect(Collectors.joining(", "));
        var button = button(names, "What is told of each group");
        model.possibleMeasures().stream()
                .limit(MOST_CHOICES)
                .forEach(measure -> {
                    var item = new CheckMenuItem(model.words(measure));
                    item.setMnemonicParsing(false);
                    item.setSelected(now.contains(measure));
                    item.setOnAction(event -> {
                        model.setMeasure(measure, item.isSelected());
                        choices();
                    });
                    button.getItems().add(item);
                });
        return button;
    }

    private MenuButton spread() {
        var button =
                button(model.spread().map(model::name).orElse("no column"), "Column to spread");
        spreadItem(button, "no column", Optional.empty());
        IntStream.range(0, Math.min(MOST_CHOICES, model.columnCount()))
                .forEach(column -> spreadItem(button, model.name(column), Optional.of(column)));
        return button;
    }

    private void spreadItem(MenuButton button, String name, Optional<Integer> column) {
        var item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(model.spread().equals(column));
        item.setOnAction(event -> {
            model.setSpread(column);
            choices();
        });
        button.getItems().add(item);
    }

    private static MenuButton button(String words, String name) {
        var button = new MenuButton(words);
        button.setMnemonicParsing(false);
        button.setAccessibleText(name);
        return button;
    }
}

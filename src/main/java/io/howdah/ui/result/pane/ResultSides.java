package io.howdah.ui.result.pane;

import atlantafx.base.theme.Styles;
import io.howdah.ui.control.LateTooltip;
import io.howdah.ui.fx.Background;
import io.howdah.ui.result.ResultGrid;
import io.howdah.ui.result.ResultViewModel;
import io.howdah.ui.result.chart.ChartFiles;
import io.howdah.ui.result.chart.ChartView;
import io.howdah.ui.result.chart.ChartViewModel;
import io.howdah.ui.result.compare.CompareView;
import io.howdah.ui.result.group.GroupView;
import io.howdah.ui.result.group.GroupViewModel;
import io.howdah.ui.result.view.RecordView;
import io.howdah.ui.theme.Appearance;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The ways to look at a result, each made when it is first wanted, and the buttons that choose.
final class ResultSides {

    private final BorderPane pane;
    private final ResultGrid grid;
    private final Appearance appearance;
    private final Background background;
    private final ChartViewModel chart;
    private final GroupViewModel groups;
    private final Map<ResultSide, Node> made = new EnumMap<>(ResultSide.class);
    private final Map<ResultSide, ToggleButton> buttons = new EnumMap<>(ResultSide.class);
    private final HBox bar = new HBox(2);
    private Supplier<Map<String, ResultViewModel>> others = Map::of;
    private Optional<ChartFiles> files = Optional.empty();
    private @Nullable CompareView comparison;

    /// @param pane in whose centre they are shown
    ResultSides(BorderPane pane, ResultGrid grid, Appearance appearance, Background background) {
        this.pane = pane;
        this.grid = grid;
        this.appearance = appearance;
        this.background = background;
        chart = new ChartViewModel(grid.model(), background);
        groups = new GroupViewModel(grid.model(), background);
        made.put(ResultSide.GRID, grid);
        var group = new ToggleGroup();
        for (ResultSide side : ResultSide.values()) {
            var button = new ToggleButton();
            button.setGraphic(side.icon().node());
            button.setId("result-side-" + side.title().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "result-side");
            LateTooltip.of(button, side.title());
            button.setAccessibleText(side.title());
            button.setToggleGroup(group);
            button.setOnAction(event -> show(side));
            buttons.put(side, button);
            bar.getChildren().add(button);
        }
        show(ResultSide.GRID);
    }

    Node bar() {
        return bar;
    }

    void setOthers(Supplier<Map<String, ResultViewModel>> results) {
        others = results;
    }

    void setFiles(ChartFiles target) {
        files = Optional.of(target);
    }

    void show(ResultSide side) {
        ToggleButton button = buttons.get(side);
        if (button != null) {
            button.setSelected(true);
        }
        Node node = made.computeIfAbsent(side, this::make);
        pane.setCenter(node);
        node.requestFocus();
    }

    private Node make(ResultSide side) {
        return switch (side) {
            case GRID -> grid;
            case RECORD -> new RecordView(grid.model(), () -> grid.copy(false));
            case CHART -> {
                var view = new ChartView(chart, appearance);
                files.ifPresent(view::setFiles);
                yield view;
            }
            case GROUPS -> new GroupView(groups, appearance, background);
            case COMPARISON -> {
                var view =
                        new CompareView(
                                grid.model().result(), () -> others.get(), appearance, background);
                comparison = view;
                yield view;
            }
        };
    }

    /// Ends all work on the rows.
    void detach() {
        chart.detach();
        groups.detach();
        if (comparison != null) {
            comparison.detach();
        }
    }
}

package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.Statistics;
import io.howdah.plan.measure.Statistics.Line;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.Heat;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Self numbers summed by node type, table, index and function.
final class StatisticsView extends ScrollPane {

    private static final double ROW_HEIGHT = 2.3;
    private static final int MOST_ROWS = 12;

    private final Appearance appearance;
    private final Consumer<String> find;
    private final VBox content = new VBox(16);

    /// @param find called with a search when a line is double-clicked
    StatisticsView(Appearance appearance, Consumer<String> find) {
        this.appearance = appearance;
        this.find = find;
        setId("plan-statistics");
        getStyleClass().addAll(PlanStyles.STATISTICS, "edge-to-edge");
        setFitToWidth(true);
        content.getStyleClass().add(PlanStyles.STATISTICS + "-body");
        setContent(content);
    }

    void show(Heat heat) {
        Statistics statistics = heat.measures().statistics();
        List<Node> parts = new ArrayList<>();
        add(parts, "By node type", "type:", statistics.byType(), heat.measures());
        add(parts, "By table", "table:", statistics.byRelation(), heat.measures());
        add(parts, "By index", "index:", statistics.byIndex(), heat.measures());
        add(parts, "By function", "", statistics.byFunction(), heat.measures());
        content.getChildren().setAll(parts);
    }

    private void add(
            List<Node> parts, String title, String prefix, List<Line> lines, Measures measures) {
        if (lines.isEmpty()) {
            return;
        }
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.HEADING);
        parts.add(new VBox(8, heading, table(prefix, lines, measures)));
    }

    private TableView<Line> table(String prefix, List<Line> lines, Measures measures) {
        var table = new TableView<>(FXCollections.observableArrayList(lines));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(name());
        if (measures.plan().timed()) {
            table.getColumns().add(share());
            table.getColumns().add(number("Self", 86, Line::selfMs, Amounts::duration));
        }
        table.getColumns().add(number("Nodes", 58, Line::nodes, Amounts::count));
        if (measures.plan().analyzed()) {
            table.getColumns().add(number("Loops", 58, Line::loops, Amounts::compact));
            table.getColumns().add(number("Rows", 66, Line::rows, Amounts::compact));
        }
        if (lines.stream().anyMatch(line -> blocks(line) > 0)) {
            table.getColumns().add(number("Buffers", 84, StatisticsView::blocks, Amounts::blocks));
        }
        table.getColumns().add(number("Cost", 70, Line::selfCost, Amounts::compact));
        double rows = Math.min(MOST_ROWS, lines.size()) + 1.5;
        double height = ROW_HEIGHT * appearance.fontSize();
        table.setFixedCellSize(height);
        table.setPrefHeight(rows * height + 4);
        table.setMinHeight(USE_PREF_SIZE);
        table.setRowFactory(view -> {
            var row = new TableRow<Line>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    find.accept(prefix + row.getItem().name());
                }
            });
            return row;
        });
        return table;
    }

    private static double blocks(Line line) {
        return PlanMetric.touched(line.self());
    }

    private static TableColumn<Line, Line> name() {
        TableColumn<Line, Line> column = column("Name", Comparator.comparing(Line::name));
        column.setPrefWidth(220);
        column.setMinWidth(130);
        column.setCellFactory(table -> new WordCell(Line::name));
        return column;
    }

    private static TableColumn<Line, Line> share() {
        TableColumn<Line, Line> column = column("Share", Comparator.comparingDouble(Line::share));
        column.setPrefWidth(150);
        column.setMinWidth(118);
        column.setCellFactory(table -> new ShareCell());
        return column;
    }

    private static TableColumn<Line, Line> number(
            String title,
            double width,
            ToDoubleFunction<Line> value,
            Function<Double, String> words) {
        TableColumn<Line, Line> column = column(title, Comparator.comparingDouble(value));
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.getStyleClass().add(PlanStyles.NUMBERS);
        column.setCellFactory(table -> {
            var cell = new WordCell(line -> words.apply(value.applyAsDouble(line)));
            cell.getStyleClass().add(Styles.NUMBER);
            return cell;
        });
        return column;
    }

    private static TableColumn<Line, Line> column(String title, Comparator<Line> order) {
        var column = new TableColumn<Line, Line>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setComparator(order);
        return column;
    }

    private static final class WordCell extends TableCell<Line, Line> {

        private final Function<Line, String> words;

        WordCell(Function<Line, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? null : words.apply(line));
        }
    }

    private static final class ShareCell extends TableCell<Line, Line> {

        private final ShareBar bar = new ShareBar();
        private final Label percent = new Label();
        private final HBox box = new HBox(8, bar, percent);

        ShareCell() {
            box.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(bar, Priority.ALWAYS);
            percent.getStyleClass().addAll("plan-percent", Styles.NUMBER);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            bar.showHeat(line.share());
            percent.setText(Amounts.percent(line.share()));
            setGraphic(box);
        }
    }
}

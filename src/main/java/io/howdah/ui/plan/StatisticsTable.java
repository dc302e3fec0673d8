package io.howdah.ui.plan;

import io.howdah.plan.measure.Measures;
import io.howdah.plan.measure.Statistics.Line;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.plan.words.PlanMetric;
import io.howdah.ui.theme.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The sums of one kind. Columns are as wide as their words; where the window is too narrow for all
/// of them, the least telling ones go, and a row's tooltip has every number.
final class StatisticsTable extends TableView<Line> {

    private static final double ROW_HEIGHT = 2.3;
    private static final int MOST_ROWS = 12;
    private static final double LEAST_NAME = 12;
    private static final double MOST_NAME = 16;
    private static final double SHORTEST_NAME = 4;
    private static final double SHARE = 9.5;
    private static final double MOST_SHARE = 20;
    private static final double SCROLL_BAR = 1.4;

    private final ColumnFont font;
    private final Consumer<String> find;
    private final List<Figure> figures;
    private double leastName;

    /// The columns that may go, the least telling one first.
    private final List<TableColumn<Line, Line>> dispensable = new ArrayList<>();

    /// A number of a line.
    ///
    /// @param worth the higher, the longer its column stays
    private record Figure(
            String title, int worth, ToDoubleFunction<Line> value, DoubleFunction<String> words) {

        String of(Line line) {
            return words.apply(value.applyAsDouble(line));
        }
    }

    /// @param find called with the name of a line, by double click or Enter
    StatisticsTable(List<Line> lines, Measures measures, ColumnFont font, Consumer<String> find) {
        super(FXCollections.observableArrayList(lines));
        this.font = font;
        this.find = find;
        figures = figures(lines, measures);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(name(lines));
        if (measures.plan().timed()) {
            getColumns().add(share());
        }
        figures.forEach(figure -> getColumns().add(column(figure, lines)));
        figures.stream()
                .sorted(Comparator.comparingInt(Figure::worth))
                .forEach(figure -> dispensable.add(columnOf(figure)));
        double rows = Math.min(MOST_ROWS, lines.size()) + 1.5;
        setFixedCellSize(font.ems(ROW_HEIGHT));
        setPrefHeight(rows * font.ems(ROW_HEIGHT) + 4);
        setMinHeight(USE_PREF_SIZE);
        setRowFactory(view -> new Row());
        setOnKeyPressed(event -> {
            Line chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                find.accept(chosen.name());
                event.consume();
            }
        });
        widthProperty().subscribe(this::fit);
    }

    private static List<Figure> figures(List<Line> lines, Measures measures) {
        var all = new ArrayList<Figure>();
        if (measures.plan().timed()) {
            all.add(new Figure("Self", 6, Line::selfMs, Amounts::duration));
        }
        all.add(new Figure("Nodes", 3, Line::nodes, Amounts::count));
        if (measures.plan().analyzed()) {
            all.add(new Figure("Loops", 1, Line::loops, Amounts::compact));
            all.add(new Figure("Rows", 5, Line::rows, Amounts::compact));
        }
        if (lines.stream().anyMatch(line -> blocks(line) > 0)) {
            all.add(new Figure("Buffers", 4, StatisticsTable::blocks, Amounts::blocks));
        }
        all.add(new Figure("Cost", 2, Line::selfCost, Amounts::compact));
        return all;
    }

    private static double blocks(Line line) {
        return PlanMetric.touched(line.self());
    }

    /// Shows as many columns as there is room for.
    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        double bar = getItems().size() > MOST_ROWS ? font.ems(SCROLL_BAR) : 0;
        double room = getWidth() - bar - 2;
        getColumns().getFirst().setMinWidth(leastName);
        double needed = getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        for (TableColumn<Line, Line> column : dispensable) {
            boolean fits = needed <= room;
            column.setVisible(fits);
            needed -= fits ? 0 : column.getMinWidth();
        }
        // A name goes on in the tip; a share that is cut off would be a wrong number.
        TableColumn<Line, ?> name = getColumns().getFirst();
        double rest = room - needed + name.getMinWidth();
        name.setMinWidth(Math.clamp(rest, font.ems(SHORTEST_NAME), leastName));
    }

    private TableColumn<Line, Line> name(List<Line> lines) {
        TableColumn<Line, Line> column = column("Name", Comparator.comparing(Line::name));
        double widest = font.column("Name", lines.stream().map(Line::name));
        leastName = Math.min(widest, font.ems(LEAST_NAME));
        column.setMinWidth(leastName);
        column.setPrefWidth(Math.clamp(widest, column.getMinWidth(), font.ems(MOST_NAME)));
        column.setCellFactory(table -> new WordCell(Line::name));
        return column;
    }

    private TableColumn<Line, Line> share() {
        TableColumn<Line, Line> column = column("Share", Comparator.comparingDouble(Line::share));
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.setMinWidth(font.ems(SHARE));
        column.setPrefWidth(font.ems(SHARE));
        column.setMaxWidth(font.ems(MOST_SHARE));
        column.setCellFactory(table -> new ShareCell());
        return column;
    }

    private TableColumn<Line, Line> column(Figure figure, List<Line> lines) {
        TableColumn<Line, Line> column =
                column(figure.title(), Comparator.comparingDouble(figure.value()));
        double width = font.column(figure.title(), lines.stream().map(figure::of));
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setUserData(figure);
        column.getStyleClass().add(PlanStyles.NUMBERS);
        column.setCellFactory(table -> {
            var cell = new WordCell(figure::of);
            cell.getStyleClass().add(Styles.NUMBER);
            return cell;
        });
        return column;
    }

    @SuppressWarnings("unchecked")
    private TableColumn<Line, Line> columnOf(Figure figure) {
        return getColumns().stream()
                .filter(column -> figure.equals(column.getUserData()))
                .map(column -> (TableColumn<Line, Line>) column)
                .findFirst()
                .orElseThrow();
    }

    private static TableColumn<Line, Line> column(String title, Comparator<Line> order) {
        var column = new TableColumn<Line, Line>(title);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setComparator(order);
        return column;
    }

    /// A line that a double click finds in the diagram.
    private final class Row extends TableRow<Line> {

        private final Tooltip tooltip = new Tooltip();

        Row() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && getItem() != null) {
                    find.accept(getItem().name());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setTooltip(null);
                return;
            }
            var words = new StringBuilder(line.name());
            for (Figure figure : figures) {
                words.append('\n').append(figure.title()).append(": ").append(figure.of(line));
            }
            words.append("\nDouble-click or Enter finds the nodes in the diagram.");
            tooltip.setText(words.toString());
            setTooltip(tooltip);
        }
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

        private final ShareLine share = new ShareLine();

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            share.show(line.share(), Amounts.percent(line.share()));
            setGraphic(share);
        }
    }
}

package io.howdah.ui.plan.history;

import io.howdah.store.SavedPlan;
import io.howdah.ui.plan.words.Amounts;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The plans of a query as rows, the newest first.
final class HistoryTable extends TableView<PlanEntry> {

    HistoryTable(HistoryViewModel model, Function<SavedPlan, String> connection) {
        setId("plan-history-table");
        getStyleClass().add("compare-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        HistoryWords words = model.words();
        getColumns().add(words("When", 170, row -> words.exactly(row.plan().taken())));
        getColumns()
                .add(
                        number(
                                "Execution",
                                row -> HistoryWords.time(row.plan().numbers().executionMs())));
        getColumns()
                .add(
                        number(
                                "Of the best",
                                row -> row.factor() > 0 ? HistoryWords.factor(row.factor()) : ""));
        getColumns().add(number("Planning", row -> duration(row.plan().numbers().planningMs())));
        getColumns().add(number("Cost", row -> count(row.plan().numbers().cost())));
        getColumns().add(number("Buffers", row -> blocks(row.plan().numbers().blocks())));
        getColumns().add(words("Plan", 120, row -> row.changed() ? "another plan" : ""));
        getColumns().add(words("From", 180, row -> connection.apply(row.plan())));
    }

    void show(List<PlanEntry> entries) {
        getItems().setAll(entries.reversed());
    }

    void select(@Nullable PlanEntry entry) {
        boolean there = getSelectionModel().getSelectedItems().contains(entry);
        if (entry != null && !there) {
            getSelectionModel().clearAndSelect(getItems().indexOf(entry));
            scrollTo(entry);
        }
    }

    private static String duration(@Nullable Double ms) {
        return ms == null ? "" : Amounts.duration(ms);
    }

    private static String count(@Nullable Double number) {
        return number == null ? "" : Amounts.count(number);
    }

    private static String blocks(@Nullable Long blocks) {
        return blocks == null ? "" : Amounts.blocks(blocks);
    }

    private static TableColumn<PlanEntry, String> words(
            String title, double width, Function<PlanEntry, String> words) {
        var column = new TableColumn<PlanEntry, String>(title);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
        column.setPrefWidth(width);
        // The order is that of time, as in the chart.
        column.setSortable(false);
        return column;
    }

    private static TableColumn<PlanEntry, String> number(
            String title, Function<PlanEntry, String> words) {
        TableColumn<PlanEntry, String> column = words(title, 100, words);
        column.getStyleClass().add("plan-numbers");
        column.setCellFactory(any -> new NumberCell());
        return column;
    }

    private static final class NumberCell extends TableCell<PlanEntry, String> {

        NumberCell() {
            getStyleClass().add(Styles.NUMBER);
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }
}

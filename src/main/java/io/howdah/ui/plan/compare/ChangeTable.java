package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Comparison;
import io.howdah.plan.compare.Metric;
import io.howdah.plan.compare.NodeChange;
import io.howdah.plan.measure.NodeMeasures;
import io.howdah.ui.theme.Styles;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The nodes of both plans with their numbers before and after, the largest change first.
final class ChangeTable extends TableView<NodeChange> {

    private final CompareViewModel model;

    ChangeTable(CompareViewModel model) {
        this.model = model;
        setId("compare-nodes");
        getStyleClass().add("compare-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(words("Change", 110, ChangeTable::kind));
        getColumns().add(words("Node", 420, ChangeTable::title));
        getColumns().add(number("Before", change -> value(change.before())));
        getColumns().add(number("After", change -> value(change.after())));
        getColumns().add(change());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(change -> {
                    if (change != null) {
                        model.selectedProperty().set(change);
                    }
                });
    }

    void show(Comparison comparison) {
        getItems().setAll(comparison.largest(model.metricProperty().get()));
        refresh();
        select(model.selectedProperty().get());
    }

    void select(@Nullable NodeChange change) {
        if (change != null && change != getSelectionModel().getSelectedItem()) {
            getSelectionModel().select(change);
            scrollTo(change);
        }
    }

    private static String kind(NodeChange change) {
        Mark mark = Mark.of(change);
        return mark == null ? change.kind().word() : mark.word();
    }

    private static String title(NodeChange change) {
        String title = change.shown().node().title();
        NodeMeasures before = change.before();
        return change.kind() == NodeChange.Kind.REPLACED && before != null
                ? title + ", was " + before.node().title()
                : title;
    }

    private @Nullable Double value(@Nullable NodeMeasures node) {
        return node == null ? null : model.metricProperty().get().of(node);
    }

    private static TableColumn<NodeChange, String> words(
            String title, double width, Function<NodeChange, String> words) {
        var column = new TableColumn<NodeChange, String>(title);
        column.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<NodeChange, @Nullable Double> number(
            String title, Function<NodeChange, @Nullable Double> value) {
        var column = new TableColumn<NodeChange, @Nullable Double>(title);
        column.setCellValueFactory(row ->
                new ReadOnlyObjectWrapper<@Nullable Double>(value.apply(row.getValue()))
                        .getReadOnlyProperty());
        column.setCellFactory(
                any -> new Cell((change, number) -> MetricWords.of(metric(), number)));
        column.setPrefWidth(120);
        column.getStyleClass().add("plan-numbers");
        return column;
    }

    private TableColumn<NodeChange, @Nullable Double> change() {
        TableColumn<NodeChange, @Nullable Double> column =
                number("Difference", change -> change.delta(metric()));
        column.setCellFactory(any -> new Cell((change, number) -> difference(number)));
        column.setComparator(
                Comparator.comparingDouble(number -> number == null ? 0 : Math.abs(number)));
        return column;
    }

    private String difference(@Nullable Double number) {
        return MetricWords.change(metric(), number == null ? null : (Double) 0.0, number);
    }

    private Metric metric() {
        return model.metricProperty().get();
    }

    /// A number to the right.
    private static final class Cell extends TableCell<NodeChange, @Nullable Double> {

        /// Writes a number of a node.
        interface Words {
            String of(NodeChange change, @Nullable Double number);
        }

        private final Words words;

        Cell(Words words) {
            this.words = words;
            getStyleClass().add(Styles.NUMBER);
        }

        @Override
        protected void updateItem(@Nullable Double number, boolean empty) {
            super.updateItem(number, empty);
            NodeChange change = getTableRow() == null ? null : getTableRow().getItem();
            setText(empty || change == null ? null : words.of(change, number));
        }
    }
}

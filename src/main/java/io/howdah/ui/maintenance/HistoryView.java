package io.howdah.ui.maintenance;

import io.howdah.maintain.Outcome;
import io.howdah.maintain.RunRecord;
import io.howdah.maintain.TableOutcome;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;

/// Every run, newest first, with what it did to each table and what the server said.
final class HistoryView extends SplitPane {

    private final TextArea text = new TextArea();

    HistoryView(MaintenanceViewModel model) {
        var runs = new TableView<RunRecord>();
        runs.setId("maintenance-history");
        runs.setAccessibleText("History of runs");
        runs.getStyleClass().add("maintenance-table");
        runs.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        runs.getColumns()
                .add(
                        column(
                                "Started",
                                150,
                                run -> Quantity.moment(run.started(), ZoneId.systemDefault())));
        runs.getColumns().add(column("Run", 170, RunRecord::title));
        runs.getColumns().add(outcome());
        runs.getColumns()
                .add(
                        column(
                                "Duration",
                                80,
                                run ->
                                        run.duration() == null
                                                ? ""
                                                : Quantity.duration(run.duration())));
        runs.getColumns().add(column("Result", 320, run -> run.result().sentence()));
        runs.setItems(model.history());
        runs.setPlaceholder(new EmptyState(Icon.HISTORY, "Nothing has run yet."));
        runs.getSelectionModel().selectedItemProperty().subscribe(this::show);
        text.setId("maintenance-notices");
        text.setEditable(false);
        text.setAccessibleText("Details of the run");
        text.getStyleClass().add(Styles.CODE);
        text.setPromptText(
                "Select a run to see what it did to each table and what the server said.");
        setOrientation(Orientation.HORIZONTAL);
        getItems().addAll(runs, text);
        setDividerPositions(0.68);
    }

    private void show(@Nullable RunRecord run) {
        if (run == null) {
            text.clear();
            return;
        }
        var words = new StringBuilder(run.result().sentence()).append("\n\n");
        for (TableOutcome table : run.result().tables()) {
            words.append(table.table()).append(": ").append(table.sentence());
            if (table.before() != null && table.after() != null) {
                words.append(
                        "\n    dead rows %s → %s, size %s → %s, %s"
                                .formatted(
                                        Quantity.count(table.before().deadRows()),
                                        Quantity.count(table.after().deadRows()),
                                        Quantity.bytes(table.before().bytes()),
                                        Quantity.bytes(table.after().bytes()),
                                        Quantity.duration(table.duration())));
            }
            words.append('\n');
        }
        if (!run.result().notices().isBlank()) {
            words.append('\n').append(run.result().notices());
        }
        text.setText(words.toString());
        text.setScrollTop(0);
    }

    private static TableColumn<RunRecord, Outcome> outcome() {
        var column = new TableColumn<RunRecord, Outcome>("Outcome");
        column.setPrefWidth(110);
        column.setCellValueFactory(cell ->
                new javafx.beans.property.SimpleObjectProperty<>(
                        cell.getValue().result().outcome()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Outcome outcome, boolean empty) {
                        super.updateItem(outcome, empty);
                        if (empty || outcome == null) {
                            setText(null);
                            setGraphic(null);
                            return;
                        }
                        setText(outcome.name().toLowerCase(Locale.ROOT));
                        setGraphic(icon(outcome).node());
                    }
                });
        return column;
    }

    private static Icon icon(Outcome outcome) {
        return switch (outcome) {
            case RUNNING -> Icon.CLOCK;
            case SUCCEEDED -> Icon.SUCCESS;
            case FAILED -> Icon.ERROR;
            case CANCELLED -> Icon.STOP;
            case UNKNOWN -> Icon.UNKNOWN;
            case SKIPPED -> Icon.INFORMATION;
        };
    }

    private static TableColumn<RunRecord, String> column(
            String title, double width, Function<RunRecord, String> value) {
        var column = new TableColumn<RunRecord, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new SimpleStringProperty(value.apply(cell.getValue())));
        return column;
    }
}

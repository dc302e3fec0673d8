package io.howdah.ui.maintenance;

import io.howdah.maintain.Job;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.maintenance.MaintenanceViewModel.JobRow;
import io.howdah.ui.theme.Icon;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// The jobs: what they do, when, and when next.
final class JobsView extends TableView<JobRow> {

    private final JobActions actions;

    JobsView(MaintenanceViewModel model, JobActions actions) {
        this.actions = actions;
        setId("maintenance-jobs");
        setAccessibleText("Jobs");
        getStyleClass().add("maintenance-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("Job", 160, row -> row.job().name()));
        getColumns().add(column("Work", 200, row -> row.job().work().label()));
        getColumns()
                .add(
                        column(
                                "Database",
                                100,
                                row ->
                                        Optional.ofNullable(row.job().work().database())
                                                .orElse("")));
        getColumns().add(column("When", 220, row -> row.job().schedule().cron().description()));
        getColumns().add(column("Zone", 110, row -> row.job().schedule().zone().getId()));
        getColumns()
                .add(
                        column(
                                "Next run",
                                170,
                                row ->
                                        row.job().enabled()
                                                ? row.next()
                                                        .map(next ->
                                                                Quantity.moment(
                                                                        next,
                                                                        row.job()
                                                                                .schedule()
                                                                                .zone()))
                                                        .orElse("now")
                                                : "paused"));
        setItems(model.jobs());
        setPlaceholder(
                new EmptyState(
                        Icon.CLOCK,
                        "No job yet. A job runs VACUUM or ANALYZE at the times you choose, while Howdah or its agent is running.",
                        EmptyState.action("New job…", actions::create)));
        setRowFactory(_ -> row());
        setOnKeyPressed(event -> {
            JobRow chosen = getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                actions.edit(chosen.job());
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                actions.remove(chosen.job());
            }
        });
    }

    private TableRow<JobRow> row() {
        var row = new TableRow<JobRow>();
        row.itemProperty()
                .subscribe(item -> row.setContextMenu(item == null ? null : menu(item.job())));
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                actions.edit(row.getItem().job());
            }
        });
        return row;
    }

    private ContextMenu menu(Job job) {
        return new ContextMenu(
                item("Run now", Icon.RUN, () -> actions.run(job)),
                item("Edit…", Icon.EDIT, () -> actions.edit(job)),
                item(
                        job.enabled() ? "Pause" : "Resume",
                        Icon.CLOCK,
                        () -> actions.enable(job, !job.enabled())),
                item("Remove…", Icon.REMOVE, () -> actions.remove(job)));
    }

    private static MenuItem item(String words, Icon icon, Runnable action) {
        var item = new MenuItem(words, icon.node());
        item.setOnAction(event -> action.run());
        return item;
    }

    private static TableColumn<JobRow, String> column(
            String title, double width, Function<JobRow, String> value) {
        var column = new TableColumn<JobRow, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new SimpleStringProperty(value.apply(cell.getValue())));
        return column;
    }
}

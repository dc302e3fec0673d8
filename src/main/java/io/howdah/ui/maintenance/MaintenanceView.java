package io.howdah.ui.maintenance;

import io.howdah.maintain.Analyze;
import io.howdah.maintain.MaintenanceTask;
import io.howdah.maintain.Vacuum;
import io.howdah.maintain.VacuumOption;
import io.howdah.ui.control.IconButton;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.time.InstantSource;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Tables above, jobs and the history of runs below.
final class MaintenanceView extends BorderPane {

    private final MaintenanceViewModel model;
    private final TablesView tables;

    MaintenanceView(MaintenanceViewModel model, JobActions jobs, InstantSource clock) {
        this.model = model;
        this.tables = new TablesView(model, clock);
        getStyleClass().add("maintenance");
        setTop(toolbar(jobs));
        var lower =
                new TabPane(
                        tab("Jobs", Icon.CLOCK, new JobsView(model, jobs)),
                        tab("History", Icon.HISTORY, new HistoryView(model)));
        lower.getStyleClass().add("results");
        lower.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var failure = new Label();
        failure.getStyleClass().addAll(Styles.ERROR_TEXT, "maintenance-failure");
        failure.setWrapText(true);
        failure.textProperty().bind(model.failureProperty());
        failure.visibleProperty().bind(model.failureProperty().isNotEmpty());
        failure.managedProperty().bind(failure.visibleProperty());
        var upper = new BorderPane(tables);
        upper.setTop(failure);
        var split = new SplitPane(upper, lower);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.58);
        setCenter(split);
    }

    private static Tab tab(String title, Icon icon, javafx.scene.Node content) {
        var tab = new Tab(title, content);
        tab.setGraphic(icon.node());
        return tab;
    }

    private HBox toolbar(JobActions jobs) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var hint = new Label();
        hint.getStyleClass().add(Styles.MUTED);
        tables.getSelectionModel()
                .getSelectedItems()
                .subscribe(() -> {
                    int count = tables.getSelectionModel().getSelectedItems().size();
                    hint.setText(count == 0 ? "All tables" : count + " selected");
                });
        hint.setText("All tables");
        var refresh = new IconButton(Icon.REFRESH, "Read again (F5)", model::refresh);
        var bar =
                new HBox(
                        button(
                                "maintenance-vacuum",
                                "Vacuum",
                                Vacuum.with(VacuumOption.ANALYZE),
                                "VACUUM (ANALYZE) the selected tables, or all"),
                        button(
                                "maintenance-analyze",
                                "Analyze",
                                new Analyze(false),
                                "ANALYZE the selected tables, or all"),
                        hint,
                        new Separator(Orientation.VERTICAL),
                        schedule(jobs),
                        space,
                        refresh);
        bar.getStyleClass().add(Styles.TOOLBAR);
        return bar;
    }

    private Button button(String id, String words, MaintenanceTask task, String help) {
        var button = new Button(words, Icon.RUN.node());
        button.setId(id);
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "toolbar-button");
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> model.run(model.request(task, tables.chosen())));
        return button;
    }

    private static Button schedule(JobActions jobs) {
        var button = new Button("New job…", Icon.CLOCK.node());
        button.setId("maintenance-new-job");
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "toolbar-button");
        button.setTooltip(new Tooltip("Run this at the times you choose"));
        button.setOnAction(event -> jobs.create());
        return button;
    }

    TablesView tables() {
        return tables;
    }

    @Override
    public void requestFocus() {
        tables.requestFocus();
    }
}

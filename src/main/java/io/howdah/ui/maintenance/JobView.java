package io.howdah.ui.maintenance;

import io.howdah.ui.theme.Styles;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// The fields of a job.
final class JobView extends GridPane {

    private int rows;

    JobView(JobViewModel model) {
        super(12, 8);
        getStyleClass().add("job-form");
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.RIGHT);
        labels.setMinWidth(USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(labels, fields);
        var name = new TextField();
        name.setId("job-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        row("Name", name);
        row("Tables", new Label(model.about()));
        row("Work", works(model));
        var cron = new TextField();
        cron.setId("job-cron");
        cron.getStyleClass().add(Styles.CODE);
        cron.setPromptText("minute hour day-of-month month day-of-week");
        cron.textProperty().bindBidirectional(model.cronProperty());
        row("Cron expression", cron);
        var zone = new TextField();
        zone.setId("job-zone");
        zone.textProperty().bindBidirectional(model.zoneProperty());
        row("Time zone", zone);
        var meaning = new Label();
        meaning.setId("job-meaning");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        meaning.textProperty().bind(model.meaningProperty());
        model.validProperty()
                .subscribe(valid -> {
                    meaning.getStyleClass().removeAll(Styles.ERROR_TEXT, Styles.MUTED);
                    meaning.getStyleClass().add(valid ? Styles.MUTED : Styles.ERROR_TEXT);
                });
        row("", meaning);
    }

    private void row(String words, Node field) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(field);
        addRow(rows++, label, field);
    }

    private static ChoiceBox<JobViewModel.Work> works(JobViewModel model) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(JobViewModel.Work.values()));
        box.setId("job-work");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(JobViewModel.Work work) {
                        return work == null ? "" : work.words();
                    }

                    @Override
                    public JobViewModel.Work fromString(String text) {
                        throw new UnsupportedOperationException("Nothing is typed here.");
                    }
                });
        box.valueProperty().bindBidirectional(model.workProperty());
        return box;
    }
}

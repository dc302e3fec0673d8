package io.howdah.ui.transfer;

import io.howdah.query.export.ExportFormat;
import io.howdah.ui.control.EnterKey;
import io.howdah.ui.control.Form;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of an export and what came of it.
final class ExportView extends ScrollPane {

    private static final Set<ExportFormat> DELIMITED = Set.of(ExportFormat.CSV, ExportFormat.TSV);
    private static final Set<ExportFormat> NAMING = Set.of(ExportFormat.INSERT, ExportFormat.COPY);

    ExportView(ExportViewModel model) {
        setFitToWidth(true);
        getStyleClass().addAll("transfer", "edge-to-edge");
        var heading = new Label("Export " + model.title());
        heading.getStyleClass().add(Styles.HEADING);
        var content =
                new VBox(
                        16,
                        heading,
                        form(model),
                        actions(model),
                        ReportPane.of("export-report", model.state().reportProperty()));
        content.getStyleClass().add("transfer-page");
        setContent(content);
    }

    private static Form form(ExportViewModel model) {
        ExportSettings settings = model.settings();
        var form = new Form();
        form.row(
                "Rows",
                Form.choice("export-scope", model.scopes(), model::words, model.scopeProperty()));
        List<ExportFormat> formats =
                Arrays.stream(ExportFormat.values())
                        .filter(format -> format != ExportFormat.IN_LIST)
                        .toList();
        form.row(
                "Format",
                Form.choice(
                        "export-format", formats, ExportFormat::title, settings.formatProperty()));
        var file = Form.field("export-file", model.fileProperty());
        file.setPromptText("Choose a file");
        HBox.setHgrow(file, Priority.ALWAYS);
        var choose = new Button("Choose…", Icon.OPEN.node());
        choose.setId("export-choose");
        choose.setOnAction(event -> model.chooseFile());
        form.row("File", new HBox(8, file, choose));
        ObservableValue<Boolean> delimited = settings.formatProperty().map(DELIMITED::contains);
        var delimiter = Form.field("export-delimiter", settings.delimiterProperty());
        delimiter.setMaxWidth(64);
        form.row("Delimiter", delimiter, delimited);
        var nulls = Form.field("export-null", settings.nullTextProperty());
        nulls.setPromptText("nothing; an empty text is \"\"");
        form.row("NULL is written as", nulls, delimited);
        form.row(
                "",
                Form.check(
                        "export-header", "First line names the columns", settings.headerProperty()),
                delimited);
        form.row(
                "",
                Form.check(
                        "export-quote-all",
                        "Quote every value except NULL",
                        settings.quoteAllProperty()),
                delimited);
        form.row(
                "Table in the statements",
                Form.field("export-table", settings.tableProperty()),
                settings.formatProperty().map(NAMING::contains));
        form.disableProperty().bind(model.state().runningProperty());
        return form;
    }

    private HBox actions(ExportViewModel model) {
        var export = new Button("Export", Icon.EXPORT.node());
        export.setId("export-start");
        EnterKey.presses(export, this);
        export.setOnAction(event -> model.start());
        export.disableProperty().bind(model.state().runningProperty());
        var stop = new Button("Stop", Icon.STOP.node());
        stop.setId("export-stop");
        stop.setOnAction(event -> model.state().stop());
        var busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        var rows = new Label();
        rows.textProperty().bind(model.state().progressProperty());
        var running = new HBox(8, stop, busy, rows);
        running.getStyleClass().add("transfer-running");
        Form.when(running, model.state().runningProperty());
        return new HBox(8, export, running);
    }
}

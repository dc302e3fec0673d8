package io.howdah.ui.transfer;

import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadFormat;
import io.howdah.query.load.TextEncoding;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.Form;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A file on its way into a table: how it is read and where it goes on the left, its columns and first
/// rows on the right. A file can be dropped anywhere on it.
final class ImportView extends StackPane {

    private static final double DIVIDER = 0.36;

    ImportView(ImportViewModel model) {
        getStyleClass().add("transfer");
        var empty =
                new EmptyState(
                        Icon.IMPORT,
                        "Choose a CSV, TSV, JSON, XLSX or Parquet file, or drop one here.",
                        EmptyState.action("Choose a file…", model::chooseFile));
        var failure =
                new VBox(
                        12, empty, ReportPane.of("import-failure", model.state().reportProperty()));
        failure.setAlignment(Pos.CENTER);
        failure.getStyleClass().add("transfer-page");
        SplitPane split = split(model);
        getChildren().addAll(failure, split);
        model.sampleProperty()
                .subscribe(sample -> {
                    failure.setVisible(sample.isEmpty());
                    split.setVisible(sample.isPresent());
                });
        acceptFiles(model);
    }

    private void acceptFiles(ImportViewModel model) {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                model.open(event.getDragboard().getFiles().getFirst().toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static SplitPane split(ImportViewModel model) {
        var left =
                new VBox(
                        16,
                        heading(model),
                        form(model),
                        actions(model),
                        ReportPane.of("import-report", model.state().reportProperty()),
                        afterwards(model));
        left.getStyleClass().add("transfer-page");
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var columns = new BorderPane(new MappingTable(model.target()));
        columns.setTop(label("Columns"));
        var rows = new BorderPane(new PreviewTable(model.sampleProperty()));
        rows.setTop(label("First rows"));
        var right = new SplitPane(columns, rows);
        right.setOrientation(Orientation.VERTICAL);
        var split = new SplitPane(scroll, right);
        split.setDividerPositions(DIVIDER);
        SplitPane.setResizableWithParent(scroll, false);
        return split;
    }

    private static Label label(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll(Styles.MUTED, "transfer-title");
        return label;
    }

    private static VBox heading(ImportViewModel model) {
        var name = new Label();
        name.getStyleClass().add(Styles.HEADING);
        var facts = new Label();
        facts.getStyleClass().add(Styles.MUTED);
        facts.setWrapText(true);
        model.sampleProperty()
                .subscribe(sample -> {
                    name.setText(
                            sample.map(file -> "Import " + file.file().getFileName()).orElse(""));
                    facts.setText(sample.map(ImportView::facts).orElse(""));
                });
        return new VBox(4, name, facts);
    }

    private static String facts(FileSample sample) {
        return "%s, %s, %d %s"
                .formatted(
                        sample.settings().format().title(),
                        Quantity.bytes(sample.size()),
                        sample.columns().size(),
                        sample.columns().size() == 1 ? "column" : "columns");
    }

    private static Form form(ImportViewModel model) {
        var form = new Form();
        reading(model, form);
        target(model, form);
        form.disableProperty().bind(model.state().runningProperty());
        return form;
    }

    private static void reading(ImportViewModel model, Form form) {
        ImportSettings settings = model.settings();
        ObservableValue<Boolean> delimited =
                model.sampleProperty().map(sample -> is(sample, LoadFormat.DELIMITED));
        ObservableValue<Boolean> text =
                model.sampleProperty()
                        .map(sample ->
                                is(sample, LoadFormat.DELIMITED) || is(sample, LoadFormat.JSON));
        ObservableValue<Boolean> headed =
                model.sampleProperty()
                        .map(sample ->
                                is(sample, LoadFormat.DELIMITED) || is(sample, LoadFormat.XLSX));
        form.row(
                "Encoding",
                Form.choice(
                        "import-encoding",
                        TextEncoding.CHOICES,
                        TextEncoding::title,
                        settings.charsetProperty()),
                text);
        form.row("Delimiter", small("import-delimiter", settings.delimiterProperty()), delimited);
        form.row("Quote", small("import-quote", settings.quoteProperty()), delimited);
        form.row(
                "NULL is written as", small("import-null", settings.nullTextProperty()), delimited);
        form.row(
                "",
                Form.check(
                        "import-header", "First line names the columns", settings.headerProperty()),
                headed);
    }

    private static TextField small(String id, StringProperty value) {
        var field = Form.field(id, value);
        field.setMaxWidth(80);
        return field;
    }

    private static boolean is(Optional<FileSample> sample, LoadFormat format) {
        return sample.filter(file -> file.settings().format() == format).isPresent();
    }

    private static void target(ImportViewModel model, Form form) {
        var table = Form.field("import-table", model.tableProperty());
        table.setOnAction(event -> model.findTable());
        table.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        model.findTable();
                    }
                });
        form.row("Into table", table);
        var state = new Label();
        state.setId("import-table-state");
        state.getStyleClass().add(Styles.MUTED);
        state.textProperty()
                .bind(
                        model.target()
                                .existingProperty()
                                .map(there ->
                                        there.map(found -> found.name() + " exists.")
                                                .orElse("A new table.")));
        form.row("", state);
        form.row(
                "",
                Form.check(
                        "import-replace",
                        "Delete its rows first",
                        model.target().replaceProperty()),
                model.target().existingProperty().map(Optional::isPresent));
        form.row(
                "",
                Form.check(
                        "import-rejects",
                        "Collect rejected rows in a file",
                        model.collectRejectsProperty()));
        var sql = new TextArea();
        sql.setId("import-sql");
        sql.setEditable(false);
        sql.setAccessibleText("SQL that runs first");
        sql.setPrefRowCount(7);
        sql.getStyleClass().add(Styles.CODE);
        sql.textProperty().bind(model.target().sqlProperty());
        form.row("SQL first", sql, model.target().sqlProperty().map(text -> !text.isEmpty()));
    }

    private static HBox actions(ImportViewModel model) {
        var start = new Button("Import", Icon.IMPORT.node());
        start.setId("import-start");
        start.setDefaultButton(true);
        start.setOnAction(event -> model.start());
        start.disableProperty().bind(model.state().runningProperty());
        var other = new Button("Another file…", Icon.OPEN.node());
        other.setOnAction(event -> model.chooseFile());
        other.disableProperty().bind(model.state().runningProperty());
        var stop = new Button("Stop", Icon.STOP.node());
        stop.setId("import-stop");
        stop.setOnAction(event -> model.state().stop());
        var busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        var words = new Label();
        words.textProperty().bind(model.state().progressProperty());
        var running = new HBox(8, stop, busy, words);
        running.getStyleClass().add("transfer-running");
        Form.when(running, model.state().runningProperty());
        return new HBox(8, start, other, running);
    }

    private static HBox afterwards(ImportViewModel model) {
        var rows = new Button("Show the rows", Icon.TABLE.node());
        rows.setOnAction(event -> model.openTable());
        var rejects = new Button("Mend the rejected rows", Icon.EDIT.node());
        rejects.setOnAction(event -> model.openRejects());
        var box = new HBox(8, rows, rejects);
        model.state()
                .reportProperty()
                .subscribe(report -> {
                    boolean loaded = report.kind() == Report.Kind.DONE || model.hasRejects();
                    box.setVisible(loaded);
                    box.setManaged(loaded);
                    rejects.setVisible(model.hasRejects());
                    rejects.setManaged(model.hasRejects());
                });
        return box;
    }
}

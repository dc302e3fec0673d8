package io.howdah.ui.transfer;

import io.howdah.query.load.FileSample;
import io.howdah.ui.control.EmptyState;
import io.howdah.ui.control.EnterKey;
import io.howdah.ui.control.Form;
import io.howdah.ui.control.Quantity;
import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
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
        model.file()
                .sampleProperty()
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

    private SplitPane split(ImportViewModel model) {
        var left =
                new VBox(
                        16,
                        heading(model),
                        ImportFields.of(model),
                        actions(model),
                        ReportPane.of("import-report", model.state().reportProperty()),
                        afterwards(model));
        left.getStyleClass().add("transfer-page");
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        var columns = new BorderPane(new MappingTable(model.target()));
        columns.setTop(label("Columns"));
        var rows = new BorderPane(new PreviewTable(model.file().sampleProperty()));
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
        model.file()
                .sampleProperty()
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

    private HBox actions(ImportViewModel model) {
        var start = new Button("Import", Icon.IMPORT.node());
        start.setId("import-start");
        EnterKey.presses(start, this);
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

    /// Under each other where the form is narrow.
    private static FlowPane afterwards(ImportViewModel model) {
        var rows = new Button("Show the rows", Icon.TABLE.node());
        rows.setOnAction(event -> model.openTable());
        var rejects = new Button("Mend the rejected rows", Icon.EDIT.node());
        rejects.setOnAction(event -> model.openRejects());
        var box = new FlowPane(8, 8, rows, rejects);
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

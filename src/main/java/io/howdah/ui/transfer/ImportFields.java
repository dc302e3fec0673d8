package io.howdah.ui.transfer;

import io.howdah.query.load.FileSample;
import io.howdah.query.load.LoadFormat;
import io.howdah.query.load.Notation;
import io.howdah.query.load.TextEncoding;
import io.howdah.ui.control.Form;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The fields of an import: how the file is read, and the table it goes into.
final class ImportFields {

    private ImportFields() {}

    static Form of(ImportViewModel model) {
        var form = new Form();
        reading(model, form);
        target(model, form);
        form.disableProperty().bind(model.state().runningProperty());
        return form;
    }

    private static void reading(ImportViewModel model, Form form) {
        ImportSettings settings = model.file().settings();
        ObservableValue<Boolean> delimited =
                model.file().sampleProperty().map(sample -> is(sample, LoadFormat.DELIMITED));
        ObservableValue<Boolean> text =
                model.file()
                        .sampleProperty()
                        .map(sample ->
                                is(sample, LoadFormat.DELIMITED) || is(sample, LoadFormat.JSON));
        ObservableValue<Boolean> headed =
                model.file()
                        .sampleProperty()
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
        var sheet = new ChoiceBox<>(settings.sheets());
        sheet.setId("import-sheet");
        sheet.setMaxWidth(Double.MAX_VALUE);
        sheet.valueProperty().bindBidirectional(settings.sheetProperty());
        form.row("Sheet", sheet, headed.map(known -> settings.sheets().size() > 1));
        form.row("Delimiter", small("import-delimiter", settings.delimiterProperty()), delimited);
        form.row("Quote", small("import-quote", settings.quoteProperty()), delimited);
        form.row(
                "NULL is written as", small("import-null", settings.nullTextProperty()), delimited);
        form.row(
                "Dates are like",
                Form.choice(
                        "import-dates",
                        List.of(Notation.DayOrder.values()),
                        Notation.DayOrder::example,
                        settings.orderProperty()),
                delimited);
        form.row(
                "",
                Form.check("import-comma", "Decimal comma: 1.250,50", settings.commaProperty()),
                delimited);
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
                search(model.file().search()),
                model.file().search().wordsProperty().map(text -> !text.isEmpty()));
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
        sequences(model.target().sequences(), form);
        statements(form, "SQL first", "import-sql", model.target().sqlProperty());
        statements(form, "SQL last", "import-sql-last", model.target().sequences().sqlProperty());
    }

    /// For tables that number their rows by a sequence when the file has numbers of its own.
    private static void sequences(ImportSequences sequences, Form form) {
        ObservableValue<Boolean> there = sequences.wordsProperty().map(text -> !text.isEmpty());
        form.row(
                "",
                Form.check(
                        "import-sequences",
                        "Continue sequences after them",
                        sequences.advancedProperty()),
                there);
        var words = new Label();
        words.setId("import-sequence-words");
        words.getStyleClass().add(Styles.MUTED);
        words.setWrapText(true);
        words.textProperty().bind(sequences.wordsProperty());
        form.row("", words, there);
    }

    private static void statements(
            Form form, String label, String id, ObservableValue<String> statements) {
        var sql = new TextArea();
        sql.setId(id);
        sql.setEditable(false);
        sql.setAccessibleText(label);
        sql.setPrefRowCount(7);
        sql.getStyleClass().add(Styles.CODE);
        sql.textProperty().bind(statements);
        form.row(label, sql, statements.map(text -> !text.isEmpty()));
    }

    /// How far the search for the types of all rows is; it can be done without.
    private static HBox search(TypeSearch search) {
        var words = new Label();
        words.setId("import-types");
        words.getStyleClass().add(Styles.MUTED);
        words.setWrapText(true);
        words.textProperty().bind(search.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        var stop = new Button("Stop");
        stop.setId("import-types-stop");
        stop.setOnAction(event -> search.decline());
        Form.when(stop, search.runningProperty());
        var row = new HBox(8, words, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

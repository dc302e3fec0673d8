package io.howdah.ui.settings;

import io.howdah.sql.format.KeywordCase;
import io.howdah.store.ParameterValues;
import io.howdah.ui.control.Form;
import io.howdah.ui.shell.Preferences;
import io.howdah.ui.theme.Appearance;
import io.howdah.ui.theme.Styles;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// Every setting with a sentence on what it does, grouped by what it concerns.
final class SettingsView extends ScrollPane {

    private static final int PERCENT = 100;
    private static final int SCALE_STEP = 10;
    private static final int MEMORY_STEP = 128;
    private static final int WIDTH_STEP = 4;

    private static final Pattern DIGITS = Pattern.compile("\\d{0,6}");

    private final Node first;
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>(PERCENT);
    private final Subscription scales;

    /// @param forget forgets the values of parameters
    SettingsView(Preferences preferences, Appearance appearance, Runnable forget) {
        setFitToWidth(true);
        getStyleClass().addAll("settings", "edge-to-edge");
        scales =
                Subscription.combine(
                        appearance
                                .scaleProperty()
                                .subscribe(scale ->
                                        percent.set(
                                                (int) Math.round(scale.doubleValue() * PERCENT))),
                        percent.subscribe(size -> appearance.scale(size / (double) PERCENT)));
        first =
                Form.choice(
                        "settings-scheme",
                        List.of(Appearance.Choice.values()),
                        SettingsView::words,
                        appearance.choiceProperty());
        var form = new Form();
        form.getStyleClass().add("settings-page");
        looks(form);
        editor(form, preferences);
        parameters(form, preferences, forget);
        results(form, preferences);
        setContent(form);
    }

    private void looks(Form form) {
        form.heading("Appearance");
        form.row("Colours", first);
        form.row(
                "Text size",
                with(
                        number(
                                "settings-scale",
                                percent,
                                new IntegerSpinnerValueFactory(
                                        (int) Math.round(Appearance.MIN_SCALE * PERCENT),
                                        (int) Math.round(Appearance.MAX_SCALE * PERCENT),
                                        PERCENT,
                                        SCALE_STEP)),
                        "%"));
    }

    private static void editor(Form form, Preferences preferences) {
        form.heading("SQL editor");
        form.row(
                "",
                Form.check(
                        "settings-live-check",
                        "Underline what the server would refuse",
                        preferences.liveCheckProperty()));
        form.row(
                "",
                note(
                        "Each statement is parsed by the server after a pause in typing; none is"
                                + " run."));
        form.row(
                "Keywords when formatting",
                Form.choice(
                        "settings-keywords",
                        List.of(KeywordCase.values()),
                        SettingsView::words,
                        preferences.keywordCaseProperty()));
        form.row(
                "Formatted lines end before",
                with(
                        number(
                                "settings-width",
                                preferences.lineWidthProperty(),
                                new IntegerSpinnerValueFactory(
                                        Preferences.LEAST_LINE_WIDTH,
                                        Preferences.MOST_LINE_WIDTH,
                                        0,
                                        WIDTH_STEP)),
                        "columns"));
    }

    private static void parameters(Form form, Preferences preferences, Runnable forget) {
        var now = new Button("Forget values");
        now.setId("settings-forget-values");
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(event -> forget.run());
        ChoiceBox<ParameterValues.Keeping> keeping =
                Form.choice(
                        "settings-parameter-values",
                        List.of(ParameterValues.Keeping.values()),
                        SettingsView::words,
                        preferences.parameterValuesProperty());
        HBox.setHgrow(keeping, Priority.ALWAYS);
        form.row("Remember parameter values", new HBox(8, keeping, now));
        form.row(
                "",
                note(
                        "On this computer they are encrypted with a key in the system's keyring;"
                                + " without one they are kept while Howdah runs. Passwords, tokens"
                                + " and the like are never kept."));
    }

    private static void results(Form form, Preferences preferences) {
        form.heading("Results");
        form.row(
                "Rows kept in memory",
                with(
                        number(
                                "settings-memory",
                                preferences.resultMemoryProperty(),
                                new IntegerSpinnerValueFactory(
                                        Preferences.LEAST_RESULT_MEMORY,
                                        Preferences.MOST_RESULT_MEMORY,
                                        0,
                                        MEMORY_STEP)),
                        "MB"));
        form.row(
                "",
                note(
                        "Of the results of all editors together. What comes beyond goes to a"
                                + " temporary file."));
    }

    private static Node with(Spinner<Integer> number, String unit) {
        var words = new Label(unit);
        words.getStyleClass().add(Styles.MUTED);
        var row = new HBox(8, number, words);
        row.getStyleClass().add("settings-number");
        return row;
    }

    private static Label note(String words) {
        var note = new Label(words);
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTED);
        return note;
    }

    private static Spinner<Integer> number(
            String id, Property<Integer> value, IntegerSpinnerValueFactory range) {
        range.setConverter(new WholeNumber(range));
        range.setValue(value.getValue());
        range.valueProperty().bindBidirectional(value);
        var spinner = new Spinner<>(range);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(120);
        TextField editor = spinner.getEditor();
        editor.setTextFormatter(
                new TextFormatter<>(change ->
                        DIGITS.matcher(change.getControlNewText()).matches() ? change : null));
        editor.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        spinner.commitValue();
                        // What was emptied shows again what holds.
                        editor.setText(range.getConverter().toString(range.getValue()));
                    }
                });
        return spinner;
    }

    private static String words(Appearance.Choice choice) {
        return switch (choice) {
            case SYSTEM -> "As the desktop";
            case LIGHT -> "Light";
            case DARK -> "Dark";
        };
    }

    private static String words(KeywordCase letters) {
        return switch (letters) {
            case KEEP -> "As written";
            case UPPER -> "UPPER CASE";
            case LOWER -> "lower case";
        };
    }

    private static String words(ParameterValues.Keeping keeping) {
        return switch (keeping) {
            case NEVER -> "Never";
            case WHILE_RUNNING -> "While Howdah runs";
            case ON_COMPUTER -> "On this computer";
        };
    }

    void focusFirst() {
        first.requestFocus();
    }

    void close() {
        scales.unsubscribe();
    }
}

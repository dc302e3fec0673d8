package io.howdah.ui.transfer;

import io.howdah.ui.theme.Icon;
import io.howdah.ui.theme.Styles;
import java.util.Collection;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Labelled fields under each other.
final class Form extends GridPane {

    private int rows;

    Form() {
        setHgap(12);
        setVgap(8);
        var labels = new ColumnConstraints();
        labels.setHalignment(HPos.RIGHT);
        labels.setMinWidth(USE_PREF_SIZE);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setFillWidth(true);
        getColumnConstraints().setAll(labels, fields);
    }

    void row(String words, Node field) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(field);
        addRow(rows, label, field);
        rows++;
    }

    /// A row that is there only while the condition holds.
    void row(String words, Node field, ObservableValue<Boolean> shown) {
        row(words, field);
        for (Node node : getChildren()) {
            if (GridPane.getRowIndex(node) == rows - 1) {
                node.visibleProperty().bind(shown);
                node.managedProperty().bind(shown);
            }
        }
    }

    static TextField field(String id, Property<String> value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    static CheckBox check(String id, String words, Property<Boolean> value) {
        var box = new CheckBox(words);
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    static <T> ChoiceBox<T> choice(
            String id, Collection<T> values, Function<T, String> words, Property<T> value) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T shown) {
                        return shown == null ? "" : words.apply(shown);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException(
                                "Nothing is typed into a choice box.");
                    }
                });
        box.valueProperty().bindBidirectional(value);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /// The sentence of a report with its details folded; nothing while there is none.
    static Node report(String id, ObservableValue<Report> report) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        var details = new TextArea();
        details.setEditable(false);
        details.setPrefRowCount(4);
        details.getStyleClass().add(Styles.CODE);
        var more = new TitledPane("Details", details);
        more.setExpanded(false);
        var box = new VBox(8, label, more);
        report.subscribe(now -> {
            label.setText(now.sentence());
            label.getStyleClass()
                    .removeAll(Styles.ERROR_TEXT, Styles.SUCCESS_TEXT, Styles.WARNING_TEXT);
            label.setGraphic(
                    switch (now.kind()) {
                        case DONE -> Icon.SUCCESS.node();
                        case WARNING -> Icon.WARNING.node();
                        case FAILED -> Icon.ERROR.node();
                        case NONE -> null;
                    });
            switch (now.kind()) {
                case DONE -> label.getStyleClass().add(Styles.SUCCESS_TEXT);
                case WARNING -> label.getStyleClass().add(Styles.WARNING_TEXT);
                case FAILED -> label.getStyleClass().add(Styles.ERROR_TEXT);
                case NONE -> {}
            }
            details.setText(now.details());
            show(more, !now.details().isBlank());
            show(box, now.kind() != Report.Kind.NONE);
        });
        return box;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Shows a node only while the condition holds.
    static <N extends Node> N when(N node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }
}

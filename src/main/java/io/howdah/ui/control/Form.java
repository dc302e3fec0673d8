package io.howdah.ui.control;

import io.howdah.ui.theme.Styles;
import java.util.Collection;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Labelled fields under each other.
public final class Form extends GridPane {

    private int rows;

    public Form() {
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

    /// A row with its field, named for screen readers by the label.
    public void row(String words, Node field) {
        var label = new Label(words);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(field);
        if (field instanceof TextArea) {
            // Beside its first line.
            setValignment(label, VPos.TOP);
            setMargin(label, new Insets(4, 0, 0, 0));
        }
        addRow(rows, label, field);
        rows++;
    }

    /// A line above the rows that belong together.
    public void heading(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll(Styles.HEADING, "form-heading");
        setHalignment(label, HPos.LEFT);
        add(label, 0, rows, 2, 1);
        rows++;
    }

    /// A row that is there only while the condition holds.
    public void row(String words, Node field, ObservableValue<Boolean> shown) {
        row(words, field);
        for (Node node : getChildren()) {
            if (GridPane.getRowIndex(node) == rows - 1) {
                node.visibleProperty().bind(shown);
                node.managedProperty().bind(shown);
            }
        }
    }

    /// A field of one line over a text.
    public static TextField field(String id, Property<String> value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /// A box to tick over a yes or no.
    public static CheckBox check(String id, String words, Property<Boolean> value) {
        var box = new CheckBox(words);
        box.setWrapText(true);
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /// One of a few values, shown by `words`.
    public static <T> ChoiceBox<T> choice(
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

    /// Shows a node only while the condition holds.
    public static <N extends Node> N when(N node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }
}

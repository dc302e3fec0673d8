package io.howdah.ui.editor.parameter;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One parameter in the form.
final class ParameterField {

    private final String label;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty absent = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper type = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private boolean touched;

    ParameterField(String label) {
        this.label = label;
        text.subscribe((before, now) -> change());
        absent.subscribe((before, now) -> change());
    }

    private void change() {
        touched = true;
        fault.set("");
    }

    /// `$1` or `:name`.
    String label() {
        return label;
    }

    StringProperty textProperty() {
        return text;
    }

    /// Whether the value is NULL, whatever the text is.
    BooleanProperty absentProperty() {
        return absent;
    }

    /// As the server names it, "" until it is known.
    ReadOnlyStringProperty typeProperty() {
        return type.getReadOnlyProperty();
    }

    /// What the server says of the value, "" while nothing is wrong.
    ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    @Nullable String value() {
        return absent.get() ? null : text.get();
    }

    void setType(String name) {
        type.set(name);
    }

    void setFault(String sentence) {
        fault.set(sentence);
    }

    /// Offers the value of the last time, unless somebody has typed already.
    void offer(Optional<String> value) {
        if (!touched) {
            text.set(value.orElse(""));
            absent.set(value.isEmpty());
        }
    }
}

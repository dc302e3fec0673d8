package io.howdah.ui.transfer;

import io.howdah.query.load.TargetColumn;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A column of the file and where it goes.
final class MappedColumn {

    /// What a person chose for the column of a heading.
    record Choice(String heading, boolean included, String target, String type) {}

    private final int source;
    private final String heading;
    private final String example;
    private final BooleanProperty included = new SimpleBooleanProperty();
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty type = new SimpleStringProperty("");

    /// @param source which column of the file, from 0
    MappedColumn(int source, String heading, String example) {
        this.source = source;
        this.heading = heading;
        this.example = example;
    }

    String heading() {
        return heading;
    }

    /// A value of the column, for recognition.
    String example() {
        return example;
    }

    int source() {
        return source;
    }

    BooleanProperty includedProperty() {
        return included;
    }

    StringProperty targetProperty() {
        return target;
    }

    StringProperty typeProperty() {
        return type;
    }

    void map(String name, String sqlType) {
        included.set(true);
        target.set(name);
        type.set(sqlType);
    }

    Choice choice() {
        return new Choice(heading, included.get(), target.get(), type.get());
    }

    void take(Choice choice) {
        included.set(choice.included());
        target.set(choice.target());
        type.set(choice.type());
    }

    TargetColumn column() {
        return new TargetColumn(source, target.get().strip(), type.get().strip());
    }
}

package io.howdah.ui.transfer;

import io.howdah.query.RelationName;
import io.howdah.query.export.DelimitedOptions;
import io.howdah.query.export.ExportFormat;
import io.howdah.query.export.ExportOptions;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Format and options of an export, as the fields show them.
final class ExportSettings {

    private final ObjectProperty<ExportFormat> format =
            new SimpleObjectProperty<>(ExportFormat.CSV);
    private final StringProperty delimiter = new SimpleStringProperty(",");
    private final BooleanProperty header = new SimpleBooleanProperty(true);
    private final BooleanProperty quoteAll = new SimpleBooleanProperty();
    private final StringProperty nullText = new SimpleStringProperty("");
    private final StringProperty table;

    /// @param table as it stands in INSERT and COPY at first
    ExportSettings(String table) {
        this.table = new SimpleStringProperty(table);
        format.subscribe(now -> delimiter.set(now == ExportFormat.TSV ? "\\t" : ","));
    }

    /// What the fields say.
    ///
    /// @throws IllegalArgumentException with a sentence when a field is not filled rightly
    ExportOptions options() {
        DelimitedOptions delimited =
                new DelimitedOptions(
                        Characters.one(delimiter.get()),
                        header.get(),
                        nullText.get(),
                        quoteAll.get());
        return ExportOptions.of(format.get())
                .withDelimited(delimited)
                .withTable(RelationName.parse(table.get()).sql());
    }

    ExportMemory.Fields fields() {
        return new ExportMemory.Fields(
                format.get(),
                delimiter.get(),
                header.get(),
                quoteAll.get(),
                nullText.get(),
                table.get());
    }

    void show(ExportMemory.Fields fields) {
        format.set(fields.format());
        delimiter.set(fields.delimiter());
        header.set(fields.header());
        quoteAll.set(fields.quoteAll());
        nullText.set(fields.nullText());
        table.set(fields.table());
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    StringProperty delimiterProperty() {
        return delimiter;
    }

    BooleanProperty headerProperty() {
        return header;
    }

    BooleanProperty quoteAllProperty() {
        return quoteAll;
    }

    StringProperty nullTextProperty() {
        return nullText;
    }

    StringProperty tableProperty() {
        return table;
    }
}

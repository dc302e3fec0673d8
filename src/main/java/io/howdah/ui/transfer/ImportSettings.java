package io.howdah.ui.transfer;

import io.howdah.query.load.LoadSettings;
import io.howdah.query.load.Notation;
import io.howdah.query.load.Notation.DayOrder;
import io.howdah.query.load.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// How the file is read, as the fields show it.
final class ImportSettings {

    private final ObjectProperty<Charset> charset =
            new SimpleObjectProperty<>(StandardCharsets.UTF_8);
    private final StringProperty delimiter = new SimpleStringProperty(",");
    private final StringProperty quote = new SimpleStringProperty("\"");
    private final StringProperty nullText = new SimpleStringProperty("");
    private final BooleanProperty header = new SimpleBooleanProperty(true);
    private final BooleanProperty comma = new SimpleBooleanProperty();
    private final ObjectProperty<DayOrder> order = new SimpleObjectProperty<>(DayOrder.YMD);
    private final StringProperty sheet = new SimpleStringProperty("");
    private final ObservableList<String> sheets = FXCollections.observableArrayList();
    private boolean showing;

    /// Calls back whenever the user changes something.
    void onChange(Runnable changed) {
        Runnable told =
                () -> {
                    if (!showing) {
                        changed.run();
                    }
                };
        List.of(charset, delimiter, quote, nullText, header, comma, order, sheet)
                .forEach(setting -> setting.subscribe((old, now) -> told.run()));
    }

    /// @param all the sheets of the workbook
    void show(LoadSettings settings, List<String> all) {
        showing = true;
        try {
            charset.set(settings.encoding().charset());
            delimiter.set(Characters.shown(settings.delimiter()));
            quote.set(Characters.shown(settings.quote()));
            nullText.set(settings.nullText());
            header.set(settings.header());
            comma.set(settings.notation().comma());
            order.set(settings.notation().order());
            sheets.setAll(all);
            sheet.set(settings.sheet());
        } finally {
            showing = false;
        }
    }

    /// What the user made of the settings that were found out.
    ///
    /// @throws IllegalArgumentException with a sentence when a field is not filled rightly
    LoadSettings apply(LoadSettings found) {
        TextEncoding encoding =
                charset.get().equals(found.encoding().charset())
                        ? found.encoding()
                        : new TextEncoding(charset.get(), 0);
        return found.withEncoding(encoding)
                .withDelimiter(Characters.one(delimiter.get()))
                .withQuote(quote.get().isEmpty() ? 0 : Characters.one(quote.get()))
                .withNullText(nullText.get())
                .withHeader(header.get())
                .withNotation(new Notation(comma.get(), order.get()))
                .withSheet(sheet.get() == null ? "" : sheet.get());
    }

    ObjectProperty<Charset> charsetProperty() {
        return charset;
    }

    StringProperty delimiterProperty() {
        return delimiter;
    }

    StringProperty quoteProperty() {
        return quote;
    }

    StringProperty nullTextProperty() {
        return nullText;
    }

    BooleanProperty headerProperty() {
        return header;
    }

    BooleanProperty commaProperty() {
        return comma;
    }

    ObjectProperty<DayOrder> orderProperty() {
        return order;
    }

    StringProperty sheetProperty() {
        return sheet;
    }

    ObservableList<String> sheets() {
        return sheets;
    }
}

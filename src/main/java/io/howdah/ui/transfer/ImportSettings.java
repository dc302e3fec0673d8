package io.howdah.ui.transfer;

import io.howdah.query.load.LoadSettings;
import io.howdah.query.load.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the file is read, as the fields show it.
final class ImportSettings {

    private final ObjectProperty<Charset> charset =
            new SimpleObjectProperty<>(StandardCharsets.UTF_8);
    private final StringProperty delimiter = new SimpleStringProperty(",");
    private final StringProperty quote = new SimpleStringProperty("\"");
    private final StringProperty nullText = new SimpleStringProperty("");
    private final BooleanProperty header = new SimpleBooleanProperty(true);
    private boolean showing;

    /// Calls back whenever the user changes something.
    void onChange(Runnable changed) {
        Runnable told =
                () -> {
                    if (!showing) {
                        changed.run();
                    }
                };
        charset.subscribe((old, now) -> told.run());
        delimiter.subscribe((old, now) -> told.run());
        quote.subscribe((old, now) -> told.run());
        nullText.subscribe((old, now) -> told.run());
        header.subscribe((old, now) -> told.run());
    }

    void show(LoadSettings settings) {
        showing = true;
        try {
            charset.set(settings.encoding().charset());
            delimiter.set(Characters.shown(settings.delimiter()));
            quote.set(Characters.shown(settings.quote()));
            nullText.set(settings.nullText());
            header.set(settings.header());
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
                .withHeader(header.get());
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
}

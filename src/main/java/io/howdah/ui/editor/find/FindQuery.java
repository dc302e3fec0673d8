package io.howdah.ui.editor.find;

import io.howdah.sql.edit.TextSearch;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is searched for, how, and what takes its place.
public final class FindQuery {

    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty wholeWords = new SimpleBooleanProperty();
    private final BooleanProperty regex = new SimpleBooleanProperty();

    FindQuery() {}

    /// Calls `listener` now and whenever something else is searched for.
    void onChange(Runnable listener) {
        text.subscribe(words -> listener.run());
        matchCase.subscribe(on -> listener.run());
        wholeWords.subscribe(on -> listener.run());
        regex.subscribe(on -> listener.run());
    }

    boolean isEmpty() {
        return text.get().isEmpty();
    }

    /// @throws IllegalArgumentException with a sentence for the user when it is no valid expression
    TextSearch search() {
        return TextSearch.of(
                new TextSearch.Query(text.get(), matchCase.get(), wholeWords.get(), regex.get()));
    }

    public StringProperty textProperty() {
        return text;
    }

    public StringProperty replacementProperty() {
        return replacement;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    public BooleanProperty wholeWordsProperty() {
        return wholeWords;
    }

    public BooleanProperty regexProperty() {
        return regex;
    }
}

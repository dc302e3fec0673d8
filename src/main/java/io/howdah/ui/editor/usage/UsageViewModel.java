package io.howdah.ui.editor.usage;

import io.howdah.query.usage.Usage;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The list of what uses an object, open until it is closed.
public final class UsageViewModel {

    private final Consumer<String> opener;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Usage> found = FXCollections.observableArrayList();
    private final FilteredList<Usage> shown = new FilteredList<>(found);

    /// @param opener opens an object that is named as a statement would
    public UsageViewModel(Consumer<String> opener) {
        this.opener = opener;
        filter.subscribe(words -> shown.setPredicate(usage -> matches(usage, words)));
    }

    /// Replaces what is shown.
    void show(String what, List<Usage> uses) {
        title.set("");
        filter.set("");
        found.setAll(uses);
        String count = uses.size() == 1 ? "1 object" : uses.size() + " objects";
        title.set("%s is used by %s".formatted(what, count));
    }

    private static boolean matches(Usage usage, String words) {
        String all = String.join(" ", usage.kind(), usage.name(), usage.line());
        String folded = all.toLowerCase(Locale.ROOT);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(folded::contains);
    }

    void open(Usage usage) {
        opener.accept(usage.name());
    }

    void close() {
        title.set("");
        found.clear();
    }

    /// What is shown, "" while nothing is.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Words that an object's kind, name or line must have.
    StringProperty filterProperty() {
        return filter;
    }

    ObservableList<Usage> shown() {
        return shown;
    }
}

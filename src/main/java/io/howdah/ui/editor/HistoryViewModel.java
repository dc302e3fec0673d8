package io.howdah.ui.editor;

import io.howdah.store.History;
import io.howdah.store.HistoryEntry;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The statements that were run, newest first, narrowed by a search.
final class HistoryViewModel {

    private static final int MOST = 300;
    private static final Duration CALM = Duration.ofMillis(150);

    private final History history;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> view =
            FXCollections.unmodifiableObservableList(entries);
    private Background.@Nullable Handle pending;

    HistoryViewModel(History history, Background background) {
        this.history = history;
        this.background = background;
        words.subscribe((_, _) -> refreshSoon());
    }

    private void refreshSoon() {
        if (pending != null) {
            pending.cancel();
        }
        pending = background.after(CALM, this::refresh);
    }

    /// Reads again.
    void refresh() {
        String wanted = words.get();
        background.submit(() -> history.search(wanted, MOST), this::show);
    }

    private void show(List<HistoryEntry> found) {
        if (!found.equals(entries)) {
            entries.setAll(found);
        }
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObservableList<HistoryEntry> entries() {
        return view;
    }
}

package io.howdah.ui.editor;

import io.howdah.store.History;
import io.howdah.store.HistoryEntry;
import io.howdah.store.Plans;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The statements that were run, newest first, narrowed by a search.
final class HistoryViewModel {

    private static final int MOST = 300;
    private static final Duration CALM = Duration.ofMillis(150);

    /// What one search found.
    ///
    /// @param plans the newest plan of each statement that has one, by its text
    private record Found(List<HistoryEntry> entries, Map<String, Long> plans) {}

    private final History history;
    private final Plans plans;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> view =
            FXCollections.unmodifiableObservableList(entries);
    private Map<String, Long> planned = Map.of();
    private Background.@Nullable Handle pending;

    HistoryViewModel(History history, Plans plans, Background background) {
        this.history = history;
        this.plans = plans;
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
        background.submit(
                () -> {
                    List<HistoryEntry> found = history.search(wanted, MOST);
                    return new Found(
                            found, plans.newestOf(found.stream().map(HistoryEntry::text).toList()));
                },
                this::show);
    }

    private void show(Found found) {
        boolean same = planned.equals(found.plans()) && found.entries().equals(entries);
        planned = found.plans();
        if (!same) {
            entries.setAll(found.entries());
        }
    }

    /// Whether a plan of the statement was kept.
    boolean hasPlan(HistoryEntry entry) {
        return planned.containsKey(entry.text());
    }

    /// Reads what EXPLAIN printed for the statement the last time.
    void plan(HistoryEntry entry, Consumer<String> done) {
        Long id = planned.get(entry.text());
        if (id != null) {
            background.submit(() -> plans.output(id), output -> output.ifPresent(done));
        }
    }

    /// Forgets one entry.
    void remove(HistoryEntry entry) {
        background.submit(
                () -> {
                    history.remove(entry.id());
                    return entry;
                },
                removed -> entries.remove(removed));
    }

    /// Forgets everything that was run.
    void clear() {
        background.submit(
                () -> {
                    history.clear();
                    return true;
                },
                cleared -> entries.clear());
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObservableList<HistoryEntry> entries() {
        return view;
    }
}

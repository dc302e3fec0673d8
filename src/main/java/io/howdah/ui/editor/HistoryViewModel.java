package io.howdah.ui.editor;

import io.howdah.store.History;
import io.howdah.store.HistoryEntry;
import io.howdah.store.Plans;
import io.howdah.ui.fx.Background;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
    private final ReadOnlyObjectWrapper<Map<String, Long>> planned =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Background.@Nullable Handle pending;
    private boolean following;
    private int searches;

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

    /// Reads again soon because something was run; a long series of statements reads a few times only.
    void follow() {
        if (!following) {
            following = true;
            background.after(CALM, this::refresh);
        }
    }

    /// Reads again.
    void refresh() {
        following = false;
        String wanted = words.get();
        int search = ++searches;
        background.submit(
                () -> {
                    List<HistoryEntry> found = history.search(wanted, MOST);
                    return new Found(
                            found, plans.newestOf(found.stream().map(HistoryEntry::text).toList()));
                },
                found -> {
                    // A slow search must not undo what a later one has shown.
                    if (search == searches) {
                        show(found);
                    }
                });
    }

    private void show(Found found) {
        planned.set(found.plans());
        merge(found.entries());
    }

    /// Changes only what differs, so that a selected entry stays selected. Both lists have the same order.
    private void merge(List<HistoryEntry> found) {
        Set<HistoryEntry> kept = new HashSet<>(found);
        entries.removeIf(entry -> !kept.contains(entry));
        int at = 0;
        while (at < found.size()) {
            int end = at;
            while (end < found.size()
                    && (at == entries.size() || !found.get(end).equals(entries.get(at)))) {
                end++;
            }
            entries.addAll(at, found.subList(at, end));
            at = end + 1;
        }
    }

    /// The newest plan of each listed statement that has one, by its text.
    ReadOnlyObjectProperty<Map<String, Long>> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /// Whether a plan of the statement was kept.
    boolean hasPlan(HistoryEntry entry) {
        return planned.get().containsKey(entry.text());
    }

    /// Reads what EXPLAIN printed for the statement the last time.
    void plan(HistoryEntry entry, Consumer<String> done) {
        Long id = planned.get().get(entry.text());
        if (id != null) {
            background.submit(() -> plans.output(id), output -> output.ifPresent(done));
        }
    }

    /// Forgets one entry.
    void remove(HistoryEntry entry) {
        background.submit(
                () -> {
                    history.remove(entry.id());
                    return true;
                },
                removed -> refresh());
    }

    /// Forgets everything that was run.
    void clear() {
        background.submit(
                () -> {
                    history.clear();
                    return true;
                },
                cleared -> refresh());
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObservableList<HistoryEntry> entries() {
        return view;
    }
}

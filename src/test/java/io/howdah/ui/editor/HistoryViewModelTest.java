package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.HistoryEntry;
import io.howdah.store.SavedPlan;
import io.howdah.store.Store;
import io.howdah.testing.DirectBackground;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {

    private final DirectBackground background = new DirectBackground();
    private final Store store = Store.inMemory(InstantSource.system());
    private final HistoryViewModel model =
            new HistoryViewModel(store.history(), store.plans(), background);

    @BeforeEach
    void run() {
        add("SELECT 1", "shop");
        add("SELECT 2", "stock");
        store.plans()
                .add(
                        new SavedPlan(
                                0,
                                new SavedPlan.Query(7, "select ?"),
                                "SELECT 2",
                                "local",
                                "stock",
                                Instant.EPOCH,
                                new SavedPlan.Numbers(1.0, null, null, null, 1)),
                        "Result  (cost=0.00..0.01 rows=1 width=4)");
        model.refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsByTextAndDatabase() {
        assertThat(texts()).containsExactly("SELECT 2", "SELECT 1");

        model.wordsProperty().set("select shop");
        background.elapse();

        assertThat(texts()).containsExactly("SELECT 1");
    }

    @Test
    void knowsWhichStatementsHaveAPlan() {
        HistoryEntry planned = model.entries().getFirst();
        HistoryEntry other = model.entries().getLast();
        List<String> shown = new ArrayList<>();

        model.plan(planned, shown::add);
        model.plan(other, shown::add);

        assertThat(model.hasPlan(planned)).isTrue();
        assertThat(model.hasPlan(other)).isFalse();
        assertThat(shown).containsExactly("Result  (cost=0.00..0.01 rows=1 width=4)");
    }

    @Test
    void forgetsOneAndAll() {
        model.remove(model.entries().getFirst());
        assertThat(texts()).containsExactly("SELECT 1");
        model.clear();
        model.refresh();
        assertThat(texts()).isEmpty();
    }

    @Test
    void followsWhatIsRunWithinItsFilter() {
        model.wordsProperty().set("stock");
        background.elapse();
        List<String> changes = new ArrayList<>();
        model.entries()
                .addListener(
                        (ListChangeListener<HistoryEntry>)
                                change -> {
                                    while (change.next()) {
                                        changes.add(
                                                "+%d -%d at %d"
                                                        .formatted(
                                                                change.getAddedSize(),
                                                                change.getRemovedSize(),
                                                                change.getFrom()));
                                    }
                                });
        store.history().onAdded(model::follow);

        add("SELECT 3", "stock");
        add("SELECT 4", "shop");
        add("SELECT 5", "stock");
        background.elapse();

        assertThat(texts()).containsExactly("SELECT 5", "SELECT 3", "SELECT 2");
        assertThat(changes).containsExactly("+2 -0 at 0");
    }

    private List<String> texts() {
        return model.entries().stream().map(HistoryEntry::text).toList();
    }

    private void add(String text, String database) {
        store.history()
                .add(
                        new HistoryEntry(
                                0,
                                text,
                                "id",
                                database,
                                Instant.EPOCH,
                                Duration.ofMillis(3),
                                1,
                                HistoryEntry.Outcome.DONE,
                                null));
    }
}

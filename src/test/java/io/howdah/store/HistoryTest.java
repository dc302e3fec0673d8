package io.howdah.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Store store = Store.inMemory(InstantSource.system());
    private final History history = store.history();

    @AfterEach
    void close() {
        store.close();
    }

    private static HistoryEntry entry(String text) {
        return new HistoryEntry(
                0,
                text,
                "embedded",
                "bazaar",
                Instant.parse("2026-03-01T10:15:30.123Z"),
                Duration.ofNanos(1_234_567),
                42,
                HistoryEntry.Outcome.DONE,
                null);
    }

    @Test
    void keepsWhatHappened() {
        HistoryEntry failed =
                new HistoryEntry(
                        0,
                        "SELEC 1",
                        null,
                        null,
                        Instant.parse("2026-03-01T10:15:30Z"),
                        Duration.ofMillis(3),
                        -1,
                        HistoryEntry.Outcome.FAILED,
                        "syntax error at or near \"SELEC\"");
        history.add(entry("SELECT 1"));
        history.add(failed);

        assertThat(history.search("", 10))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactly(failed, entry("SELECT 1"));
    }

    @Test
    void findsEveryWordInAnyOrderAndTakesPatternSignsLiterally() {
        history.add(entry("SELECT total FROM orders WHERE note LIKE '50%'"));
        history.add(entry("SELECT total FROM invoices"));
        history.add(entry("SELECT order_id FROM lines"));

        assertThat(history.search("ORDERS total", 10)).hasSize(1);
        assertThat(history.search("50%", 10)).hasSize(1);
        assertThat(history.search("order_", 10)).hasSize(1);
        assertThat(history.search("\\", 10)).isEmpty();
        assertThat(history.search("  ", 2)).hasSize(2);
    }

    @Test
    void forgetsOneOrAll() {
        long first = history.add(entry("SELECT 1"));
        history.add(entry("SELECT 2"));
        history.remove(first);
        assertThat(history.search("", 10))
                .extracting(HistoryEntry::text)
                .containsExactly("SELECT 2");
        history.clear();
        assertThat(history.search("", 10)).isEmpty();
    }

    @Test
    void dropsTheOldestWhenThereAreTooMany() {
        int added = History.MOST_ENTRIES + 2 * History.PRUNE_EVERY;
        for (int i = 1; i <= added; i++) {
            history.add(entry("SELECT " + i));
        }
        assertThat(history.search("", added))
                .hasSize(History.MOST_ENTRIES)
                .last()
                .extracting(HistoryEntry::text)
                .isEqualTo("SELECT " + (1 + 2 * History.PRUNE_EVERY));
    }

    @Test
    void dropsTheOldestWhenTheyTakeTooMuchRoomButKeepsTheNewest() {
        String large = "x".repeat((int) (History.MOST_TEXT / 10));
        for (int i = 0; i < History.PRUNE_EVERY; i++) {
            history.add(entry(large));
        }
        assertThat(history.search("", 100)).hasSize(10);
    }
}

package io.howdah.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.store.HistoryEntry;
import io.howdah.store.HistoryEntry.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private static String words(String started, long rows, Outcome outcome) {
        var entry =
                new HistoryEntry(
                        1,
                        "SELECT 1",
                        null,
                        null,
                        Instant.parse(started),
                        Duration.ofMillis(3740),
                        rows,
                        outcome,
                        null);
        return HistoryWords.of(entry, TODAY, ZoneOffset.UTC);
    }

    @Test
    void theFurtherBackTheLessExactlyItIsTold() {
        assertThat(words("2026-03-14T09:15:07Z", 1, Outcome.DONE))
                .isEqualTo("09:15:07 · 3.74 s · 1 row");
        assertThat(words("2026-03-13T23:59:59Z", 491_110, Outcome.DONE))
                .isEqualTo("13 Mar 23:59 · 3.74 s · 491,110 rows");
        assertThat(words("2025-12-31T23:59:59Z", -1, Outcome.DONE))
                .isEqualTo("31 Dec 2025 · 3.74 s");
    }

    @Test
    void aFailureTellsOfRowsOnlyWhenSomeCame() {
        assertThat(words("2026-03-14T09:15:07Z", 0, Outcome.FAILED)).isEqualTo("09:15:07 · 3.74 s");
        assertThat(words("2026-03-14T09:15:07Z", 5, Outcome.FAILED)).endsWith("5 rows");
        assertThat(words("2026-03-14T09:15:07Z", 0, Outcome.DONE)).endsWith("0 rows");
    }
}

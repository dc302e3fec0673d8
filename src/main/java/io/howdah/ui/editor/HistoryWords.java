package io.howdah.ui.editor;

import io.howdah.store.HistoryEntry;
import io.howdah.ui.control.Quantity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When a statement ran and what came of it, in so few words that a narrow list has room for them.
final class HistoryWords {

    private static final DateTimeFormatter TIME = pattern("HH:mm:ss");
    private static final DateTimeFormatter DAY = pattern("d MMM HH:mm");
    private static final DateTimeFormatter YEAR = pattern("d MMM uuuu");

    private HistoryWords() {}

    private static DateTimeFormatter pattern(String letters) {
        return DateTimeFormatter.ofPattern(letters, Locale.ENGLISH);
    }

    /// For example `17:56:04 · 3.74 s · 12 rows`.
    static String of(HistoryEntry entry, LocalDate today, ZoneId zone) {
        ZonedDateTime started = entry.started().atZone(zone);
        DateTimeFormatter when =
                started.toLocalDate().equals(today)
                        ? TIME
                        : started.getYear() == today.getYear() ? DAY : YEAR;
        return when.format(started) + " · " + Quantity.duration(entry.duration()) + rows(entry);
    }

    /// What failed has rows only if some came before.
    private static String rows(HistoryEntry entry) {
        boolean failed = entry.outcome() == HistoryEntry.Outcome.FAILED;
        if (entry.rows() < 0 || (failed && entry.rows() == 0)) {
            return "";
        }
        return " · " + Quantity.count(entry.rows()) + (entry.rows() == 1 ? " row" : " rows");
    }
}

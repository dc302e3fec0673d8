package io.howdah.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Writes numbers for people: grouped, with units that keep them short.
public final class Quantity {

    private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final String[] DECIMAL = {"", " k", " M", " G", " T"};

    private Quantity() {}

    /// A whole number with thin groups: `1 234 567` is `1,234,567`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// A number in at most three digits and a letter, such as `1.2 M`.
    public static String shortCount(double number) {
        return scaled(number, 1000, DECIMAL, "");
    }

    /// A size such as `12.4 MiB`; units are powers of 1,024 as in PostgreSQL's own functions.
    public static String bytes(long bytes) {
        return bytes < 1024 ? bytes + " B" : scaled((double) bytes, 1024, BINARY, " ");
    }

    private static String scaled(double number, double step, String[] units, String gap) {
        int unit = 0;
        double rest = number;
        while (Math.abs(rest) >= step && unit < units.length - 1) {
            rest /= step;
            unit++;
        }
        String digits = unit == 0 || rest >= 100 ? "%,.0f" : "%.1f";
        return String.format(Locale.ROOT, digits, rest) + gap + units[unit];
    }

    /// A duration in milliseconds as people read it: `0.042 ms`, `12.3 ms`, `1.24 s`, `3 min 05 s`.
    public static String millis(double millis) {
        if (millis < 1) {
            return String.format(Locale.ROOT, "%.3f ms", millis);
        } else if (millis < 100) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        } else if (millis < 1_000) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        } else if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1_000);
        }
        long seconds = Math.round(millis / 1_000);
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT, "%d h %02d min", seconds / 3_600, seconds % 3_600 / 60);
    }

    /// A moment on the clocks of a zone, in the user's language, to the minute.
    public static String moment(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(instant.atZone(zone));
    }

    public static String duration(Duration duration) {
        return millis(duration.toNanos() / 1e6);
    }
}

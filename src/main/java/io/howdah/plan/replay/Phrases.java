package io.howdah.plan.replay;

import java.util.Locale;

/// Numbers as a narrator says them.
final class Phrases {

    private static final int KB = 1024;

    private Phrases() {}

    static String count(double count) {
        boolean whole = count == Math.rint(count) || Math.abs(count) >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", count);
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String counted(long count, String noun) {
        return counted((double) count, noun);
    }

    static String counted(double count, String noun) {
        String plural = noun.endsWith("ch") ? "es" : "s";
        return count(count) + " " + noun + (count == 1 ? "" : plural);
    }

    static String rows(double rows) {
        return rows == 0 ? "no row" : counted(rows, "row");
    }

    static String duration(double ms) {
        if (ms >= 60_000) {
            return String.format(
                    Locale.ROOT, "%d min %02.0f s", (long) (ms / 60_000), ms % 60_000 / 1000);
        } else if (ms >= 1000) {
            return String.format(Locale.ROOT, "%.2f s", ms / 1000);
        }
        return String.format(
                Locale.ROOT, ms < 1 ? "%.3f ms" : ms < 100 ? "%.2f ms" : "%.1f ms", ms);
    }

    static String size(double kb) {
        if (kb >= KB * KB) {
            return String.format(Locale.ROOT, "%.1f GB", kb / KB / KB);
        }
        return kb >= KB
                ? String.format(Locale.ROOT, "%.1f MB", kb / KB)
                : String.format(Locale.ROOT, "%.0f kB", kb);
    }
}

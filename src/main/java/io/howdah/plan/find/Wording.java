package io.howdah.plan.find;

import java.util.Locale;

/// Numbers as sentences say them.
final class Wording {

    private static final int BLOCK_KB = 8;

    private Wording() {}

    /// With grouping, and a digit after the point only where the number is small.
    static String count(double count) {
        return count < 10 && count != Math.rint(count)
                ? String.format(Locale.ROOT, "%.1f", count)
                : String.format(Locale.ROOT, "%,.0f", count);
    }

    static String counted(double count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    static String rows(double rows) {
        return counted(rows, "row", "rows");
    }

    static String percent(double part) {
        double percent = 100 * part;
        if (percent > 99.9 && percent < 100) {
            return "over 99.9 %";
        }
        return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    static String ms(double ms) {
        if (ms >= 10_000) {
            return String.format(Locale.ROOT, "%,.1f s", ms / 1000);
        }
        return String.format(Locale.ROOT, ms < 10 ? "%.2f ms" : "%,.0f ms", ms);
    }

    static String blocks(double blocks) {
        return kb(blocks * BLOCK_KB);
    }

    static String kb(double kb) {
        if (kb >= 1024 * 1024) {
            return String.format(Locale.ROOT, "%.1f GB", kb / 1024 / 1024);
        }
        return kb >= 1024
                ? String.format(Locale.ROOT, "%.1f MB", kb / 1024)
                : String.format(Locale.ROOT, "%.0f kB", kb);
    }

    static String times(double factor) {
        return count(factor >= 10 ? Math.rint(factor) : factor) + " times";
    }
}

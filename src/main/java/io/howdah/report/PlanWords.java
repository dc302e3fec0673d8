package io.howdah.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers of a plan as a report prints them.
final class PlanWords {

    private static final double BLOCK_BYTES = 8192;
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

    private PlanWords() {}

    static String ms(double ms) {
        if (ms >= 1000) {
            return String.format(Locale.ROOT, "%,.2f s", ms / 1000);
        }
        return String.format(
                Locale.ROOT, ms >= 100 ? "%.0f ms" : ms >= 1 ? "%.1f ms" : "%.3f ms", ms);
    }

    static String ms(@Nullable Double ms, String unknown) {
        return ms == null ? unknown : ms(ms.doubleValue());
    }

    static String count(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    static String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        return String.format(
                Locale.ROOT, percent == 0 || percent >= 10 ? "%.0f %%" : "%.1f %%", percent);
    }

    static String blocks(double blocks) {
        double size = blocks * BLOCK_BYTES;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}

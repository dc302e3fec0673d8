package io.howdah.ui.plan.words;

import io.howdah.ui.control.Quantity;
import java.util.Locale;

/// Writes numbers as people read them; the exact value stands in tooltips and in the inspector.
public final class Amounts {

    /// Size of a PostgreSQL block, in bytes; servers built with another size are rare.
    public static final int BLOCK_BYTES = 8192;

    private Amounts() {}

    /// A duration from milliseconds in a readable unit.
    public static String duration(double ms) {
        return ms < 0.0005 ? "0 ms" : Quantity.millis(ms);
    }

    /// The same to the microsecond, as EXPLAIN prints it.
    public static String exactDuration(double ms) {
        return String.format(Locale.ROOT, "%,.3f ms", ms);
    }

    /// A whole number with grouping; up to two decimals where the number has them and is small.
    public static String count(double number) {
        boolean whole = Math.abs(number - Math.rint(number)) < 0.005 || Math.abs(number) >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", number);
    }

    /// A number that must fit into few letters: `1,204`, `98.3 k`, `12.3 M`.
    public static String compact(double number) {
        if (Math.abs(number) < 99_999.5) {
            return count(number);
        } else if (number < 999_500) {
            return significant(number / 1e3) + " k";
        } else if (number < 999_500_000) {
            return significant(number / 1e6) + " M";
        }
        return significant(number / 1e9) + " G";
    }

    /// A number and its noun, in the plural where it belongs there.
    public static String of(double number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// A size from bytes, in units of 1,024.
    public static String size(double bytes) {
        return Quantity.bytes(Math.round(bytes));
    }

    /// The size of 8 kB blocks.
    public static String blocks(double blocks) {
        return size(blocks * BLOCK_BYTES);
    }

    /// A part of a whole, 0 to 1: `0 %`, `< 0.1 %`, `0.4 %`, `4.2 %`, `41 %`.
    public static String percent(double share) {
        double percent = share * 100;
        if (percent == 0) {
            return "0 %";
        } else if (percent < 0.1) {
            return "< 0.1 %";
        }
        return String.format(Locale.ROOT, percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    /// How many times: `3.4×`, `120×`, `12,000×`.
    public static String factor(double factor) {
        return (factor < 9.95
                        ? String.format(Locale.ROOT, "%.1f", factor)
                        : String.format(Locale.ROOT, "%,.0f", factor))
                + "×";
    }

    private static String significant(double value) {
        String format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }
}

package io.howdah.ui.plan.compare;

import io.howdah.plan.compare.Metric;
import io.howdah.ui.plan.words.Amounts;
import org.jspecify.annotations.Nullable;

/// Writes the numbers of a comparison in readable units.
final class MetricWords {

    private static final String UNKNOWN = "–";

    private MetricWords() {}

    static String of(Metric metric, @Nullable Double value) {
        return value == null ? UNKNOWN : amount(metric, value);
    }

    /// With its sign: `+12.0 ms`, `−4 k`; "same" for no change.
    static String change(Metric metric, @Nullable Double before, @Nullable Double after) {
        if (before == null || after == null) {
            return UNKNOWN;
        }
        double change = after - before;
        if (Math.abs(change) < 1e-9) {
            return "same";
        }
        return (change > 0 ? "+" : "−") + amount(metric, Math.abs(change));
    }

    /// How many times more or less, in words; empty when that says nothing.
    static String factor(@Nullable Double before, @Nullable Double after) {
        if (before == null || after == null || before <= 0 || after <= 0) {
            return "";
        }
        double factor = after / before;
        if (factor > 0.95 && factor < 1.05) {
            return "";
        }
        return factor < 1 ? Amounts.factor(1 / factor) + " less" : Amounts.factor(factor) + " more";
    }

    private static String amount(Metric metric, double value) {
        return switch (metric.unit()) {
            case MILLISECONDS -> Amounts.duration(value);
            case COUNT, COST -> Amounts.compact(value);
            case FACTOR -> Amounts.factor(value);
            case BLOCKS -> Amounts.blocks(value);
            case BYTES -> Amounts.size(value);
            case KILOBYTES -> Amounts.size(value * 1024);
        };
    }
}

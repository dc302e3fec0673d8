package io.howdah.ui.plan.history;

import java.util.List;
import java.util.stream.Stream;

/// Where amounts stand in the chart: 0 at the bottom, 1 at the top.
///
/// @param logarithmic when the largest would make the others a flat line
/// @param least the smallest amount, which stands a little above the bottom of a logarithmic scale
record HistoryScale(double least, double most, boolean logarithmic) {

    private static final double FLAT = 20;

    static HistoryScale of(List<Double> amounts) {
        double least = amounts.stream().mapToDouble(a -> a).filter(a -> a > 0).min().orElse(0);
        double most = amounts.stream().mapToDouble(a -> a).max().orElse(0);
        return new HistoryScale(least, most, least > 0 && most / least > FLAT);
    }

    double at(double amount) {
        if (most <= 0) {
            return 0;
        }
        if (!logarithmic) {
            return amount / most;
        }
        double bottom = Math.log(least / 2);
        return Math.max(0, (Math.log(amount) - bottom) / (Math.log(most) - bottom));
    }

    /// Round amounts for the lines behind the points, from below.
    List<Double> lines() {
        if (most <= 0) {
            return List.of();
        }
        if (logarithmic) {
            return Stream.iterate(
                            Math.pow(10, Math.floor(Math.log10(least))),
                            line -> line <= most,
                            line -> line * 10)
                    .filter(line -> line >= least / 2)
                    .toList();
        }
        double step = step(most);
        return Stream.iterate(step, line -> line <= most, line -> line + step).toList();
    }

    // Two to five lines at 1, 2 or 5 times a power of ten.
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double leading = most / power;
        return leading >= 5 ? 2 * power : leading >= 2 ? power : power / 2;
    }
}

package io.howdah.query.chart;

import java.util.ArrayList;
import java.util.List;

/// How many of some numbers fall into each of several intervals of one round width.
///
/// @param from where the first one begins; each holds its beginning, not its end
record Bins(double from, double width, List<Integer> counts) {

    private static final int LEAST = 5;
    private static final int MOST = 60;

    Bins {
        counts = List.copyOf(counts);
    }

    /// As many bins as twice the cube root of the count (Rice's rule), between 5 and 60.
    ///
    /// @param timed whether the numbers are moments in microseconds, for which a round width is another one
    static Bins of(double[] numbers, boolean timed) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        int wanted = (int) Math.clamp(Math.ceil(2 * Math.cbrt(numbers.length)), LEAST, MOST);
        double step = (greatest - least) / wanted;
        double width =
                step <= 0
                        ? (timed ? Ticks.roundTime(86_400e6) : widthOf(least))
                        : timed ? Ticks.roundTime(step) : Ticks.roundStep(step);
        double from = Math.floor(least / width) * width;
        int count = (int) Math.floor((greatest - from) / width) + 1;
        var counts = new int[count];
        for (double number : numbers) {
            counts[Math.clamp((int) Math.floor((number - from) / width), 0, count - 1)]++;
        }
        List<Integer> list = new ArrayList<>();
        for (int each : counts) {
            list.add(each);
        }
        return new Bins(from, width, list);
    }

    /// The width of the only bin of a number; beside a very large one 1 would be nothing.
    private static double widthOf(double number) {
        return Math.max(1, Ticks.roundStep(Math.max(1, Math.abs(number) * 1e-9)));
    }
}

package io.howdah.query.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Numbers, moments and names as a chart writes them.
final class ChartText {

    private static final double CHARACTER = 7;
    private static final double WIDE_CHARACTER = 13;
    private static final int FIRST_WIDE = 0x2E80;
    private static final int DIGITS = 12;
    private static final double DAY = 86_400e6;

    private ChartText() {}

    /// About how many pixels a text takes.
    static double width(String text) {
        return text.chars().mapToDouble(c -> c < FIRST_WIDE ? CHARACTER : WIDE_CHARACTER).sum();
    }

    static String cut(String text, int most) {
        String line = text.replace('\n', ' ');
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }

    /// With all digits that mean something, those before the point in groups.
    static String number(double number) {
        double size = Math.abs(number);
        if (size >= 1e15 || (size > 0 && size < 1e-6)) {
            return String.format(Locale.ROOT, "%.6g", number);
        }
        BigDecimal exact =
                new BigDecimal(number).round(new MathContext(DIGITS)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
    }

    /// What stands at a place of the bottom axis, exactly.
    static String at(double x, ChartFigures.Axis axis) {
        if (!axis.timed()) {
            return number(x);
        }
        double local = x + axis.offset();
        boolean clock = local % DAY != 0 || !axis.zone().isEmpty();
        boolean fraction = local % 1e6 != 0;
        String pattern = clock ? "uuuu-MM-dd HH:mm:ss" + (fraction ? ".SSSSSS" : "") : "uuuu-MM-dd";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                        .format(
                                Instant.EPOCH
                                        .plus((long) local, ChronoUnit.MICROS)
                                        .atOffset(ZoneOffset.UTC))
                + axis.zone();
    }
}

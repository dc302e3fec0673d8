package io.howdah.query.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The marks of an axis: round numbers, or round moments, with their words.
public final class Ticks {

    /// One mark.
    public record Tick(double at, String words) {}

    private static final double MICROS = 1e6;
    private static final double DAY = 86_400 * MICROS;

    /// Steps of time in seconds, up to a day.
    private static final int[] SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200
    };

    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 12_000};

    private Ticks() {}

    /// The next larger of 1, 2 and 5 times a power of ten.
    static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double lead = step / power;
        // A little more than a round number is meant to be it.
        double round = lead <= 1.000001 ? 1 : lead <= 2.000001 ? 2 : lead <= 5.000001 ? 5 : 10;
        return round * power;
    }

    /// About as many marks between two numbers.
    public static List<Tick> numbers(double from, double to, int wanted) {
        // Steps that the numbers' last digits can take.
        double least = 16 * Math.ulp(Math.max(Math.abs(from), Math.abs(to)));
        double step = roundStep(Math.max((to - from) / Math.max(1, wanted), least));
        int places = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 12);
        List<Tick> ticks = new ArrayList<>();
        for (double i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            // Adding 0 turns the negative zero into a usual one.
            double at = i * step + 0.0;
            ticks.add(new Tick(at, words(at, places)));
        }
        return ticks;
    }

    private static String words(double number, int places) {
        double size = Math.abs(number);
        if (size >= 1e15 || (size > 0 && size < 1e-9)) {
            return String.format(Locale.ROOT, "%.3g", number);
        }
        String letter = size >= 1e9 ? " G" : size >= 1e6 ? " M" : "";
        double scaled = size >= 1e9 ? number / 1e9 : size >= 1e6 ? number / 1e6 : number;
        if (letter.isEmpty()) {
            return String.format(Locale.ROOT, "%,." + places + "f", scaled);
        }
        BigDecimal shortened = new BigDecimal(scaled).setScale(3, RoundingMode.HALF_EVEN);
        return shortened.stripTrailingZeros().toPlainString() + letter;
    }

    /// About as many marks between two moments, in microseconds since 1970.
    public static List<Tick> moments(double from, double to, int wanted) {
        double step = Math.max(1, (to - from) / Math.max(1, wanted));
        if (step <= MICROS / 2) {
            double round = roundStep(step);
            return even(from, to, round, round < 1_000 ? "HH:mm:ss.SSSSSS" : "HH:mm:ss.SSS");
        }
        for (int seconds : SECONDS) {
            if (seconds * MICROS >= step) {
                return even(from, to, seconds * MICROS, seconds < 60 ? "HH:mm:ss" : "MM-dd HH:mm");
            }
        }
        for (int days : DAYS) {
            if (days * DAY >= step) {
                return even(from, to, days * DAY, "uuuu-MM-dd");
            }
        }
        for (int months : MONTHS) {
            if (months * 30.5 * DAY >= step) {
                return months(from, to, months);
            }
        }
        return months(from, to, MONTHS[MONTHS.length - 1]);
    }

    /// The next longer time that people count in, in microseconds, for intervals of one length.
    static double roundTime(double step) {
        if (step <= MICROS / 2) {
            return roundStep(Math.max(1, step));
        }
        for (int seconds : SECONDS) {
            if (seconds * MICROS >= step) {
                return seconds * MICROS;
            }
        }
        return step <= DAY ? DAY : Math.ceil(step / (7 * DAY)) * 7 * DAY;
    }

    private static List<Tick> even(double from, double to, double step, String pattern) {
        var format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        List<Tick> ticks = new ArrayList<>();
        for (double at = Math.ceil(from / step) * step; at <= to; at += step) {
            ticks.add(new Tick(at, format.format(moment(at))));
        }
        return ticks;
    }

    private static List<Tick> months(double from, double to, int months) {
        var format = DateTimeFormatter.ofPattern(months < 12 ? "uuuu-MM" : "uuuu", Locale.ROOT);
        LocalDateTime first = moment(from).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        long number = first.getYear() * 12L + first.getMonthValue() - 1;
        long start = Math.floorDiv(number, months) * months;
        List<Tick> ticks = new ArrayList<>();
        LocalDateTime at = first.plusMonths(start - number);
        for (double x = micros(at); x <= to; x = micros(at)) {
            if (x >= from) {
                ticks.add(new Tick(x, format.format(at)));
            }
            at = at.plusMonths(months);
        }
        return ticks;
    }

    private static LocalDateTime moment(double micros) {
        return LocalDateTime.ofInstant(
                Instant.EPOCH.plus((long) micros, ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static double micros(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC) * MICROS;
    }
}

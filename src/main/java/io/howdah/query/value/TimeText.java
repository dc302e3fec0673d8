package io.howdah.query.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates, timestamps and intervals as the server writes them with `DateStyle` ISO and
/// `IntervalStyle` postgres.
public final class TimeText {

    /// `infinity`, later than every other moment.
    public static final long INFINITY = Long.MAX_VALUE;

    /// `-infinity`, earlier than every other moment.
    public static final long MINUS_INFINITY = Long.MIN_VALUE;

    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4,6})-(\\d\\d)-(\\d\\d)"
                            + "(?:[ T](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?)?"
                            + "(?: ?(Z|[+-]\\d\\d(?::?\\d\\d)?(?::?\\d\\d)?))?( BC)?");
    private static final Pattern UNIT = Pattern.compile("([+-]?\\d+) (year|mon|day)s? ?");
    private static final Pattern CLOCK =
            Pattern.compile("([+-]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?");

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;

    private TimeText() {}

    /// Microseconds since 1970-01-01 00:00 (in UTC where the text has an offset); empty when the text is
    /// in another format.
    public static OptionalLong micros(String text) {
        if (text.equals("infinity")) {
            return OptionalLong.of(INFINITY);
        } else if (text.equals("-infinity")) {
            return OptionalLong.of(MINUS_INFINITY);
        }
        long usual = UsualMoment.micros(text);
        return usual != UsualMoment.UNKNOWN ? OptionalLong.of(usual) : unusual(text);
    }

    private static OptionalLong unusual(String text) {
        Matcher found = MOMENT.matcher(text);
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        try {
            int year = Integer.parseInt(found.group(1));
            long day =
                    LocalDate.of(
                                    found.group(9) == null ? year : 1 - year,
                                    Integer.parseInt(found.group(2)),
                                    Integer.parseInt(found.group(3)))
                            .toEpochDay();
            long seconds =
                    number(found.group(4)) * 3600
                            + number(found.group(5)) * 60
                            + number(found.group(6))
                            - offset(found.group(8));
            return OptionalLong.of(day * DAY + seconds * SECOND + fraction(found.group(7)));
        } catch (DateTimeException e) {
            // The text has the form of a date and names none, as 2024-02-30 does.
            return OptionalLong.empty();
        }
    }

    /// The length of an interval in microseconds as the server compares it: a month has thirty days.
    /// Empty when the text is in another format.
    public static OptionalLong intervalMicros(String text) {
        Matcher unit = UNIT.matcher(text);
        long micros = 0;
        int at = 0;
        while (at < text.length() && unit.find(at) && unit.start() == at) {
            long days =
                    switch (unit.group(2)) {
                        case "year" -> 360;
                        case "mon" -> 30;
                        default -> 1;
                    };
            micros += Long.parseLong(unit.group(1)) * days * DAY;
            at = unit.end();
        }
        if (at == text.length()) {
            return at == 0 ? OptionalLong.empty() : OptionalLong.of(micros);
        }
        Matcher clock = CLOCK.matcher(text).region(at, text.length());
        if (!clock.matches()) {
            return OptionalLong.empty();
        }
        long time =
                (number(clock.group(2)) * 3600
                                        + number(clock.group(3)) * 60
                                        + number(clock.group(4)))
                                * SECOND
                        + fraction(clock.group(5));
        return OptionalLong.of(clock.group(1).equals("-") ? micros - time : micros + time);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00000").substring(0, 6));
    }

    private static long offset(@Nullable String text) {
        if (text == null || text.equals("Z")) {
            return 0;
        }
        String digits = text.substring(1).replace(":", "");
        long seconds = 0;
        long unit = 3600;
        for (int i = 0; i < digits.length(); i += 2) {
            seconds += Long.parseLong(digits.substring(i, i + 2)) * unit;
            unit /= 60;
        }
        return text.charAt(0) == '-' ? -seconds : seconds;
    }
}

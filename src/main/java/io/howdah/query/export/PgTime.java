package io.howdah.query.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates and times as the server writes them with `DateStyle = ISO`, as numbers.
final class PgTime {

    static final long MICROS_PER_DAY = 86_400_000_000L;

    private static final Pattern DATE = Pattern.compile("(\\d{4,7})-(\\d\\d)-(\\d\\d)( BC)?");
    private static final Pattern TIMESTAMP =
            Pattern.compile(
                    "(\\d{4,7}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)"
                            + "([+-]\\d\\d(?::\\d\\d(?::\\d\\d)?)?)?( BC)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?");

    private PgTime() {}

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    ///
    /// @throws DateTimeException for `infinity` and everything else that is no day
    static long epochDay(String text) {
        Matcher date = matcher(DATE, text);
        int year = Integer.parseInt(date.group(1));
        return LocalDate.of(
                        date.group(4) == null ? year : 1 - year,
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)))
                .toEpochDay();
    }

    /// Microseconds since midnight.
    static long microOfDay(String text) {
        Matcher time = matcher(TIME, text);
        long seconds =
                Integer.parseInt(time.group(1)) * 3600L
                        + Integer.parseInt(time.group(2)) * 60L
                        + Integer.parseInt(time.group(3));
        String fraction = time.group(4) == null ? "" : time.group(4);
        return seconds * 1_000_000 + Integer.parseInt((fraction + "000000").substring(0, 6));
    }

    /// Microseconds since 1970-01-01 00:00, in UTC when the text has an offset.
    ///
    /// @throws DateTimeException for `infinity`, the server's last days that have no room in a long, and
    ///     everything else that is no time
    static long epochMicros(String text) {
        Matcher parts = matcher(TIMESTAMP, text);
        String era = parts.group(4) == null ? "" : parts.group(4);
        long days = epochDay(parts.group(1) + era);
        String offset = parts.group(3);
        if (Math.abs(days) >= Long.MAX_VALUE / MICROS_PER_DAY) {
            throw new DateTimeException(text);
        }
        long local = days * MICROS_PER_DAY + microOfDay(parts.group(2));
        return offset == null ? local : local - offsetMicros(offset);
    }

    private static long offsetMicros(String offset) {
        String time = offset.substring(1) + ":00:00".substring(offset.length() - 3);
        long micros = microOfDay(time);
        return offset.charAt(0) == '-' ? -micros : micros;
    }

    private static Matcher matcher(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException(text);
        }
        return matcher;
    }
}

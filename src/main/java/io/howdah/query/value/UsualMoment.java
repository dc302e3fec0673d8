package io.howdah.query.value;

import java.time.LocalDate;

/// Reads dates and timestamps of the usual form without a regular expression: millions of them are sorted.
final class UsualMoment {

    /// The text is not of the usual form.
    static final long UNKNOWN = Long.MIN_VALUE + 1;

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final int[] MONTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private UsualMoment() {}

    /// Microseconds since 1970 of `2026-01-31`, `2026-01-31 18:30:00`, `2026-01-31 18:30:00.25+02`.
    static long micros(String text) {
        int length = text.length();
        if (length < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return UNKNOWN;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        // A leap day is rare enough for the other way.
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > MONTHS[month - 1]) {
            return UNKNOWN;
        }
        long micros = LocalDate.of(year, month, day).toEpochDay() * DAY;
        return length == 10 ? micros : withClock(text, micros);
    }

    private static long withClock(String text, long date) {
        boolean clock =
                text.length() >= 19
                        && text.charAt(10) == ' '
                        && text.charAt(13) == ':'
                        && text.charAt(16) == ':';
        int hour = clock ? digits(text, 11, 13) : -1;
        int minute = clock ? digits(text, 14, 16) : -1;
        int second = clock ? digits(text, 17, 19) : -1;
        if (hour < 0 || minute < 0 || second < 0) {
            return UNKNOWN;
        }
        long micros = date + (hour * 3600L + minute * 60L + second) * SECOND;
        int at = 19;
        if (at < text.length() && text.charAt(at) == '.') {
            long unit = SECOND / 10;
            for (at++; at < text.length() && Character.isDigit(text.charAt(at)); at++) {
                micros += (text.charAt(at) - '0') * unit;
                unit /= 10;
            }
        }
        if (at == text.length()) {
            return micros;
        }
        char sign = text.charAt(at);
        int offset = at + 3 == text.length() ? digits(text, at + 1, at + 3) : -1;
        if (offset < 0 || (sign != '+' && sign != '-')) {
            return UNKNOWN;
        }
        return sign == '+' ? micros - offset * 3600L * SECOND : micros + offset * 3600L * SECOND;
    }

    /// The number that the digits say, -1 when there is something else.
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

package io.howdah.maintain.schedule;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import org.jspecify.annotations.Nullable;

/// The calendar half of an expression: on which dates it may fire.
///
/// Day of month OR day of week when both are restricted; when one of them starts with `*`, both
/// must match.
record CronDays(CronField daysOfMonth, CronField months, CronField daysOfWeek) {
    /// The Gregorian calendar repeats after 400 years, weekdays included (146,097 days are a
    /// multiple of seven): what does not match in that time never will.
    private static final int CYCLE_YEARS = 400;

    /// One bit every seven days, five times: all days of a month that share the weekday of bit 0.
    private static final long WEEKLY = 1L | (1L << 7) | (1L << 14) | (1L << 21) | (1L << 28);

    boolean matches(LocalDate date) {
        return ((of(date.getYear(), date.getMonthValue()) >>> date.getDayOfMonth()) & 1) != 0;
    }

    /// The first matching date after this one, or null when there is none.
    @Nullable LocalDate after(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        long days = of(year, month) & (-1L << (date.getDayOfMonth() + 1));
        int limit = year + CYCLE_YEARS;
        while (days == 0) {
            if (++month > 12) {
                month = 1;
                if (++year > limit) {
                    return null;
                }
            }
            days = of(year, month);
        }
        return LocalDate.of(year, month, Long.numberOfTrailingZeros(days));
    }

    /// Bit d is set when day d of the month matches.
    private long of(int year, int month) {
        if (!months.has(month)) {
            return 0;
        }
        int length = Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
        long byDate = byDate(length);
        long byWeekday = byWeekday(LocalDate.of(year, month, 1).getDayOfWeek().getValue(), length);
        boolean both = daysOfMonth.star() || daysOfWeek.star();
        long days = both ? byDate & byWeekday : byDate | byWeekday;
        return days & ((1L << (length + 1)) - 2);
    }

    private long byDate(int length) {
        long days = daysOfMonth.values();
        for (long rest = daysOfMonth.relative(); rest != 0; rest &= rest - 1) {
            int day = length - Long.numberOfTrailingZeros(rest);
            if (day > 0) {
                days |= 1L << day;
            }
        }
        return days;
    }

    private long byWeekday(int weekdayOfFirst, int length) {
        long days = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            int first = 1 + Math.floorMod(weekday - weekdayOfFirst, 7);
            if (daysOfWeek.has(weekday)) {
                days |= WEEKLY << first;
            }
            if (daysOfWeek.relative() != 0) {
                days |= occurrences(weekday, first, length);
            }
        }
        return days;
    }

    private long occurrences(int weekday, int first, int length) {
        long days = 0;
        for (int nth = 0; nth < CronField.LAST; nth++) {
            if (daysOfWeek.hasRelative(CronField.weekdayBit(weekday, nth))) {
                days |= 1L << (first + 7 * nth);
            }
        }
        if (daysOfWeek.hasRelative(CronField.weekdayBit(weekday, CronField.LAST))) {
            days |= 1L << (first + 28 <= length ? first + 28 : first + 21);
        }
        return days;
    }
}

package io.howdah.maintain.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/// The fields of an expression with the values they take.
enum CronFieldKind {
    SECOND("second", 0, 59, ""),
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY_OF_MONTH("day-of-month", 1, 31, ""),
    MONTH("month", 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    /// Sunday is 0 or 7.
    DAY_OF_WEEK("day-of-week", 0, 7, "SUN MON TUE WED THU FRI SAT");

    final String label;
    final int min;
    final int max;
    private final String names;

    CronFieldKind(String label, int min, int max, String names) {
        this.label = label;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    /// The value that a three-letter English name stands for, in any case of letters.
    OptionalInt named(String text) {
        int index = Arrays.asList(names.split(" ")).indexOf(text.toUpperCase(Locale.ROOT));
        return text.isEmpty() || index < 0 ? OptionalInt.empty() : OptionalInt.of(min + index);
    }

    boolean hasNames() {
        return !names.isEmpty();
    }
}

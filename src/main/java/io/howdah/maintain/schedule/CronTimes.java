package io.howdah.maintain.schedule;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The clock half of an expression: at which times of a matching day it fires.
record CronTimes(CronField seconds, CronField minutes, CronField hours) {
    private static final int NONE = 64;

    /// Whether the job follows elapsed time instead of the wall clock (Vixie cron's wildcard jobs).
    boolean followElapsedTime() {
        return minutes.star() || hours.star();
    }

    LocalTime first() {
        return of(next(hours, 0), next(minutes, 0), next(seconds, 0));
    }

    /// The first matching time from this one on (whole seconds), or null when the day has no more.
    @Nullable LocalTime atOrAfter(LocalTime start) {
        int hour = next(hours, start.getHour());
        if (hour == start.getHour()) {
            int minute = next(minutes, start.getMinute());
            if (minute == start.getMinute()) {
                int second = next(seconds, start.getSecond());
                if (second != NONE) {
                    return of(hour, minute, second);
                }
                minute = next(minutes, minute + 1);
            }
            if (minute != NONE) {
                return of(hour, minute, next(seconds, 0));
            }
            hour = next(hours, hour + 1);
        }
        return hour == NONE ? null : of(hour, next(minutes, 0), next(seconds, 0));
    }

    private static LocalTime of(int hour, int minute, int second) {
        return LocalTime.of(hour, minute, second);
    }

    private static int next(CronField field, int from) {
        return Long.numberOfTrailingZeros(field.values() & (-1L << from));
    }
}

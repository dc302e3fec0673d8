package io.howdah.maintain.schedule;

/// One parsed field as bit sets.
///
/// @param text the field as typed
/// @param star whether it starts with `*`, which `*/2` does too: Vixie cron calls such a field
///     unrestricted and treats the whole job differently
/// @param values bit v is set when the plain value v matches; Sunday is bit 0 only
/// @param relative days that depend on the month. Day of month: bit n is the day n days before the
///     last. Day of week: bit `6 * weekday + k` is the k-th such weekday (k from 0 to 4) or the
///     last one (k = 5)
record CronField(String text, boolean star, long values, long relative) {
    /// Index of "the last one" among the occurrences of a weekday in a month.
    static final int LAST = 5;

    static int weekdayBit(int weekday, int occurrence) {
        return (LAST + 1) * weekday + occurrence;
    }

    boolean has(int value) {
        return ((values >>> value) & 1) != 0;
    }

    boolean hasRelative(int bit) {
        return ((relative >>> bit) & 1) != 0;
    }

    /// Whether every value of the field matches, whatever way that was written.
    boolean matchesAll(CronFieldKind kind) {
        int last = kind == CronFieldKind.DAY_OF_WEEK ? 6 : kind.max;
        for (int value = kind.min; value <= last; value++) {
            if (!has(value)) {
                return false;
            }
        }
        return true;
    }
}

package io.howdah.maintain.schedule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says in English on which days an expression fires.
record CronDayDescription(CronDays days) {

    String text() {
        boolean anyDate = days.daysOfMonth().matchesAll(CronFieldKind.DAY_OF_MONTH);
        boolean anyWeekday = days.daysOfWeek().matchesAll(CronFieldKind.DAY_OF_WEEK);
        boolean both = days.daysOfMonth().star() || days.daysOfWeek().star();
        boolean everyDay = both ? anyDate && anyWeekday : anyDate || anyWeekday;
        if (everyDay) {
            return "every day" + months(" in ");
        }
        if (both && anyDate) {
            return "on " + weekdays() + months(" in ");
        }
        if (both && anyWeekday) {
            return "on " + dates() + months(" of ", " of every month");
        }
        String join = both ? ", if that is " : " and on ";
        return "on " + dates() + months(" of ", " of every month") + join + weekdays();
    }

    private String dates() {
        List<String> parts = new ArrayList<>();
        List<Integer> values =
                CronDescription.values(days.daysOfMonth(), CronFieldKind.DAY_OF_MONTH);
        if (!values.isEmpty()) {
            String noun = values.size() == 1 ? "day " : "days ";
            parts.add(noun + CronDescription.ranges(values, Integer::toString));
        }
        for (int before = 30; before >= 0; before--) {
            if (days.daysOfMonth().hasRelative(before)) {
                parts.add(before == 0 ? "the last day" : fromEnd(before));
            }
        }
        return CronDescription.enumerate(parts);
    }

    private static String fromEnd(int before) {
        return "the " + CronDescription.ordinal(before) + " day before the last";
    }

    private String weekdays() {
        List<String> parts = new ArrayList<>();
        List<Integer> values =
                new ArrayList<>(
                        CronDescription.values(days.daysOfWeek(), CronFieldKind.DAY_OF_WEEK));
        if (values.size() > 1 && values.removeIf(day -> day == 0)) {
            values.add(7); // the week is told from Monday to Sunday
        }
        if (!values.isEmpty()) {
            parts.add(CronDescription.ranges(values, CronDayDescription::weekday));
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int nth = 0; nth <= CronField.LAST; nth++) {
                if (days.daysOfWeek().hasRelative(CronField.weekdayBit(weekday, nth))) {
                    parts.add(occurrence(weekday, nth));
                }
            }
        }
        return CronDescription.enumerate(parts);
    }

    private static String occurrence(int weekday, int nth) {
        String which = nth == CronField.LAST ? "last" : CronDescription.ordinal(nth + 1);
        return "the %s %s of the month".formatted(which, weekday(weekday));
    }

    private static String weekday(int day) {
        return DayOfWeek.of(day == 0 ? 7 : day).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String months(String preposition) {
        return months(preposition, "");
    }

    private String months(String preposition, String everyMonth) {
        if (days.months().matchesAll(CronFieldKind.MONTH)) {
            return everyMonth;
        }
        List<Integer> values = CronDescription.values(days.months(), CronFieldKind.MONTH);
        return preposition + CronDescription.ranges(values, CronDayDescription::month);
    }

    private static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

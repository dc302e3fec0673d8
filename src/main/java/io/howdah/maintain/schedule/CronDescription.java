package io.howdah.maintain.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// Says in English when an expression fires.
record CronDescription(CronDays days, CronTimes times) {
    /// More times of day than this are told as minutes and hours instead of one by one.
    private static final int MOST_TIMES = 6;

    String text() {
        return timeOfDay() + " " + new CronDayDescription(days).text();
    }

    private String timeOfDay() {
        List<Integer> seconds = values(times.seconds(), CronFieldKind.SECOND);
        List<Integer> minutes = values(times.minutes(), CronFieldKind.MINUTE);
        List<Integer> hours = values(times.hours(), CronFieldKind.HOUR);
        if (seconds.size() * minutes.size() * hours.size() <= MOST_TIMES) {
            return "at " + enumerate(clockTimes(seconds, minutes, hours));
        }
        String minuteText = minutes(minutes, hours);
        if (seconds.equals(List.of(0))) {
            return minuteText.startsWith("minute") ? "at " + minuteText : minuteText;
        }
        int step = evenStep(seconds, 60);
        boolean even = step > 0 && seconds.getFirst() == 0;
        if (!even) {
            return "at second " + ranges(seconds, Integer::toString) + " of " + minuteText;
        }
        String every = step == 1 ? "every second" : "every " + step + " seconds";
        return minuteText.equals("every minute") ? every : every + " of " + minuteText;
    }

    private static List<String> clockTimes(
            List<Integer> seconds, List<Integer> minutes, List<Integer> hours) {
        List<String> texts = new ArrayList<>();
        for (int hour : hours) {
            for (int minute : minutes) {
                for (int second : seconds) {
                    texts.add(clockTime(hour, minute, second));
                }
            }
        }
        return texts;
    }

    private static String clockTime(int hour, int minute, int second) {
        String text = "%02d:%02d".formatted(hour, minute);
        return second == 0 ? text : text + ":%02d".formatted(second);
    }

    private static String minutes(List<Integer> minutes, List<Integer> hours) {
        boolean everyHour = hours.size() == 24;
        int step = evenStep(minutes, 60);
        String every;
        if (minutes.size() == 60) {
            every = "every minute";
        } else if (step > 0 && minutes.getFirst() == 0) {
            every = "every " + step + " minutes";
        } else if (minutes.equals(List.of(0)) && everyHour) {
            return "every hour on the hour";
        } else {
            every =
                    (minutes.size() == 1 ? "minute " : "minutes ")
                            + ranges(minutes, Integer::toString);
            return every + " past " + (everyHour ? "every hour" : hours(hours));
        }
        return everyHour ? every : every + " of " + hours(hours);
    }

    private static String hours(List<Integer> hours) {
        int step = evenStep(hours, 24);
        if (step > 0) {
            String from =
                    hours.getFirst() == 0
                            ? ""
                            : ", starting at " + clockTime(hours.getFirst(), 0, 0);
            return "every " + ordinal(step) + " hour" + from;
        }
        return (hours.size() == 1 ? "hour " : "hours ") + ranges(hours, Integer::toString);
    }

    /// The distance between the values when it is the same all around the clock, else 0.
    private static int evenStep(List<Integer> values, int cycle) {
        if (values.size() < 2 || cycle % values.size() != 0) {
            return 0;
        }
        int step = cycle / values.size();
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) - values.get(i - 1) != step) {
                return 0;
            }
        }
        return step;
    }

    static List<Integer> values(CronField field, CronFieldKind kind) {
        List<Integer> values = new ArrayList<>();
        for (int value = kind.min; value <= kind.max; value++) {
            if (field.has(value)) {
                values.add(value);
            }
        }
        return values;
    }

    /// "1 to 5, 9 and 12": three or more values in a row become a range.
    static String ranges(List<Integer> values, IntFunction<String> name) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < values.size()) {
            int end = start;
            while (end + 1 < values.size() && values.get(end + 1) == values.get(end) + 1) {
                end++;
            }
            if (end - start < 2) {
                end = start;
                parts.add(name.apply(values.get(start)));
            } else {
                parts.add(name.apply(values.get(start)) + " to " + name.apply(values.get(end)));
            }
            start = end + 1;
        }
        return enumerate(parts);
    }

    static String enumerate(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    static String ordinal(int number) {
        int tens = number % 100;
        String suffix =
                tens >= 11 && tens <= 13
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return String.format(Locale.ROOT, "%d%s", number, suffix);
    }
}

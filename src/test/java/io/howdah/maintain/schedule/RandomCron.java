package io.howdah.maintain.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A random five-field expression together with what it means, built without the parser.
record RandomCron(
        String text,
        Set<Integer> minutes,
        Set<Integer> hours,
        Set<Integer> days,
        Set<Integer> months,
        Set<Integer> weekdays,
        boolean wildcard,
        boolean bothDays) {

    private static final List<String> MONTHS =
            List.of(
                    "", "jan", "Feb", "MAR", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> WEEKDAYS =
            List.of("sun", "Mon", "TUE", "wed", "thu", "fri", "sat", "7");

    static RandomCron next(Random random) {
        Set<Integer> minutes = new TreeSet<>();
        Set<Integer> hours = new TreeSet<>();
        Set<Integer> days = new TreeSet<>();
        Set<Integer> months = new TreeSet<>();
        Set<Integer> weekdays = new TreeSet<>();
        String minute = field(random, 0, 59, 25, minutes, List.of());
        String hour = field(random, 0, 23, 25, hours, List.of());
        String day = field(random, 1, 31, 60, days, List.of());
        String month = field(random, 1, 12, 70, months, MONTHS);
        String weekday = field(random, 0, 7, 60, weekdays, WEEKDAYS);
        if (weekdays.remove(7)) {
            weekdays.add(0);
        }
        return new RandomCron(
                String.join(" ", minute, hour, day, month, weekday),
                minutes,
                hours,
                days,
                months,
                weekdays,
                minute.startsWith("*") || hour.startsWith("*"),
                day.startsWith("*") || weekday.startsWith("*"));
    }

    private static String field(
            Random random,
            int min,
            int max,
            int starPercent,
            Set<Integer> values,
            List<String> names) {
        if (random.nextInt(100) < starPercent) {
            add(values, min, max, 1);
            return "*";
        }
        List<String> entries = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            entries.add(entry(random, min, max, values, names));
        }
        return entries.stream().collect(Collectors.joining(","));
    }

    private static String entry(
            Random random, int min, int max, Set<Integer> values, List<String> names) {
        int from = min + random.nextInt(max - min + 1);
        int to = from + random.nextInt(max - from + 1);
        int step = 1 + random.nextInt(max - min + 1);
        String named = names.isEmpty() || random.nextBoolean() ? "" + from : names.get(from);
        return switch (random.nextInt(6)) {
            case 0 -> {
                add(values, min, max, step);
                yield "*/" + step;
            }
            case 1 -> {
                add(values, from, to, 1);
                yield named + "-" + to;
            }
            case 2 -> {
                add(values, from, to, step);
                yield named + "-" + to + "/" + step;
            }
            default -> {
                values.add(from);
                yield named;
            }
        };
    }

    private static void add(Set<Integer> values, int from, int to, int step) {
        for (int value = from; value <= to; value += step) {
            values.add(value);
        }
    }

    boolean matches(LocalDateTime local) {
        boolean day = days.contains(local.getDayOfMonth());
        boolean weekday = weekdays.contains(local.getDayOfWeek().getValue() % 7);
        return minutes.contains(local.getMinute())
                && hours.contains(local.getHour())
                && months.contains(local.getMonthValue())
                && (bothDays ? day && weekday : day || weekday);
    }
}

package io.howdah.maintain.schedule;

import java.util.OptionalInt;

/// Reads one field: a list of entries, each a value, a range, a step, or a day counted from the end
/// of the month.
final class CronFieldParser {
    private final CronFieldKind kind;
    private final String text;
    private final int offset;
    private long values;
    private long relative;

    private CronFieldParser(CronFieldKind kind, String text, int offset) {
        this.kind = kind;
        this.text = text;
        this.offset = offset;
    }

    /// @param offset where the field starts in the expression
    static CronField parse(CronFieldKind kind, String text, int offset) {
        return new CronFieldParser(kind, text, offset).parse();
    }

    private CronField parse() {
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            readEntry(start, end);
            start = end + 1;
        }
        return new CronField(text, text.startsWith("*"), values, relative);
    }

    private void readEntry(int start, int end) {
        String entry = text.substring(start, end);
        if (entry.isEmpty()) {
            throw error(start, "has an empty entry: write a value between the commas");
        }
        if (readRelativeDay(entry, start)) {
            return;
        }
        int slash = entry.indexOf('/');
        int step = slash < 0 ? 1 : readStep(entry.substring(slash + 1), start + slash + 1);
        String range = slash < 0 ? entry : entry.substring(0, slash);
        if (range.equals("*")) {
            add(kind.min, kind.max, step);
            return;
        }
        int dash = range.indexOf('-');
        if (dash < 0) {
            int value = readValue(range, start);
            add(value, slash < 0 ? value : kind.max, step);
        } else {
            readRange(range, dash, start, step);
        }
    }

    private void readRange(String range, int dash, int start, int step) {
        int from = readValue(range.substring(0, dash), start);
        String last = range.substring(dash + 1);
        int to = readValue(last, start + dash + 1);
        if (kind == CronFieldKind.DAY_OF_WEEK
                && to == 0
                && from > 0
                && kind.named(last).isPresent()) {
            to = 7; // FRI-SUN reads naturally; Sunday ends the range
        }
        if (from > to) {
            throw error(
                    start,
                    "has the range %s, which runs backwards: write %d-%d,%d-%d"
                            .formatted(range, from, kind.max, kind.min, to));
        }
        add(from, to, step);
    }

    private void add(int from, int to, int step) {
        for (int value = from; value <= to; value += step) {
            boolean sunday = kind == CronFieldKind.DAY_OF_WEEK && value == 7;
            values |= 1L << (sunday ? 0 : value);
        }
    }

    private boolean readRelativeDay(String entry, int start) {
        return switch (kind) {
            case DAY_OF_MONTH -> readLastDay(entry, start);
            case DAY_OF_WEEK -> readWeekdayOfMonth(entry, start);
            default -> false;
        };
    }

    /// `L`, `L-3`.
    private boolean readLastDay(String entry, int start) {
        if (!startsWithL(entry)) {
            return false;
        }
        if (entry.length() == 1) {
            relative |= 1;
            return true;
        }
        if (entry.charAt(1) != '-') {
            throw error(
                    start,
                    "has '" + entry + "': write L for the last day or L-3 for the third before it");
        }
        int before = readNumber(entry.substring(2), start + 2);
        if (before > 30) {
            throw error(start + 2, "counts " + before + " days back: no month is that long");
        }
        relative |= 1L << before;
        return true;
    }

    /// `5L`, `L5`, `FRIL`, `FRI#2`.
    private boolean readWeekdayOfMonth(String entry, int start) {
        int hash = entry.indexOf('#');
        if (hash >= 0) {
            int weekday = readValue(entry.substring(0, hash), start) % 7;
            int nth = readNumber(entry.substring(hash + 1), start + hash + 1);
            if (nth < 1 || nth > 5) {
                throw error(
                        start + hash + 1, "counts weekdays from #1 to #5; #" + nth + " is neither");
            }
            relative |= 1L << CronField.weekdayBit(weekday, nth - 1);
            return true;
        }
        if (entry.equalsIgnoreCase("L")) {
            throw error(
                    start, "has L without a weekday: write 5L for the last Friday of the month");
        }
        boolean leading = startsWithL(entry);
        boolean trailing = Character.toUpperCase(entry.charAt(entry.length() - 1)) == 'L';
        if (!leading && !trailing) {
            return false;
        }
        String weekday = leading ? entry.substring(1) : entry.substring(0, entry.length() - 1);
        int value = readValue(weekday, leading ? start + 1 : start) % 7;
        relative |= 1L << CronField.weekdayBit(value, CronField.LAST);
        return true;
    }

    private static boolean startsWithL(String entry) {
        return Character.toUpperCase(entry.charAt(0)) == 'L';
    }

    private int readStep(String step, int at) {
        int value = readNumber(step, at);
        if (value == 0) {
            throw error(at, "has a step of 0: the smallest step is 1");
        }
        return value;
    }

    private int readValue(String value, int at) {
        OptionalInt named = kind.named(value);
        if (named.isPresent()) {
            return named.getAsInt();
        }
        int number = readNumber(value, at);
        if (number < kind.min || number > kind.max) {
            throw error(
                    at,
                    "has %d, which is not between %d and %d".formatted(number, kind.min, kind.max));
        }
        return number;
    }

    private int readNumber(String digits, int at) {
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            String expected =
                    kind.hasNames() ? "a number or an English three-letter name" : "a number";
            String found = digits.isEmpty() ? "nothing" : "'" + digits + "'";
            throw error(at, "has %s where %s belongs".formatted(found, expected));
        }
        return digits.length() > 4 ? 9999 : Integer.parseInt(digits);
    }

    private CronSyntaxException error(int at, String what) {
        int position = offset + at;
        return new CronSyntaxException(
                "The %s field (character %d) %s.".formatted(kind.label, position + 1, what),
                position);
    }
}

package io.howdah.sql.psql;

import java.time.Duration;
import java.util.List;

/// How `\watch` repeats: every `interval`, `count` times (0 for ever), until fewer than `fewestRows` rows
/// come.
public record WatchOptions(Duration interval, long count, long fewestRows) {

    private static final String INTERVAL = "i";
    private static final Duration STANDARD = Duration.ofSeconds(2);
    private static final double MILLIS = 1000;

    public static WatchOptions parse(List<String> arguments) throws PsqlException {
        Duration interval = STANDARD;
        long count = 0;
        long fewestRows = 0;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? INTERVAL : argument.substring(0, equals);
            String value = argument.substring(equals + 1);
            switch (name) {
                case INTERVAL, "interval" -> interval = seconds(value);
                case "c", "count" -> count = positive(value, "c");
                case "m", "min_rows" -> fewestRows = positive(value, "m");
                default ->
                        throw new PsqlException(
                                "\\watch knows i= (seconds), c= (times) and m= (rows), not \"%s\"."
                                        .formatted(argument));
            }
        }
        return new WatchOptions(interval, count, fewestRows);
    }

    private static Duration seconds(String value) throws PsqlException {
        try {
            double seconds = Double.parseDouble(value);
            if (seconds >= 0 && seconds < Integer.MAX_VALUE) {
                return Duration.ofMillis(Math.round(seconds * MILLIS));
            }
        } catch (NumberFormatException e) {
            throw new PsqlException(noSeconds(value), e);
        }
        throw new PsqlException(noSeconds(value));
    }

    private static String noSeconds(String value) {
        return "\\watch needs a number of seconds, not \"%s\".".formatted(value);
    }

    private static long positive(String value, String option) throws PsqlException {
        try {
            long number = Long.parseLong(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new PsqlException(noNumber(value, option), e);
        }
        throw new PsqlException(noNumber(value, option));
    }

    private static String noNumber(String value, String option) {
        return "\\watch needs a whole number above zero for %s=, not \"%s\"."
                .formatted(option, value);
    }
}

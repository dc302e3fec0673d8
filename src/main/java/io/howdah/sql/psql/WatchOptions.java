package io.howdah.sql.psql;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How `\watch` repeats: every `interval`, `count` times (0 for ever), until fewer than `fewestRows` rows
/// come. As psql 18 reads it.
public record WatchOptions(Duration interval, long count, long fewestRows) {

    private static final String INTERVAL = "i";
    private static final String COUNT = "c";
    private static final String ROWS = "m";
    private static final String STANDARD = "2";
    private static final double MILLIS = 1000;

    /// @param usual seconds between two runs when the arguments have none, psql's `WATCH_INTERVAL`
    public static WatchOptions parse(List<String> arguments, Optional<String> usual)
            throws PsqlException {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? INTERVAL : name(argument, argument.substring(0, equals));
            if (given.put(name, argument.substring(equals + 1)) != null) {
                throw new PsqlException("\\watch has %s= more than once.".formatted(name));
            }
        }
        return new WatchOptions(
                seconds(given.getOrDefault(INTERVAL, usual.orElse(STANDARD))),
                given.containsKey(COUNT) ? positive(given.get(COUNT), COUNT) : 0,
                given.containsKey(ROWS) ? positive(given.get(ROWS), ROWS) : 0);
    }

    private static String name(String argument, String name) throws PsqlException {
        return switch (name) {
            case INTERVAL, "interval" -> INTERVAL;
            case COUNT, "count" -> COUNT;
            case ROWS, "min_rows" -> ROWS;
            default ->
                    throw new PsqlException(
                            "\\watch knows i= (seconds), c= (times) and m= (rows), not \"%s\"."
                                    .formatted(argument));
        };
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

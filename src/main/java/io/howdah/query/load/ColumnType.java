package io.howdah.query.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The types that a column of a file may be found to have.
public enum ColumnType {
    BOOLEAN("boolean"),
    INTEGER("integer"),
    BIGINT("bigint"),
    NUMERIC("numeric"),
    DOUBLE("double precision"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    TIMESTAMP_TZ("timestamptz"),
    TIME("time"),
    UUID("uuid"),
    JSONB("jsonb"),
    BYTEA("bytea"),
    TEXT("text");

    private static final Pattern WHOLE = Pattern.compile("[+-]?(?:0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:0|[1-9]\\d*)?\\.?\\d+");
    private static final Pattern EXPONENT =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)[eE][+-]?\\d{1,3}");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(\\d{4}-\\d\\d-\\d\\d)(?:[ T]([01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.]\\d{1,9})?)?"
                            + " ?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");

    /// With seconds: 12:30 may be minutes or a ratio as well.
    private static final Pattern CLOCK =
            Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:[.]\\d{1,6})?");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /// The type in SQL.
    public String sql() {
        return sql;
    }

    /// The narrowest type that takes every value; text when there is none.
    static ColumnType of(List<@Nullable String> values, Notation notation) {
        TypeTally tally = new TypeTally(notation);
        values.forEach(tally::add);
        return tally.type();
    }

    /// The narrowest type of one value. Whole numbers that begin with 0 are codes, not numbers.
    static ColumnType of(String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return BOOLEAN;
        }
        if (WHOLE.matcher(value).matches()) {
            long number = Long.parseLong(value);
            return number == (int) number ? INTEGER : BIGINT;
        }
        if (DECIMAL.matcher(value).matches() && !isCode(value)) {
            return NUMERIC;
        }
        if (EXPONENT.matcher(value).matches()) {
            return Double.isInfinite(Double.parseDouble(value)) ? NUMERIC : DOUBLE;
        }
        Matcher moment = MOMENT.matcher(value);
        if (moment.matches() && isDay(moment.group(1))) {
            return moment.group(2) == null
                    ? DATE
                    : moment.group(3) == null ? TIMESTAMP : TIMESTAMP_TZ;
        }
        if (CLOCK.matcher(value).matches()) {
            return TIME;
        }
        if (GUID.matcher(value).matches()) {
            return UUID;
        }
        return isJson(value) ? JSONB : TEXT;
    }

    private static boolean isCode(String value) {
        String digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        return digits.length() > 1 && digits.charAt(0) == '0' && digits.charAt(1) != '.';
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isJson(String value) {
        boolean framed =
                (value.startsWith("{") && value.endsWith("}"))
                        || (value.startsWith("[") && value.endsWith("]"));
        if (!framed) {
            return false;
        }
        try {
            JsonMapper.shared().readTree(value);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /// The narrowest type that takes the values of both.
    ColumnType with(ColumnType other) {
        if (this == other) {
            return this;
        }
        ColumnType wider = compareTo(other) > 0 ? this : other;
        ColumnType narrower = wider == this ? other : this;
        boolean numbers = narrower.isNumber() && wider.isNumber();
        boolean moments = narrower == DATE && wider == TIMESTAMP;
        return numbers || moments ? wider : TEXT;
    }

    /// Whether its values may have digits behind a point.
    boolean hasDecimals() {
        return this == NUMERIC || this == DOUBLE;
    }

    /// Whether it is a number that keeps all its digits.
    boolean isExact() {
        return this == INTEGER || this == BIGINT || this == NUMERIC;
    }

    private boolean isNumber() {
        return this == INTEGER || this == BIGINT || this == NUMERIC || this == DOUBLE;
    }
}

package io.howdah.query.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A moment on the clocks of several zones.
public final class MomentText {

    private static final DateTimeFormatter CLOCK =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
                    .appendPattern("xxx")
                    .toFormatter(Locale.ROOT);
    private static final List<String> ZONES =
            List.of(
                    "America/Los_Angeles",
                    "America/New_York",
                    "Europe/London",
                    "Europe/Berlin",
                    "Asia/Kolkata",
                    "Asia/Tokyo",
                    "Australia/Sydney");
    private static final long MICROS = 1_000_000;

    private MomentText() {}

    /// What can be told of a `timestamptz`, by name, in order; empty for infinities and other formats.
    ///
    /// @param own the user's zone
    public static Optional<Map<String, String>> inZones(String text, ZoneId own) {
        OptionalLong micros = finite(text);
        if (micros.isEmpty()) {
            return Optional.empty();
        }
        Instant instant = Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("Your zone (" + own + ")", CLOCK.format(instant.atZone(own)));
        told.put("UTC", CLOCK.format(instant.atZone(ZoneId.of("UTC"))));
        ZONES.forEach(zone -> told.put(zone, CLOCK.format(instant.atZone(ZoneId.of(zone)))));
        told.put("Seconds since 1970", seconds(micros.getAsLong()));
        calendar(instant.atZone(own), told);
        return Optional.of(told);
    }

    /// What can be told of a `date` or a `timestamp` without zone.
    public static Optional<Map<String, String>> calendar(String text) {
        OptionalLong micros = finite(text);
        if (micros.isEmpty()) {
            return Optional.empty();
        }
        Instant instant = Instant.EPOCH.plus(micros.getAsLong(), ChronoUnit.MICROS);
        Map<String, String> told = new LinkedHashMap<>();
        calendar(instant.atZone(ZoneId.of("UTC")), told);
        return Optional.of(told);
    }

    private static OptionalLong finite(String text) {
        OptionalLong micros = TimeText.micros(text);
        boolean infinite =
                micros.isPresent()
                        && (micros.getAsLong() == TimeText.INFINITY
                                || micros.getAsLong() == TimeText.MINUS_INFINITY);
        return infinite ? OptionalLong.empty() : micros;
    }

    private static String seconds(long micros) {
        boolean whole = micros % MICROS == 0;
        return whole
                ? String.valueOf(micros / MICROS)
                : BigDecimal.valueOf(micros, 6).toPlainString();
    }

    private static void calendar(ZonedDateTime moment, Map<String, String> told) {
        LocalDate day = moment.toLocalDate();
        told.put("Day", DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH).format(day));
        told.put(
                "ISO week",
                "%d-W%02d"
                        .formatted(
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        told.put("Day of the year", String.valueOf(day.get(ChronoField.DAY_OF_YEAR)));
    }
}

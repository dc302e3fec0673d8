package io.howdah.query.value;

import io.howdah.query.ResultColumn;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the values of a type are, as far as sorting, adding up and showing them goes.
///
/// By the fixed object identifiers of `pg_type.dat`; types of extensions by their name.
public enum ValueKind {
    BOOLEAN,
    INTEGER,
    NUMERIC,
    FLOAT,
    MONEY,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    INTERVAL,
    JSON,
    XML,
    BYTES,
    ARRAY,
    RANGE,
    HSTORE,
    GEOMETRY,
    TEXT;

    private static final Map<Long, ValueKind> BUILT_IN =
            Map.ofEntries(
                    Map.entry(16L, BOOLEAN),
                    Map.entry(17L, BYTES),
                    Map.entry(20L, INTEGER),
                    Map.entry(21L, INTEGER),
                    Map.entry(23L, INTEGER),
                    Map.entry(26L, INTEGER),
                    Map.entry(28L, INTEGER),
                    Map.entry(29L, INTEGER),
                    Map.entry(114L, JSON),
                    Map.entry(142L, XML),
                    Map.entry(700L, FLOAT),
                    Map.entry(701L, FLOAT),
                    Map.entry(790L, MONEY),
                    Map.entry(1082L, DATE),
                    Map.entry(1083L, TIME),
                    Map.entry(1114L, TIMESTAMP),
                    Map.entry(1184L, TIMESTAMP_WITH_ZONE),
                    Map.entry(1186L, INTERVAL),
                    Map.entry(1266L, TIME),
                    Map.entry(1700L, NUMERIC),
                    Map.entry(3802L, JSON),
                    Map.entry(5069L, INTEGER));

    private static final Set<Long> RANGES =
            Set.of(
                    3904L, 3906L, 3908L, 3910L, 3912L, 3926L, 4451L, 4532L, 4533L, 4534L, 4535L,
                    4536L);

    public static ValueKind of(ResultColumn column) {
        ValueKind builtIn = BUILT_IN.get(column.typeOid());
        if (builtIn != null) {
            return builtIn;
        } else if (RANGES.contains(column.typeOid())) {
            return RANGE;
        }
        return named(column.type());
    }

    private static ValueKind named(String type) {
        if (type.endsWith("[]")) {
            return ARRAY;
        }
        String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        int modifier = name.indexOf('(');
        return switch (modifier < 0 ? name : name.substring(0, modifier)) {
            case "hstore" -> HSTORE;
            case "geometry", "geography" -> GEOMETRY;
            default -> name.endsWith("range") ? RANGE : TEXT;
        };
    }

    /// Whether values are numbers that can be added up.
    public boolean isNumber() {
        return this == INTEGER || this == NUMERIC || this == FLOAT;
    }

    /// Whether values are points in time.
    public boolean isInstant() {
        return this == DATE || this == TIMESTAMP || this == TIMESTAMP_WITH_ZONE;
    }

    /// Whether values stand under each other by their last digit.
    public boolean isRightAligned() {
        return isNumber() || this == MONEY;
    }
}

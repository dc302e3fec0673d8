package io.howdah.query.export;

import io.howdah.query.ResultColumn;
import java.util.Map;

/// What a format other than text makes of a column's values, by the type's number, which never changes
/// for the types of every server (`pg_type.dat` in the server's sources).
enum ValueKind {
    BOOLEAN,
    SMALLINT,
    INTEGER,
    BIGINT,
    /// `oid` and `xid`: 32 bits without a sign.
    UNSIGNED,
    REAL,
    DOUBLE,
    NUMERIC,
    MONEY,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_TZ,
    UUID,
    BYTEA,
    JSON,
    /// Everything that only PostgreSQL's own notation tells exactly.
    TEXT;

    private static final Map<Long, ValueKind> KINDS =
            Map.ofEntries(
                    Map.entry(16L, BOOLEAN),
                    Map.entry(17L, BYTEA),
                    Map.entry(20L, BIGINT),
                    Map.entry(21L, SMALLINT),
                    Map.entry(23L, INTEGER),
                    Map.entry(26L, UNSIGNED),
                    Map.entry(28L, UNSIGNED),
                    Map.entry(114L, JSON),
                    Map.entry(700L, REAL),
                    Map.entry(701L, DOUBLE),
                    Map.entry(790L, MONEY),
                    Map.entry(1082L, DATE),
                    Map.entry(1083L, TIME),
                    Map.entry(1114L, TIMESTAMP),
                    Map.entry(1184L, TIMESTAMP_TZ),
                    Map.entry(1700L, NUMERIC),
                    Map.entry(2950L, UUID),
                    Map.entry(3802L, JSON));

    static ValueKind of(ResultColumn column) {
        return KINDS.getOrDefault(column.typeOid(), TEXT);
    }

    boolean isNumber() {
        return switch (this) {
            case SMALLINT, INTEGER, BIGINT, UNSIGNED, REAL, DOUBLE, NUMERIC -> true;
            default -> false;
        };
    }

    boolean isRightAligned() {
        return isNumber() || this == MONEY;
    }

    /// NaN and Infinity are numbers to PostgreSQL alone.
    static boolean isFinite(byte[] number) {
        byte last = number[number.length - 1];
        return last >= '0' && last <= '9';
    }
}

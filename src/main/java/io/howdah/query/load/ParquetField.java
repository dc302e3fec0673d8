package io.howdah.query.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/// A column of a Parquet file and how its values are written for COPY.
///
/// Lists, maps and structures are loaded as the text that Parquet's own tools print.
record ParquetField(String name, String sql, Reader reader) {

    /// Days before 1970-01-01 of the Julian day 0, from which INT96 counts.
    private static final long JULIAN_EPOCH = 2_440_588;

    /// Writes the first value of a field that has one.
    interface Reader {
        String read(Group record, int field);
    }

    String text(Group record, int field) {
        return reader.read(record, field);
    }

    static ParquetField of(Type type) {
        String name = type.getName();
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return new ParquetField(name, "text", (record, field) -> nested(record, field));
        }
        return switch (type.getLogicalTypeAnnotation()) {
            case DecimalLogicalTypeAnnotation decimal -> decimal(type, decimal);
            case LogicalTypeAnnotation.DateLogicalTypeAnnotation _ ->
                    new ParquetField(
                            name,
                            "date",
                            (record, field) ->
                                    date(LocalDate.ofEpochDay(record.getInteger(field, 0))));
            case TimestampLogicalTypeAnnotation stamp -> timestamp(type, stamp);
            case TimeLogicalTypeAnnotation time -> time(type, time);
            case LogicalTypeAnnotation.UUIDLogicalTypeAnnotation _ ->
                    new ParquetField(name, "uuid", ParquetField::uuid);
            case LogicalTypeAnnotation.JsonLogicalTypeAnnotation _ ->
                    new ParquetField(name, "jsonb", ParquetField::string);
            case LogicalTypeAnnotation.StringLogicalTypeAnnotation _,
                    LogicalTypeAnnotation.EnumLogicalTypeAnnotation _ ->
                    new ParquetField(name, "text", ParquetField::string);
            case IntLogicalTypeAnnotation whole when !whole.isSigned() -> unsigned(type, whole);
            case null, default -> stored(type);
        };
    }

    private static ParquetField stored(Type type) {
        String name = type.getName();
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> new ParquetField(name, "boolean", ParquetField::plain);
            case INT32 -> new ParquetField(name, "integer", ParquetField::plain);
            case INT64 -> new ParquetField(name, "bigint", ParquetField::plain);
            case FLOAT -> new ParquetField(name, "real", ParquetField::plain);
            case DOUBLE -> new ParquetField(name, "double precision", ParquetField::plain);
            case INT96 -> new ParquetField(name, "timestamp", ParquetField::int96);
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                    new ParquetField(
                            name,
                            "bytea",
                            (record, field) ->
                                    "\\x"
                                            + HexFormat.of()
                                                    .formatHex(
                                                            record.getBinary(field, 0).getBytes()));
        };
    }

    private static ParquetField unsigned(Type type, IntLogicalTypeAnnotation whole) {
        return whole.getBitWidth() <= 32
                ? new ParquetField(
                        type.getName(),
                        whole.getBitWidth() < 32 ? "integer" : "bigint",
                        (record, field) -> Integer.toUnsignedString(record.getInteger(field, 0)))
                : new ParquetField(
                        type.getName(),
                        "numeric(20)",
                        (record, field) -> Long.toUnsignedString(record.getLong(field, 0)));
    }

    private static ParquetField decimal(Type type, DecimalLogicalTypeAnnotation decimal) {
        String sql = "numeric(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
        return new ParquetField(
                type.getName(),
                sql,
                (record, field) ->
                        new BigDecimal(unscaled(type, record, field), decimal.getScale())
                                .toPlainString());
    }

    private static BigInteger unscaled(Type type, Group record, int field) {
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(record.getInteger(field, 0));
            case INT64 -> BigInteger.valueOf(record.getLong(field, 0));
            default -> new BigInteger(record.getBinary(field, 0).getBytes());
        };
    }

    private static ParquetField timestamp(Type type, TimestampLogicalTypeAnnotation stamp) {
        ChronoUnit unit = unit(stamp.getUnit());
        return new ParquetField(
                type.getName(),
                stamp.isAdjustedToUTC() ? "timestamptz" : "timestamp",
                (record, field) ->
                        moment(
                                Instant.EPOCH.plus(record.getLong(field, 0), unit),
                                stamp.isAdjustedToUTC()));
    }

    private static ParquetField time(Type type, TimeLogicalTypeAnnotation time) {
        long nanos = unit(time.getUnit()).getDuration().toNanos();
        return new ParquetField(
                type.getName(),
                "time",
                (record, field) -> {
                    long value =
                            time.getUnit() == TimeUnit.MILLIS
                                    ? record.getInteger(field, 0)
                                    : record.getLong(field, 0);
                    return LocalTime.ofNanoOfDay(value * nanos).toString();
                });
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /// As the server reads it: years before 1 with BC, and no sign.
    private static String date(LocalDate day) {
        String text =
                "%04d-%02d-%02d"
                        .formatted(
                                day.get(java.time.temporal.ChronoField.YEAR_OF_ERA),
                                day.getMonthValue(),
                                day.getDayOfMonth());
        return day.getEra() == IsoEra.BCE ? text + " BC" : text;
    }

    private static String moment(Instant instant, boolean utc) {
        var local = instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
        String day = date(local.toLocalDate());
        String era = day.endsWith(" BC") ? " BC" : "";
        String bare = era.isEmpty() ? day : day.substring(0, day.length() - era.length());
        return bare + " " + local.toLocalTime() + (utc ? "+00" : "") + era;
    }

    private static String plain(Group record, int field) {
        return record.getValueToString(field, 0);
    }

    private static String uuid(Group record, int field) {
        ByteBuffer bytes = ByteBuffer.wrap(record.getBinary(field, 0).getBytes());
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static String string(Group record, int field) {
        return record.getBinary(field, 0).toStringUsingUTF8();
    }

    /// Nanoseconds of the day, then the Julian day, both little-endian: how Impala and Spark write times.
    private static String int96(Group record, int field) {
        ByteBuffer bytes =
                ByteBuffer.wrap(record.getInt96(field, 0).getBytes())
                        .order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong();
        long day = bytes.getInt() - JULIAN_EPOCH;
        return moment(Instant.ofEpochSecond(day * 86_400, nanos), false);
    }

    private static String nested(Group record, int field) {
        StringBuilder text = new StringBuilder();
        int count = record.getFieldRepetitionCount(field);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : "; ");
            text.append(
                    record.getType().getType(field).isPrimitive()
                            ? record.getValueToString(field, i)
                            : record.getGroup(field, i).toString().strip());
        }
        return text.toString();
    }
}

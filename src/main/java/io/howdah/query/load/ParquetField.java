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
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// A column of a Parquet file and how its values are written for COPY.
///
/// Lists of single values are arrays; other lists, maps and structures are JSON.
record ParquetField(String name, String sql, Reader reader) {

    /// Days before 1970-01-01 of the Julian day 0, from which INT96 counts.
    private static final long JULIAN_EPOCH = 2_440_588;

    /// Writes one of the values that a field has.
    interface Reader {
        String read(Group record, int field, int index);
    }

    String text(Group record, int field) {
        return reader.read(record, field, 0);
    }

    static ParquetField of(Type type) {
        return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED)
                ? single(type)
                : ParquetNested.of(type);
    }

    /// A field whose values have no parts.
    static ParquetField single(Type type) {
        String name = type.getName();
        return switch (type.getLogicalTypeAnnotation()) {
            case DecimalLogicalTypeAnnotation decimal -> decimal(type, decimal);
            case LogicalTypeAnnotation.DateLogicalTypeAnnotation _ ->
                    new ParquetField(
                            name,
                            "date",
                            (record, field, index) ->
                                    date(LocalDate.ofEpochDay(record.getInteger(field, index))));
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
            case LogicalTypeAnnotation.Float16LogicalTypeAnnotation _ ->
                    new ParquetField(name, "real", ParquetField::half);
            case LogicalTypeAnnotation.IntervalLogicalTypeAnnotation _ ->
                    new ParquetField(name, "interval", ParquetField::interval);
            case LogicalTypeAnnotation.UnknownLogicalTypeAnnotation _ ->
                    new ParquetField(name, "text", ParquetField::plain);
            case null, default -> stored(type);
        };
    }

    /// Whether its moments have digits that PostgreSQL's lack.
    static boolean countsNanoseconds(@Nullable LogicalTypeAnnotation meant) {
        return switch (meant) {
            case TimestampLogicalTypeAnnotation stamp -> stamp.getUnit() == TimeUnit.NANOS;
            case TimeLogicalTypeAnnotation time -> time.getUnit() == TimeUnit.NANOS;
            case null, default -> false;
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
                            (record, field, index) ->
                                    "\\x"
                                            + HexFormat.of()
                                                    .formatHex(
                                                            record.getBinary(field, index)
                                                                    .getBytes()));
        };
    }

    private static ParquetField unsigned(Type type, IntLogicalTypeAnnotation whole) {
        return whole.getBitWidth() <= 32
                ? new ParquetField(
                        type.getName(),
                        whole.getBitWidth() < 32 ? "integer" : "bigint",
                        (record, field, index) ->
                                Integer.toUnsignedString(record.getInteger(field, index)))
                : new ParquetField(
                        type.getName(),
                        "numeric(20)",
                        (record, field, index) ->
                                Long.toUnsignedString(record.getLong(field, index)));
    }

    private static ParquetField decimal(Type type, DecimalLogicalTypeAnnotation decimal) {
        String sql = "numeric(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
        return new ParquetField(
                type.getName(),
                sql,
                (record, field, index) ->
                        new BigDecimal(unscaled(type, record, field, index), decimal.getScale())
                                .toPlainString());
    }

    private static BigInteger unscaled(Type type, Group record, int field, int index) {
        return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(record.getInteger(field, index));
            case INT64 -> BigInteger.valueOf(record.getLong(field, index));
            default -> new BigInteger(record.getBinary(field, index).getBytes());
        };
    }

    private static ParquetField timestamp(Type type, TimestampLogicalTypeAnnotation stamp) {
        ChronoUnit unit = unit(stamp.getUnit());
        return new ParquetField(
                type.getName(),
                stamp.isAdjustedToUTC() ? "timestamptz" : "timestamp",
                (record, field, index) ->
                        moment(
                                Instant.EPOCH.plus(record.getLong(field, index), unit),
                                stamp.isAdjustedToUTC()));
    }

    private static ParquetField time(Type type, TimeLogicalTypeAnnotation time) {
        long nanos = unit(time.getUnit()).getDuration().toNanos();
        return new ParquetField(
                type.getName(),
                "time",
                (record, field, index) -> {
                    long value =
                            time.getUnit() == TimeUnit.MILLIS
                                    ? record.getInteger(field, index)
                                    : record.getLong(field, index);
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

    private static String plain(Group record, int field, int index) {
        return record.getValueToString(field, index);
    }

    private static String uuid(Group record, int field, int index) {
        ByteBuffer bytes = ByteBuffer.wrap(record.getBinary(field, index).getBytes());
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    private static String half(Group record, int field, int index) {
        ByteBuffer bytes = littleEndian(record.getBinary(field, index));
        return String.valueOf(Float.float16ToFloat(bytes.getShort()));
    }

    /// Months, days and milliseconds.
    private static String interval(Group record, int field, int index) {
        ByteBuffer bytes = littleEndian(record.getBinary(field, index));
        return "%s mons %s days %s milliseconds"
                .formatted(
                        Integer.toUnsignedString(bytes.getInt()),
                        Integer.toUnsignedString(bytes.getInt()),
                        Integer.toUnsignedString(bytes.getInt()));
    }

    private static ByteBuffer littleEndian(Binary bytes) {
        return ByteBuffer.wrap(bytes.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String string(Group record, int field, int index) {
        return record.getBinary(field, index).toStringUsingUTF8();
    }

    /// Nanoseconds of the day, then the Julian day, both little-endian: how Impala and Spark write times.
    private static String int96(Group record, int field, int index) {
        ByteBuffer bytes = littleEndian(record.getInt96(field, index));
        long nanos = bytes.getLong();
        long day = bytes.getInt() - JULIAN_EPOCH;
        return moment(Instant.ofEpochSecond(day * 86_400, nanos), false);
    }
}

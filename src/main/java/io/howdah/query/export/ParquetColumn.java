package io.howdah.query.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.jsonType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timeType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.uuidType;

import io.howdah.query.ResultColumn;
import io.howdah.query.value.ByteaText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/// A column of a Parquet file: its type there, and how a value of the server's text becomes one.
///
/// `numeric(p,s)` up to 38 digits is a DECIMAL; other numerics, arrays, intervals and all that Parquet
/// lacks are texts in PostgreSQL's notation.
record ParquetColumn(Type type, Writer writer) {

    private static final int MOST_DIGITS = 38;
    private static final int DECIMAL_BYTES = 16;
    private static final Pattern PRECISION = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    /// Writes one value.
    interface Writer {
        /// @throws RuntimeException when Parquet's type has no such value
        void write(byte[] value, RecordConsumer to);
    }

    static ParquetColumn of(ResultColumn column, String name) {
        return switch (ValueKind.of(column)) {
            case BOOLEAN ->
                    column(
                            PrimitiveTypeName.BOOLEAN,
                            null,
                            name,
                            (value, to) -> to.addBoolean(value[0] == 't'));
            case SMALLINT, INTEGER ->
                    column(
                            PrimitiveTypeName.INT32,
                            null,
                            name,
                            (value, to) -> to.addInteger(Integer.parseInt(text(value))));
            case BIGINT, UNSIGNED ->
                    column(
                            PrimitiveTypeName.INT64,
                            null,
                            name,
                            (value, to) -> to.addLong(Long.parseLong(text(value))));
            case REAL ->
                    column(
                            PrimitiveTypeName.FLOAT,
                            null,
                            name,
                            (value, to) -> to.addFloat(Float.parseFloat(text(value))));
            case DOUBLE ->
                    column(
                            PrimitiveTypeName.DOUBLE,
                            null,
                            name,
                            (value, to) -> to.addDouble(Double.parseDouble(text(value))));
            case NUMERIC -> numeric(column.type(), name);
            case DATE ->
                    column(
                            PrimitiveTypeName.INT32,
                            dateType(),
                            name,
                            (value, to) ->
                                    to.addInteger(Math.toIntExact(PgTime.epochDay(text(value)))));
            case TIME ->
                    column(
                            PrimitiveTypeName.INT64,
                            timeType(false, TimeUnit.MICROS),
                            name,
                            (value, to) -> to.addLong(PgTime.microOfDay(text(value))));
            case TIMESTAMP ->
                    column(
                            PrimitiveTypeName.INT64,
                            timestampType(false, TimeUnit.MICROS),
                            name,
                            (value, to) -> to.addLong(PgTime.epochMicros(text(value))));
            case TIMESTAMP_TZ ->
                    column(
                            PrimitiveTypeName.INT64,
                            timestampType(true, TimeUnit.MICROS),
                            name,
                            (value, to) -> to.addLong(PgTime.epochMicros(text(value))));
            case UUID -> uuid(name);
            case BYTEA -> column(PrimitiveTypeName.BINARY, null, name, ParquetColumn::bytes);
            case JSON -> column(PrimitiveTypeName.BINARY, jsonType(), name, ParquetColumn::same);
            case MONEY, TEXT ->
                    column(PrimitiveTypeName.BINARY, stringType(), name, ParquetColumn::same);
        };
    }

    private static ParquetColumn column(
            PrimitiveTypeName stored,
            @Nullable LogicalTypeAnnotation meant,
            String name,
            Writer writer) {
        var builder = Types.optional(stored);
        return new ParquetColumn((meant == null ? builder : builder.as(meant)).named(name), writer);
    }

    private static ParquetColumn numeric(String type, String name) {
        Matcher declared = PRECISION.matcher(type);
        if (!declared.matches() || Integer.parseInt(declared.group(1)) > MOST_DIGITS) {
            return column(PrimitiveTypeName.BINARY, stringType(), name, ParquetColumn::same);
        }
        int precision = Integer.parseInt(declared.group(1));
        int scale = Integer.parseInt(declared.group(2));
        if (scale > precision) {
            return column(PrimitiveTypeName.BINARY, stringType(), name, ParquetColumn::same);
        }
        Type decimal =
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(decimalType(scale, precision))
                        .named(name);
        return new ParquetColumn(
                decimal, (value, to) -> to.addBinary(decimal(new BigDecimal(text(value)), scale)));
    }

    /// Two's complement, the highest byte first.
    private static Binary decimal(BigDecimal value, int scale) {
        BigInteger unscaled = value.setScale(scale).unscaledValue();
        byte[] digits = unscaled.toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(digits, 0, bytes, DECIMAL_BYTES - digits.length, digits.length);
        return Binary.fromConstantByteArray(bytes);
    }

    private static ParquetColumn uuid(String name) {
        Type type =
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(16)
                        .as(uuidType())
                        .named(name);
        return new ParquetColumn(
                type,
                (value, to) -> {
                    UUID uuid = UUID.fromString(text(value));
                    ByteBuffer bytes = ByteBuffer.allocate(16);
                    bytes.putLong(uuid.getMostSignificantBits());
                    bytes.putLong(uuid.getLeastSignificantBits());
                    to.addBinary(Binary.fromConstantByteArray(bytes.array()));
                });
    }

    /// As `bytea_output` has it.
    private static void bytes(byte[] value, RecordConsumer to) {
        to.addBinary(Binary.fromConstantByteArray(ByteaText.bytes(text(value))));
    }

    private static void same(byte[] value, RecordConsumer to) {
        to.addBinary(Binary.fromConstantByteArray(value));
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}

package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import io.howdah.query.value.TimeText;
import io.howdah.query.value.ValueKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;

/// The order of the values of a kind: numbers by size, moments in time, texts by their letters without
/// regard to case, and what is equal then by code point.
///
/// A value becomes a number whose order is that of the values; where equal numbers do not mean equal
/// values, [#compare] decides. For one thread.
final class ValueOrder {

    /// Bytes of a text that its number is made of.
    static final int PREFIX = 8;

    /// A character of UTF-8 may shrink to a third when it becomes a small letter, so more are read.
    private static final int SHRINKING = 3;

    /// Longer texts are compared up to here.
    private static final int MOST_COMPARED = 1 << 16;

    private static final int MOST_LONG_DIGITS = 18;
    private static final double[] POWERS = powers();

    private final ValueKind kind;
    private final ValueReader reader;
    private final ValueReader other;

    ValueOrder(PackedRows rows, ValueKind kind) {
        this.kind = kind;
        reader = new ValueReader(rows);
        other = new ValueReader(rows);
    }

    private static double[] powers() {
        var powers = new double[MOST_LONG_DIGITS + 1];
        double power = 1;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power;
            power *= 10;
        }
        return powers;
    }

    /// Whether values with equal numbers are equal in the order.
    boolean isExact() {
        return kind == ValueKind.BOOLEAN || kind == ValueKind.FLOAT;
    }

    /// Whether texts with equal numbers may differ in the bytes that follow.
    boolean hasMore(long key) {
        boolean ended = ((key ^ Long.MIN_VALUE) & 0xFF) == 0;
        return isText() && !ended;
    }

    private boolean isText() {
        return switch (kind) {
            case BOOLEAN, INTEGER, NUMERIC, FLOAT, MONEY, INTERVAL -> false;
            default -> !kind.isInstant();
        };
    }

    /// The number of a value that is not NULL.
    long key(long row, int column) {
        return key(row, column, 0);
    }

    /// The number of a value that is not NULL; of a text, of the bytes from `offset` on.
    long key(long row, int column, int offset) {
        return switch (kind) {
            case INTEGER, NUMERIC, FLOAT -> {
                int length = reader.read(row, column);
                yield numberKey(reader.bytes(), Math.max(0, length));
            }
            case MONEY -> {
                reader.read(row, column);
                yield moneyKey(reader.textOrEmpty());
            }
            case DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE -> {
                reader.read(row, column);
                yield or(TimeText.micros(reader.textOrEmpty()));
            }
            case INTERVAL -> {
                reader.read(row, column);
                yield or(TimeText.intervalMicros(reader.textOrEmpty()));
            }
            default ->
                    textKey(
                            reader.readStart(row, column, SHRINKING * (offset + PREFIX) + PREFIX),
                            offset);
        };
    }

    /// Texts that are no moment stand between the last one and infinity.
    private static long or(OptionalLong micros) {
        return micros.orElse(TimeText.INFINITY - 1);
    }

    static long numberKey(byte[] text, int length) {
        double number = number(text, length) + 0.0;
        long bits = Double.doubleToLongBits(number);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /// What the text says, as near as a double comes; NaN, which is greater than all numbers as in the
    /// server, also for what is no number.
    static double number(byte[] text, int length) {
        boolean negative = length > 0 && text[0] == '-';
        int at = negative ? 1 : 0;
        long digits = 0;
        int point = -1;
        boolean plain = length - at > 0 && length - at <= MOST_LONG_DIGITS;
        for (; plain && at < length; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else {
                plain = text[at] == '.' && point < 0;
                point = at;
            }
        }
        // Beyond 2^53 the division would round twice, and no longer in order.
        if (plain && digits < 1L << 53) {
            double size = point < 0 ? digits : digits / POWERS[length - 1 - point];
            return negative ? -size : size;
        }
        try {
            return Double.parseDouble(new String(text, 0, length, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// All amounts of a column have as many digits behind the point, wherever they are from, so that the
    /// digits alone tell the order.
    private static long moneyKey(String text) {
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits * 10 + (c - '0') : digits;
        }
        boolean negative = text.indexOf('-') >= 0 || text.indexOf('(') >= 0;
        return negative ? -digits : digits;
    }

    private long textKey(int length, int offset) {
        byte[] bytes = reader.bytes();
        int end = Math.min(offset + PREFIX, length);
        long key = 0;
        for (int i = 0; i < end; i++) {
            int letter = bytes[i];
            if (letter < 0) {
                return foreignKey(length, offset);
            } else if (i >= offset) {
                int small = letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
                key |= (long) small << (56 - 8 * (i - offset));
            }
        }
        return key ^ Long.MIN_VALUE;
    }

    /// The same for a text that does not begin with ASCII letters alone.
    private long foreignKey(int length, int offset) {
        byte[] small =
                new String(reader.bytes(), 0, length, StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .getBytes(StandardCharsets.UTF_8);
        int end = Math.min(offset + PREFIX, small.length);
        long key = 0;
        for (int i = offset; i < end; i++) {
            key |= (long) (small[i] & 0xFF) << (56 - 8 * (i - offset));
        }
        return key ^ Long.MIN_VALUE;
    }

    /// Compares values that are not NULL.
    int compare(long row, int column, long otherRow, int otherColumn) {
        if (!isText()) {
            int compared = Long.compare(key(row, column), key(otherRow, otherColumn));
            if (compared != 0 || isExact()) {
                return compared;
            }
        }
        int length = reader.readStart(row, column, MOST_COMPARED);
        int otherLength = other.readStart(otherRow, otherColumn, MOST_COMPARED);
        if (length == otherLength
                && Arrays.equals(reader.bytes(), 0, length, other.bytes(), 0, length)) {
            return 0;
        }
        return switch (kind) {
            case INTEGER, NUMERIC -> decimal(reader).compareTo(decimal(other));
            case BOOLEAN, FLOAT -> 0;
            default -> texts(reader.textOrEmpty(), other.textOrEmpty());
        };
    }

    private static int texts(String text, String otherText) {
        int folded = codePoints(text.toLowerCase(Locale.ROOT), otherText.toLowerCase(Locale.ROOT));
        return folded != 0 ? folded : codePoints(text, otherText);
    }

    /// By code point, as UTF-8 sorts; UTF-16 would put rare characters before some usual ones.
    private static int codePoints(String text, String otherText) {
        return Arrays.compareUnsigned(
                text.getBytes(StandardCharsets.UTF_8), otherText.getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal decimal(ValueReader value) {
        try {
            return new BigDecimal(value.textOrEmpty());
        } catch (NumberFormatException e) {
            // NaN and the infinities are equal to themselves alone, which the bytes have told.
            return BigDecimal.ZERO;
        }
    }
}

package io.howdah.query.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/// Adds up numbers as they are written, without rounding.
///
/// Numbers of up to 18 digits, nearly all, are added as whole numbers of their scale.
final class ExactSum {

    private static final int MOST_DIGITS = 18;

    private final long[] byScale = new long[MOST_DIGITS + 1];
    private BigDecimal large = BigDecimal.ZERO;
    private int widestScale;
    private long count;

    /// NaN or infinite, as soon as one of the numbers was.
    private double special;

    /// Adds the number that is written in the first bytes; false when they are none.
    boolean add(byte[] text, int length) {
        if (!addShort(text, length)
                && !addLong(new String(text, 0, length, StandardCharsets.US_ASCII))) {
            return false;
        }
        count++;
        return true;
    }

    private boolean addShort(byte[] text, int length) {
        boolean negative = length > 0 && text[0] == '-';
        int at = negative ? 1 : 0;
        if (length - at == 0 || length - at > MOST_DIGITS) {
            return false;
        }
        long digits = 0;
        int point = -1;
        for (; at < length; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[at] == '.' && point < 0) {
                point = at;
            } else {
                return false;
            }
        }
        int scale = point < 0 ? 0 : length - 1 - point;
        long value = negative ? -digits : digits;
        long sum = byScale[scale] + value;
        if (((byScale[scale] ^ sum) & (value ^ sum)) < 0) {
            large = large.add(BigDecimal.valueOf(byScale[scale], scale));
            sum = value;
        }
        byScale[scale] = sum;
        widestScale = Math.max(widestScale, scale);
        return true;
    }

    private boolean addLong(String text) {
        switch (text) {
            case "NaN" -> special = Double.NaN;
            case "Infinity" -> special += Double.POSITIVE_INFINITY;
            case "-Infinity" -> special += Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    large = large.add(new BigDecimal(text));
                } catch (NumberFormatException e) {
                    return false;
                }
            }
        }
        return true;
    }

    long count() {
        return count;
    }

    /// Whether the sum is a number with digits; false after NaN or infinity.
    boolean isFinite() {
        return special == 0;
    }

    /// NaN or infinite, when [#isFinite] is false.
    double special() {
        return special;
    }

    BigDecimal sum() {
        BigDecimal sum = large;
        for (int scale = 0; scale <= widestScale; scale++) {
            sum = sum.add(new BigDecimal(BigInteger.valueOf(byScale[scale]), scale));
        }
        return sum;
    }

    /// To sixteen digits behind the point, or as many digits as `double` has if it is large.
    BigDecimal average() {
        BigDecimal sum = sum();
        int digits = Math.max(MathContext.DECIMAL64.getPrecision(), sum.precision());
        BigDecimal average =
                sum.divide(
                        BigDecimal.valueOf(count), new MathContext(digits, RoundingMode.HALF_EVEN));
        return average.signum() == 0 ? BigDecimal.ZERO : average.stripTrailingZeros();
    }
}

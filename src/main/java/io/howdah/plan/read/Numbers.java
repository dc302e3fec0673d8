package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// Tolerant reading of the numbers that EXPLAIN prints.
final class Numbers {

    private static final int LONGEST = 64;

    /// So many digits, and so many places after the point, are exact as a double.
    private static final int MOST_DIGITS = 15;

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    private Numbers() {}

    /// @return null unless the whole text is a finite decimal number
    static @Nullable Double parse(String text) {
        if (text.equals("0")) {
            return 0.0;
        }
        int length = text.length();
        if (length == 0 || length > LONGEST || !numeric(text)) {
            return null;
        }
        if (length <= MOST_DIGITS) {
            double number = plain(text);
            if (number >= 0) {
                return number;
            }
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    // Java also takes "1d" and "0x1p3", which no server prints.
    private static boolean numeric(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    // Digits with at most one point, as nearly all are: the quotient of two exact numbers is
    // rounded
    // once, and so as right as it can be. -1 for others.
    private static double plain(String text) {
        long digits = 0;
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
            } else if (c == '.' && point < 0 && text.length() > 1) {
                point = i;
            } else {
                return -1;
            }
        }
        return point < 0 ? digits : digits / TENS[text.length() - point - 1];
    }

    static double parse(String text, double otherwise) {
        Double number = parse(text);
        return number == null ? otherwise : number;
    }

    /// Half a unit of the last digit of a printed number.
    static double halfUnit(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0.5 : 0.5 * Math.pow(10, -(text.length() - point - 1.0));
    }

    /// The number in front of a unit ("25kB", "0.123 ms", "60.00%"), or the text as it is.
    static String withoutUnit(String text) {
        int end = 0;
        while (end < text.length() && "0123456789.-".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end == 0 ? text : text.substring(0, end);
    }
}

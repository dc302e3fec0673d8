package io.howdah.plan.read;

import org.jspecify.annotations.Nullable;

/// Tolerant reading of the numbers that EXPLAIN prints.
final class Numbers {

    private Numbers() {}

    /// @return null unless the whole text is a finite decimal number
    static @Nullable Double parse(String text) {
        if (text.equals("0")) {
            return 0.0;
        }
        int length = text.length();
        if (length == 0 || length > 64 || !numeric(text)) {
            return null;
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

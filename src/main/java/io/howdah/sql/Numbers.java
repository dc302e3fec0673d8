package io.howdah.sql;

/// Numeric constants as PostgreSQL 16 and later read them: `0x1F`, `0o17`, `0b1`, `1_000`, `1.5e-3`.
final class Numbers {

    private Numbers() {}

    /// Offset after the constant that starts at `from`; negative, and then its complement, when
    /// letters or digits that do not belong to it follow without a gap (they are included).
    static int end(char[] text, int from, int to) {
        int end = based(text, from, to);
        if (end < 0) {
            end = decimal(text, from, to);
        }
        if (end < to && Chars.isTagPart(text[end])) {
            return ~word(text, end, to);
        }
        return end;
    }

    /// Offset after the parameter whose dollar sign is at `from`; its complement as for [#end].
    static int parameterEnd(char[] text, int from, int to) {
        int end = from + 1;
        while (end < to && Chars.isDigit(text[end])) {
            end++;
        }
        return end < to && Chars.isTagPart(text[end]) ? ~word(text, end, to) : end;
    }

    private static int word(char[] text, int from, int to) {
        int at = from;
        while (at < to && Chars.isWordPart(text[at])) {
            at++;
        }
        return at;
    }

    /// Offset after a hexadecimal, octal or binary integer, -1 when there is none.
    private static int based(char[] text, int from, int to) {
        if (text[from] != '0' || from + 2 >= to) {
            return -1;
        }
        int base =
                switch (text[from + 1]) {
                    case 'x', 'X' -> 16;
                    case 'o', 'O' -> 8;
                    case 'b', 'B' -> 2;
                    default -> 0;
                };
        int end = base == 0 ? from : digits(text, from + 2, to, base, true);
        return end > from + 2 ? end : -1;
    }

    private static int decimal(char[] text, int from, int to) {
        int end = digits(text, from, to, 10, false);
        boolean dot = end < to && text[end] == '.';
        if (dot && !(end + 1 < to && text[end + 1] == '.')) {
            end = digits(text, end + 1, to, 10, false);
        }
        if (end < to && (text[end] == 'e' || text[end] == 'E')) {
            int sign = end + 1 < to && (text[end + 1] == '+' || text[end + 1] == '-') ? 1 : 0;
            int exponent = digits(text, end + 1 + sign, to, 10, false);
            if (exponent > end + 1 + sign) {
                return exponent;
            }
        }
        return end;
    }

    /// Offset after digits with single underscores between them.
    private static int digits(char[] text, int from, int to, int base, boolean leadingUnderscore) {
        int at = from;
        while (at < to) {
            boolean underscore = text[at] == '_' && (at > from || leadingUnderscore);
            int digit = underscore ? at + 1 : at;
            if (digit >= to || !isDigit(text[digit], base)) {
                break;
            }
            at = digit + 1;
        }
        return at;
    }

    private static boolean isDigit(char c, int base) {
        return base == 16 ? Chars.isHexDigit(c) : c >= '0' && c < '0' + base;
    }
}

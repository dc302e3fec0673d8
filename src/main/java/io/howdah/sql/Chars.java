package io.howdah.sql;

/// Character classes of PostgreSQL's scanner; everything from U+0080 on is an identifier character,
/// the no-break space included.
final class Chars {

    private static final int SPACE = 1;
    private static final int WORD_START = 2;
    private static final int DIGIT = 4;
    private static final int OPERATOR = 8;
    private static final int DOLLAR = 16;
    private static final int HEX = 32;

    private static final byte[] CLASS = new byte[128];

    static {
        mark(" \t\n\r\f\u000B", SPACE);
        mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", WORD_START);
        mark("0123456789", DIGIT);
        mark("~!@#^&|`?+-*/%<>=", OPERATOR);
        mark("$", DOLLAR);
        mark("0123456789abcdefABCDEF", HEX);
    }

    private Chars() {}

    private static void mark(String characters, int flag) {
        for (int i = 0; i < characters.length(); i++) {
            CLASS[characters.charAt(i)] |= (byte) flag;
        }
    }

    private static boolean is(char c, int flags) {
        return c < 128 && (CLASS[c] & flags) != 0;
    }

    static boolean isSpace(char c) {
        return is(c, SPACE);
    }

    static boolean isDigit(char c) {
        return is(c, DIGIT);
    }

    static boolean isHexDigit(char c) {
        return is(c, HEX);
    }

    static boolean isOperator(char c) {
        return is(c, OPERATOR);
    }

    static boolean isWordStart(char c) {
        return c >= 128 || (CLASS[c] & WORD_START) != 0;
    }

    static boolean isWordPart(char c) {
        return c >= 128 || (CLASS[c] & (WORD_START | DIGIT | DOLLAR)) != 0;
    }

    /// Characters of a dollar quote's tag and of a psql variable's name: a word's without the dollar.
    static boolean isTagPart(char c) {
        return c >= 128 || (CLASS[c] & (WORD_START | DIGIT)) != 0;
    }
}

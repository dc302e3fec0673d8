package io.howdah.sql;

/// The extent of operators.
final class Operators {

    private Operators() {}

    /// Offset after the operator that starts at `from`: it stops before a comment, and drops plus and
    /// minus signs from its end unless a character that no SQL operator has allows them.
    static int end(char[] text, int from, int to) {
        int end = from + 1;
        while (end < to && Chars.isOperator(text[end]) && !startsComment(text, end, to)) {
            end++;
        }
        if (end > from + 1 && isSign(text[end - 1]) && !hasForeign(text, from, end)) {
            do {
                end--;
            } while (end > from + 1 && isSign(text[end - 1]));
        }
        return end;
    }

    private static boolean startsComment(char[] text, int at, int to) {
        return at + 1 < to
                && ((text[at] == '-' && text[at + 1] == '-')
                        || (text[at] == '/' && text[at + 1] == '*'));
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private static boolean hasForeign(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("~!@#^&|`?%".indexOf(text[i]) >= 0) {
                return true;
            }
        }
        return false;
    }
}

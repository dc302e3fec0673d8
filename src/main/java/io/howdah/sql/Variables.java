package io.howdah.sql;

/// The extent of psql's variables.
final class Variables {

    private Variables() {}

    /// Offset after the variable whose colon is at `from`, -1 when none is there. Names that start with
    /// a digit are left alone, so that the slice `[1:2]` stays one.
    static int end(char[] text, int from, int to) {
        int first = from + 1;
        if (first >= to) {
            return -1;
        }
        return switch (text[first]) {
            case '\'', '"' -> closed(text, first + 1, to, text[first]);
            case '{' ->
                    first + 1 < to && text[first + 1] == '?'
                            ? closed(text, first + 2, to, '}')
                            : -1;
            default -> Chars.isWordStart(text[first]) ? nameEnd(text, first, to) : -1;
        };
    }

    private static int closed(char[] text, int from, int to, char close) {
        int end = nameEnd(text, from, to);
        return end > from && end < to && text[end] == close ? end + 1 : -1;
    }

    private static int nameEnd(char[] text, int from, int to) {
        int end = from;
        while (end < to && Chars.isTagPart(text[end])) {
            end++;
        }
        return end;
    }
}

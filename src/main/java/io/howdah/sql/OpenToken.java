package io.howdah.sql;

import java.util.Arrays;

/// The token that may cross line ends: a quoted one or a block comment.
final class OpenToken {

    private static final TokenKind[] KINDS = {
        TokenKind.ERROR,
        TokenKind.STRING,
        TokenKind.ESCAPE_STRING,
        TokenKind.UNICODE_STRING,
        TokenKind.BIT_STRING,
        TokenKind.QUOTED_IDENTIFIER,
        TokenKind.BLOCK_COMMENT,
        TokenKind.DOLLAR_STRING
    };

    private final DollarTags tags = new DollarTags();

    /// One of the modes of [LineState].
    int mode;

    /// Depth of the comment, or the number of the dollar quote's tag.
    int payload;

    TokenKind kind() {
        return KINDS[mode];
    }

    void openDollar(char[] text, int from, int to) {
        mode = LineState.DOLLAR_STRING;
        payload = tags.number(Arrays.copyOfRange(text, from, to));
    }

    /// Offset after the token when it closes before `to`, else -1. `from` lies inside of it, behind the
    /// opening quote but at the opening `/*`.
    int close(char[] text, int from, int to) {
        return switch (mode) {
            case LineState.BLOCK_COMMENT -> closeComment(text, from, to);
            case LineState.DOLLAR_STRING -> closeDollar(text, from, to, tags.delimiter(payload));
            case LineState.QUOTED_IDENTIFIER -> closeQuote(text, from, to, '"');
            case LineState.ESCAPE_STRING -> closeEscaped(text, from, to);
            default -> closeQuote(text, from, to, '\'');
        };
    }

    private int closeComment(char[] text, int from, int to) {
        int at = from;
        while (at + 1 < to) {
            if (text[at] == '*' && text[at + 1] == '/') {
                payload--;
                at += 2;
                if (payload == 0) {
                    return at;
                }
            } else if (text[at] == '/' && text[at + 1] == '*') {
                payload++;
                at += 2;
            } else {
                at++;
            }
        }
        return -1;
    }

    private static int closeQuote(char[] text, int from, int to, char quote) {
        for (int at = from; at < to; at++) {
            if (text[at] == quote) {
                if (at + 1 < to && text[at + 1] == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private static int closeEscaped(char[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] == '\\') {
                at++;
            } else if (text[at] == '\'') {
                if (at + 1 < to && text[at + 1] == '\'') {
                    at++;
                } else {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private static int closeDollar(char[] text, int from, int to, char[] delimiter) {
        int last = to - delimiter.length;
        for (int at = from; at <= last; at++) {
            if (text[at] == '$'
                    && Arrays.equals(
                            text, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at + delimiter.length;
            }
        }
        return -1;
    }

    /// Offset after the opening delimiter of the dollar quote at `from`, -1 when none is there.
    static int dollarDelimiterEnd(char[] text, int from, int to) {
        int at = from + 1;
        if (at < to && Chars.isWordStart(text[at])) {
            do {
                at++;
            } while (at < to && Chars.isTagPart(text[at]));
        }
        return at < to && text[at] == '$' ? at + 1 : -1;
    }
}

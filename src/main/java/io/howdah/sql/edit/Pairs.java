package io.howdah.sql.edit;

import java.util.Optional;

/// Brackets and quotes that are typed in pairs.
public final class Pairs {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String QUOTES = "'\"";

    private Pairs() {}

    /// What typing a character does besides writing it; nothing when it does no more than that.
    ///
    /// An opening bracket or quote brings its closing one, or encloses the selection; a closing one that
    /// stands at the caret already is passed over.
    ///
    /// @param insideText whether the caret stands in a constant, a name in quotes or a comment
    public static Optional<TextEdit> typed(
            TextLines lines, int anchor, int caret, char typed, boolean insideText) {
        int bracket = OPENING.indexOf(typed);
        boolean quote = QUOTES.indexOf(typed) >= 0;
        if (anchor != caret) {
            return bracket >= 0 || quote
                    ? Optional.of(enclosed(lines, anchor, caret, typed, closing(typed)))
                    : Optional.empty();
        }
        char next = at(lines, caret);
        if (next == typed && (quote || CLOSING.indexOf(typed) >= 0)) {
            return Optional.of(new TextEdit(caret, caret, "", caret + 1, caret + 1));
        }
        boolean room = next == 0 || Character.isWhitespace(next) || ")],;".indexOf(next) >= 0;
        boolean opens =
                !insideText
                        && room
                        && (bracket >= 0 || (quote && !isWordPart(at(lines, caret - 1))));
        return opens
                ? Optional.of(
                        new TextEdit(
                                caret, caret, "" + typed + closing(typed), caret + 1, caret + 1))
                : Optional.empty();
    }

    /// What the backspace key does between a fresh pair: both go.
    public static Optional<TextEdit> backSpace(TextLines lines, int anchor, int caret) {
        if (anchor != caret || caret == 0) {
            return Optional.empty();
        }
        char before = at(lines, caret - 1);
        boolean pair =
                (OPENING.indexOf(before) >= 0 || QUOTES.indexOf(before) >= 0)
                        && closing(before) == at(lines, caret);
        return pair
                ? Optional.of(new TextEdit(caret - 1, caret + 1, "", caret - 1, caret - 1))
                : Optional.empty();
    }

    private static TextEdit enclosed(
            TextLines lines, int anchor, int caret, char opening, char closing) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        int first = lines.lineAt(from);
        int shift = lines.start(first);
        String text = lines.text(first, lines.lineAt(to)).substring(from - shift, to - shift);
        return new TextEdit(from, to, opening + text + closing, anchor + 1, caret + 1);
    }

    private static char closing(char opening) {
        int bracket = OPENING.indexOf(opening);
        return bracket >= 0 ? CLOSING.charAt(bracket) : opening;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '\'' || c == '"';
    }

    /// The character at an offset; 0 at the ends of lines and of the text.
    private static char at(TextLines lines, int offset) {
        if (offset < 0) {
            return 0;
        }
        int line = lines.lineAt(offset);
        int column = offset - lines.start(line);
        String text = lines.line(line);
        return column < text.length() ? text.charAt(column) : 0;
    }
}

package io.howdah.sql.edit.caret;

/// Where words of a line begin and end: runs of letters, digits and underscores, or of signs.
final class Words {

    private Words() {}

    /// The start of the word before a place of the line, over white space.
    static int before(String line, int index) {
        int at = index;
        while (at > 0 && Character.isWhitespace(line.charAt(at - 1))) {
            at--;
        }
        int end = at;
        while (at > 0 && isLike(line.charAt(at - 1), line.charAt(end - 1))) {
            at--;
        }
        return at;
    }

    /// The end of the word behind a place of the line, over white space.
    static int behind(String line, int index) {
        int at = index;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        int begin = at;
        while (at < line.length() && isLike(line.charAt(at), line.charAt(begin))) {
            at++;
        }
        return at;
    }

    private static boolean isLike(char c, char other) {
        return !Character.isWhitespace(c) && isPart(c) == isPart(other);
    }

    /// Whether a character belongs to a name; so does each half of one that takes two.
    static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c);
    }
}

package io.howdah.sql;

/// The letters right before a quote that tell what it begins: `E''`, `B''`, `X''`, `N''`, `U&''`,
/// `U&""`.
final class LiteralPrefix {

    private LiteralPrefix() {}

    /// The mode of the literal that begins with a letter, [LineState#NORMAL] where a word does.
    ///
    /// @param plain the mode of a constant without a prefix
    static int mode(char letter, char second, char third, int plain) {
        if (second == '\'') {
            return switch (letter) {
                case 'e', 'E' -> LineState.ESCAPE_STRING;
                case 'b', 'B', 'x', 'X' -> LineState.BIT_STRING;
                case 'n', 'N' -> plain;
                default -> LineState.NORMAL;
            };
        }
        if (second == '&' && (letter == 'u' || letter == 'U')) {
            return switch (third) {
                case '\'' -> LineState.UNICODE_STRING;
                case '"' -> LineState.QUOTED_IDENTIFIER;
                default -> LineState.NORMAL;
            };
        }
        return LineState.NORMAL;
    }
}

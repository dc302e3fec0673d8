package io.howdah.cli;

/// A delimiter as it is typed: one character, or `\t` and `tab` for the one that shells swallow.
final class Delimiters {

    private Delimiters() {}

    /// @throws IllegalArgumentException with a sentence when it is not one character
    static char read(String text) {
        if (text.equals("\\t") || text.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is not one character; a delimiter is.".formatted(text));
        }
        return text.charAt(0);
    }
}

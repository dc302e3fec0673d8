package io.howdah.ui.transfer;

/// A single character as it is typed: `\t` and `tab` stand for the tab.
final class Characters {

    private Characters() {}

    /// @throws IllegalArgumentException with a sentence when it is not one
    static char one(String text) {
        if (text.equals("\\t") || text.equalsIgnoreCase("tab")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is not one character; a delimiter is, or \\t for the tab."
                            .formatted(text));
        }
        return text.charAt(0);
    }

    static String shown(char c) {
        return c == '\t' ? "\\t" : c == 0 ? "" : String.valueOf(c);
    }
}

package io.howdah.plan.read;

/// Looks for parentheses and quotes that are still open at the end of an expression.
final class Balance {

    private static final int QUOTED = -1;

    private Balance() {}

    static boolean isOpen(String text, int from) {
        return openAt(text, from) != 0;
    }

    /// Whether a quoted value or name goes on in the next line.
    static boolean isQuoteOpen(String text, int from) {
        return openAt(text, from) == QUOTED;
    }

    private static int openAt(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        return quote != 0 ? QUOTED : Math.max(0, depth);
    }
}

package io.howdah.connect;

/// libpq's keyword/value form: `host=localhost password='it''s'`-like pairs, where a value in single
/// quotes may hold spaces and a backslash takes the next character as it is.
final class KeywordText {

    private final String text;
    private int at;

    private KeywordText(String text) {
        this.text = text;
    }

    static Parameters parse(String text) {
        KeywordText reader = new KeywordText(text);
        Parameters parameters = new Parameters();
        reader.skipSpace();
        while (reader.at < text.length()) {
            String name = reader.name();
            parameters.put(name, reader.value(name));
            reader.skipSpace();
        }
        return parameters;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String name() {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != '='
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        skipSpace();
        if (at == text.length() || text.charAt(at) != '=') {
            // The word may be part of a password with spaces, so it is not repeated.
            throw new ConnectionUrlException(
                    "An = is missing at character %d of the connection string. Put a value with spaces in single quotes."
                            .formatted(start + 1));
        }
        at++;
        skipSpace();
        return name;
    }

    private String value(String name) {
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        if (quoted) {
            at++;
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (quoted ? next == '\'' : Character.isWhitespace(next)) {
                return value.toString();
            }
            if (next == '\\' && at < text.length()) {
                next = text.charAt(at++);
            }
            value.append(next);
        }
        if (quoted) {
            throw new ConnectionUrlException(
                    "The value of %s has no closing single quote.".formatted(name));
        }
        return value.toString();
    }
}

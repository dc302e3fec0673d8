package io.howdah.sql.psql;

import java.util.Locale;
import java.util.Optional;

/// A pattern of psql's `\d` commands, as regular expressions for the server.
///
/// `*` is any text, `?` any character, a dot separates schema and name; double quotes make all of that
/// ordinary, and outside of them letters are lower case.
///
/// @param schema nothing when the pattern names none: what the search path finds is meant
/// @param name nothing when every name fits
public record NamePattern(Optional<String> schema, Optional<String> name) {

    private static final String SPECIAL = "|*+?()[]{}.^$\\";

    private static final String ANYTHING = ".*";

    public static final NamePattern ANY = new NamePattern(Optional.empty(), Optional.empty());

    /// @param pattern as it stands behind the command
    public static NamePattern parse(String pattern) {
        Optional<String> schema = Optional.empty();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < pattern.length() && pattern.charAt(i + 1) == '"') {
                    part.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '.' && !quoted) {
                // A database in front of the schema is left out.
                schema = Optional.of(whole(part));
                part.setLength(0);
            } else {
                part.append(quoted ? ordinary(c) : special(c));
            }
        }
        boolean every = part.isEmpty() || part.toString().equals(ANYTHING);
        return new NamePattern(schema, every ? Optional.empty() : Optional.of(whole(part)));
    }

    private static String whole(CharSequence part) {
        return "^(" + part + ")$";
    }

    private static String ordinary(char c) {
        return SPECIAL.indexOf(c) < 0 ? String.valueOf(c) : "\\" + c;
    }

    private static String special(char c) {
        return switch (c) {
            case '*' -> ANYTHING;
            case '?' -> ".";
            case '$' -> "\\$";
            default -> String.valueOf(c).toLowerCase(Locale.ROOT);
        };
    }
}

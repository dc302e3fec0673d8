package io.howdah.maintain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A table by schema and name, as the server spells them (unquoted, case kept).
public record TableName(String schema, String name) implements Comparable<TableName> {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::schema).thenComparing(TableName::name);

    /// Reads `schema.table` with SQL's quoting and case folding; a bare name is in `public`.
    ///
    /// @throws IllegalArgumentException with a sentence when it is not such a name
    public static TableName parse(String text) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length() && parts.size() < 3) {
            int end = text.charAt(at) == '"' ? closingQuote(text, at) : nextDot(text, at);
            String part = text.substring(at, end);
            parts.add(
                    part.startsWith("\"")
                            ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
                            : part.toLowerCase(Locale.ROOT));
            boolean dot = end < text.length() && text.charAt(end) == '.';
            boolean last = end == text.length();
            boolean trailingDot = dot && end + 1 == text.length();
            if ((!last && !dot) || trailingDot) {
                throw malformed(text);
            }
            at = end + 1;
        }
        if (parts.isEmpty() || parts.size() > 2 || parts.contains("")) {
            throw malformed(text);
        }
        return parts.size() == 1
                ? new TableName("public", parts.getFirst())
                : new TableName(parts.getFirst(), parts.getLast());
    }

    private static int nextDot(String text, int from) {
        int dot = text.indexOf('.', from);
        return dot < 0 ? text.length() : dot;
    }

    private static int closingQuote(String text, int open) {
        int at = open + 1;
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (!doubled) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        throw malformed(text);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "'%s' is not a table name: write schema.table, with double quotes around unusual names."
                        .formatted(text));
    }

    /// Always quoted, for statements.
    public String sql() {
        return quote(schema) + "." + quote(name);
    }

    private static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String show(String identifier) {
        return PLAIN.matcher(identifier).matches() ? identifier : quote(identifier);
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    /// For people, quoted only where SQL would need it; [#parse(String)] reads it back.
    @Override
    public String toString() {
        return show(schema) + "." + show(name);
    }
}

package io.howdah.query;

import io.howdah.sql.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a relation as a person writes it, `orders` or `"Sales"."Orders"`.
///
/// @param schema "" for whatever the search path finds
public record RelationName(String schema, String name) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /// Reads a name as SQL does: bare words fold to lower case, quoted ones stay.
    ///
    /// @throws IllegalArgumentException with a sentence when it is no name
    public static RelationName parse(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(quoted ? c : String.valueOf(c).toLowerCase(Locale.ROOT));
            }
        }
        parts.add(part.toString());
        if (quoted || parts.size() > 2 || parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "\"%s\" is no table's name. Write table or schema.table, in double quotes where needed."
                            .formatted(text));
        }
        return parts.size() == 1
                ? new RelationName("", parts.getFirst())
                : new RelationName(parts.get(0), parts.get(1));
    }

    /// The name as SQL, each half quoted where it must be.
    public String sql() {
        return schema.isEmpty() ? quote(name) : quote(schema) + "." + quote(name);
    }

    /// An identifier as it must be written in SQL.
    public static String quote(String identifier) {
        int keyword = Keywords.find(identifier);
        boolean bare =
                PLAIN.matcher(identifier).matches()
                        && (keyword == 0
                                || Keywords.category(keyword) == Keywords.Category.UNRESERVED);
        return bare ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// The name for people: without quotes.
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}

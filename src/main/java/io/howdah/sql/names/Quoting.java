package io.howdah.sql.names;

import io.howdah.sql.Keywords;

/// Names as SQL text spells them.
public final class Quoting {

    private Quoting() {}

    /// The name, in double quotes when it would mean something else without them: the rules of the
    /// server's `quote_ident`, but a key word that may name a column or table stays bare.
    public static String name(String name) {
        return isPlain(name) && !isTaken(name) ? name : quoted(name);
    }

    /// The name of a function or type, which different key words may serve as.
    public static String function(String name) {
        return isPlain(name) && !isTakenForFunctions(name) ? name : quoted(name);
    }

    /// The name behind a dot, where every key word is a name.
    public static String member(String name) {
        return isPlain(name) ? name : quoted(name);
    }

    /// The name in double quotes.
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A constant.
    public static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /// What the text, in quotes or not, names.
    public static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && (i == 0 || !digit)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isTaken(String name) {
        int keyword = Keywords.find(name);
        return keyword != 0
                && switch (Keywords.category(keyword)) {
                    case UNRESERVED, COLUMN_NAME -> false;
                    case TYPE_OR_FUNCTION_NAME, RESERVED -> true;
                };
    }

    private static boolean isTakenForFunctions(String name) {
        int keyword = Keywords.find(name);
        return keyword != 0
                && switch (Keywords.category(keyword)) {
                    case UNRESERVED, TYPE_OR_FUNCTION_NAME -> false;
                    case COLUMN_NAME, RESERVED -> true;
                };
    }
}

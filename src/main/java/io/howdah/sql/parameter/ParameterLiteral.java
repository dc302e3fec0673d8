package io.howdah.sql.parameter;

import org.jspecify.annotations.Nullable;

/// A parameter's value as a constant of its type (manual, section 4.1.2.7), which the server reads as it
/// would read the value of a bound parameter.
public final class ParameterLiteral {

    private ParameterLiteral() {}

    /// @param value null for NULL
    /// @param type as the server writes it, "" when nobody knows: the server then infers it
    public static String of(@Nullable String value, String type) {
        String constant = value == null ? "NULL" : quoted(value);
        return type.isEmpty() ? constant : constant + "::" + type;
    }

    /// The escape syntax means the same whatever `standard_conforming_strings` is.
    private static String quoted(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /// The value that a constant written by [#of] stands for, "" for NULL.
    static String value(String constant) {
        int open = constant.indexOf('\'');
        int close = constant.lastIndexOf('\'');
        if (open < 0 || open == close) {
            return "";
        }
        String value = constant.substring(open + 1, close).replace("''", "'");
        boolean escaped = open > 0 && constant.charAt(open - 1) == 'E';
        return escaped ? value.replace("\\\\", "\\") : value;
    }
}

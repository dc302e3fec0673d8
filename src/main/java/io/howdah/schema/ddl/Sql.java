package io.howdah.schema.ddl;

import io.howdah.schema.Identifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Pieces of SQL text.
final class Sql {

    private Sql() {}

    /// A string literal; the session has `standard_conforming_strings` on.
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// `a, "B"`.
    static String names(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    /// ` (a, "B")`.
    static String list(List<String> names) {
        return " (" + names(names) + ")";
    }

    /// `key='value', …`, a value that is a plain word without quotes, as `pg_get_indexdef` writes
    /// them. A prefix such as `toast.` stays outside the quotes.
    static String options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> optionName(option.getKey()) + "=" + optionValue(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String optionValue(String value) {
        return Identifier.quote(value).equals(value) ? value : literal(value);
    }

    private static String optionName(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Identifier.quote(name)
                : Identifier.quote(name.substring(0, dot))
                        + "."
                        + Identifier.quote(name.substring(dot + 1));
    }
}

package io.howdah.query.export;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Values and names as SQL writes them, for a server with `standard_conforming_strings`.
final class Literals {

    private Literals() {}

    /// Numbers and booleans bare, everything else quoted: the column's type reads it.
    static String value(ValueKind kind, byte @Nullable [] value) {
        if (value == null) {
            return "NULL";
        }
        if (kind == ValueKind.BOOLEAN) {
            return value[0] == 't' ? "true" : "false";
        }
        String text = new String(value, StandardCharsets.UTF_8);
        return kind.isNumber() && ValueKind.isFinite(value)
                ? text
                : "'" + text.replace("'", "''") + "'";
    }
}

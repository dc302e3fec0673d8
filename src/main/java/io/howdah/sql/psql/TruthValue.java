package io.howdah.sql.psql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// psql's Booleans: `on`, `true`, `yes`, `1` and their opposites, which may be cut short.
public final class TruthValue {

    private static final List<String> TRUE = List.of("true", "yes", "on", "1");
    private static final List<String> FALSE = List.of("false", "no", "off", "0");

    private TruthValue() {}

    /// Nothing when the text is none; `o` is none because on and off begin with it.
    public static Optional<Boolean> of(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("o")) {
            return Optional.empty();
        }
        if (TRUE.stream().anyMatch(value -> value.startsWith(word))) {
            return Optional.of(true);
        }
        return FALSE.stream().anyMatch(value -> value.startsWith(word))
                ? Optional.of(false)
                : Optional.empty();
    }
}

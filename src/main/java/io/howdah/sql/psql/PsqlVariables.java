package io.howdah.sql.psql;

import io.howdah.sql.Expansion;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// psql's variables by name. Not safe for use by several threads.
public final class PsqlVariables implements Expansion {

    private static final char FIRST_BEYOND_ASCII = 0x80;

    /// What steers a script is on or off, nothing else.
    private static final Set<String> SWITCHES =
            Set.of("AUTOCOMMIT", "ON_ERROR_STOP", "ON_ERROR_ROLLBACK");

    private final Map<String, String> values = new TreeMap<>();
    private Function<String, Optional<String>> unset = name -> Optional.empty();

    /// Nothing when the variable is not set.
    public Optional<String> value(String name) {
        String value = values.get(name);
        return value == null ? unset.apply(name) : Optional.of(value);
    }

    /// Who is asked for variables that are not set.
    public void setFallback(Function<String, Optional<String>> fallback) {
        unset = fallback;
    }

    /// Whether the variable is set to something that means true.
    public boolean isOn(String name) {
        return value(name).flatMap(TruthValue::of).orElse(false);
    }

    /// @throws PsqlException when a variable cannot have that name, or this one not that value
    public void set(String name, String value) throws PsqlException {
        if (!isName(name)) {
            throw new PsqlException(
                    "\"%s\" cannot name a variable: use letters, digits and underscores."
                            .formatted(name));
        }
        boolean steers = SWITCHES.contains(name);
        if (steers && !value.isEmpty() && TruthValue.of(value).isEmpty()) {
            throw new PsqlException(
                    "%s can be on or off, not \"%s\"; it stays what it was."
                            .formatted(name, value));
        }
        values.put(name, steers && value.isEmpty() ? "on" : value);
    }

    /// Sets a variable whose name is known to be one.
    public void choose(String name, boolean on) {
        values.put(name, on ? "on" : "off");
    }

    public void unset(String name) {
        values.remove(name);
    }

    /// Sorted by name; a view.
    public Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> isNamePart((char) c));
    }

    static boolean isNamePart(char c) {
        return c >= FIRST_BEYOND_ASCII || c == '_' || Character.isLetterOrDigit(c);
    }

    @Override
    public Optional<String> replacement(String variable) {
        return switch (variable.charAt(1)) {
            case '\'' -> value(inner(variable, 2)).map(Quoting::literal);
            case '"' -> value(inner(variable, 2)).map(Quoting::identifier);
            case '{' -> Optional.of(value(inner(variable, 3)).isPresent() ? "TRUE" : "FALSE");
            default -> value(variable.substring(1));
        };
    }

    private static String inner(String variable, int from) {
        return variable.substring(from, variable.length() - 1);
    }
}

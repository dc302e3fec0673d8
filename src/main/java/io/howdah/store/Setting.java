package io.howdah.store;

import java.util.Locale;
import java.util.function.Function;

/// The key of one setting: its name, the type of its value and the value when nothing is stored.
///
/// @param name stable, dotted and lower case, for example `editor.tab-width`
/// @param fallback the value when none is stored or the stored one cannot be read
/// @param read turns stored text into a value; throws [IllegalArgumentException] on nonsense
/// @param write the inverse of `read`
public record Setting<T>(
        String name, T fallback, Function<String, T> read, Function<T, String> write) {

    public static Setting<String> text(String name, String fallback) {
        return new Setting<>(name, fallback, Function.identity(), Function.identity());
    }

    public static Setting<Integer> integer(String name, int fallback) {
        return new Setting<>(name, fallback, Integer::valueOf, String::valueOf);
    }

    public static Setting<Double> decimal(String name, double fallback) {
        return new Setting<>(name, fallback, Double::valueOf, String::valueOf);
    }

    public static Setting<Boolean> flag(String name, boolean fallback) {
        return new Setting<>(name, fallback, Setting::readFlag, String::valueOf);
    }

    /// A setting that is one of an enum's constants, stored by name in lower case.
    public static <E extends Enum<E>> Setting<E> choice(String name, Class<E> type, E fallback) {
        return new Setting<>(
                name,
                fallback,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
                value -> value.name().toLowerCase(Locale.ROOT));
    }

    private static Boolean readFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }
}

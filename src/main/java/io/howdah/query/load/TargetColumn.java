package io.howdah.query.load;

import java.util.List;
import java.util.Set;

/// A column of a table that takes a column of a file.
///
/// @param source which column of the file, from 0
/// @param type in SQL
/// @param takesEmpty whether an empty value is a value of the type; for others it means NULL
public record TargetColumn(int source, String name, String type, boolean takesEmpty) {

    private static final Set<String> TEXTS = Set.of("text", "bpchar", "name", "citext");
    private static final List<String> NUMBERS =
            List.of("numeric", "decimal", "int", "bigint", "smallint", "real", "double", "float");

    /// A column whose type's name tells whether it takes an empty value.
    public TargetColumn(int source, String name, String type) {
        this(source, name, type, isText(type));
    }

    private static boolean isText(String type) {
        return TEXTS.contains(type) || type.startsWith("character") || type.startsWith("varchar");
    }

    boolean isNumber() {
        return NUMBERS.stream().anyMatch(type::startsWith);
    }

    boolean isMoment() {
        return type.equals("date") || type.startsWith("timestamp");
    }
}

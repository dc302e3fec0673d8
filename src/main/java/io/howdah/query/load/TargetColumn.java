package io.howdah.query.load;

import java.util.List;
import java.util.Set;

/// A column of a table that takes a column of a file.
///
/// @param source which column of the file, from 0
/// @param type in SQL
/// @param takesEmpty whether an empty value is a value of the type; for others it means NULL
/// @param json what becomes of the values of a JSON file
public record TargetColumn(int source, String name, String type, boolean takesEmpty, JsonUse json) {

    private static final Set<String> TEXTS = Set.of("text", "bpchar", "name", "citext");
    private static final List<String> NUMBERS =
            List.of("numeric", "decimal", "int", "bigint", "smallint", "real", "double", "float");

    /// What a value of a JSON file is for a column.
    public enum JsonUse {
        /// What it says: the characters of a string, NULL for `null`.
        VALUE,
        /// The JSON itself, a string with its quotes; NULL for `null`, which says as well that there is
        /// no value.
        DOCUMENT,
        /// The JSON itself. The column takes no NULL: `null` can only be the one of JSON.
        REQUIRED_DOCUMENT,
        /// As a value; a JSON array is an array.
        ARRAY,
        /// As a value; a JSON array is an array of JSON.
        DOCUMENT_ARRAY
    }

    /// A column whose type's name tells whether it takes an empty value, and what it makes of JSON.
    public TargetColumn(int source, String name, String type) {
        this(
                source,
                name,
                type,
                isText(type),
                type.equals("json") || type.equals("jsonb") ? JsonUse.DOCUMENT : JsonUse.VALUE);
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

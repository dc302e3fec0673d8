package io.howdah.sql.complete;

import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.FunctionName.Kind;
import io.howdah.sql.names.FunctionName.Parameter;
import java.util.Arrays;
import java.util.List;

/// What is called like a function but belongs to the grammar, so that no catalog lists it.
final class SyntaxFunctions {

    private static final List<FunctionName> ALL =
            List.of(
                    variadic("coalesce", "The first of the values that is not NULL."),
                    variadic("greatest", "The largest of the values; NULL ones do not count."),
                    variadic("least", "The smallest of the values; NULL ones do not count."),
                    of(
                            "nullif",
                            "anyelement",
                            "NULL when both values are equal, else the first.",
                            "value anyelement",
                            "other anyelement"),
                    of(
                            "extract",
                            "numeric",
                            "A field, such as YEAR or EPOCH, of a date or time.",
                            "field FROM source"),
                    of("substring", "text", "A part of a text.", "string FROM start FOR count"),
                    of(
                            "trim",
                            "text",
                            "A text without the characters at its ends.",
                            "BOTH characters FROM string"),
                    of(
                            "position",
                            "integer",
                            "Where a text begins inside of another, from 1.",
                            "substring IN string"),
                    of(
                            "overlay",
                            "text",
                            "A text with a part of it replaced.",
                            "string PLACING new FROM start"),
                    of("cast", "type", "The value as another type.", "expression AS type"));

    private SyntaxFunctions() {}

    private static FunctionName variadic(String name, String comment) {
        var values = new Parameter("value", "anyelement", false, true);
        return new FunctionName(
                "pg_catalog",
                name,
                Kind.FUNCTION,
                List.of(values),
                "anyelement",
                List.of(),
                comment);
    }

    private static FunctionName of(
            String name, String result, String comment, String... parameters) {
        List<Parameter> list =
                Arrays.stream(parameters)
                        .map(text -> new Parameter("", text, false, false))
                        .toList();
        return new FunctionName(
                "pg_catalog", name, Kind.FUNCTION, list, result, List.of(), comment);
    }

    static List<FunctionName> all() {
        return ALL;
    }

    static List<FunctionName> named(String name) {
        return ALL.stream().filter(function -> function.name().equals(name)).toList();
    }
}

package io.howdah.schema.ddl;

import io.howdah.schema.Aggregate;
import io.howdah.schema.Identifier;
import io.howdah.schema.Statistics;
import java.util.List;
import java.util.stream.Collectors;

/// Writes aggregates and extended statistics.
final class RoutineDdl {

    private RoutineDdl() {}

    static String create(Aggregate aggregate) {
        return aggregate.options().entrySet().stream()
                .map(option ->
                        option.getValue().isEmpty()
                                ? option.getKey()
                                : option.getKey() + " = " + option.getValue())
                .collect(
                        Collectors.joining(
                                ",\n    ",
                                "CREATE AGGREGATE "
                                        + aggregate.name().sql()
                                        + "("
                                        + arguments(aggregate)
                                        + ") (\n    ",
                                "\n)"));
    }

    /// An aggregate without arguments is written with a star.
    static String arguments(Aggregate aggregate) {
        return aggregate.arguments().isEmpty() ? "*" : aggregate.arguments();
    }

    static List<String> settings(Statistics statistics) {
        return statistics.target() == null
                ? List.of()
                : List.of(
                        "ALTER STATISTICS "
                                + statistics.name().sql()
                                + " SET STATISTICS "
                                + statistics.target());
    }

    /// `schema.name` of something in the schema of another object.
    static String inSchema(String schema, String name) {
        return Identifier.quote(schema) + "." + Identifier.quote(name);
    }
}

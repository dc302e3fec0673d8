package io.howdah.sql.scope;

import io.howdah.sql.names.FunctionName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Chooses among functions of one name by the types of a call's values, as far as they are known.
final class Overloads {

    private Overloads() {}

    /// The type of the result, "" when it is not certain.
    static String result(List<FunctionName> overloads, List<String> arguments) {
        List<FunctionName> possible =
                overloads.stream().filter(one -> one.takes(arguments.size())).toList();
        Optional<FunctionName> best =
                possible.stream().max(Comparator.comparingInt(one -> fits(one, arguments)));
        if (best.isEmpty()) {
            return "";
        }
        boolean exact = fits(best.get(), arguments) >= arguments.size();
        boolean same =
                possible.stream().map(FunctionName::rowType).distinct().limit(2).count() == 1;
        return exact || same ? result(best.get(), arguments) : "";
    }

    /// How many values have the type of their parameter.
    private static int fits(FunctionName function, List<String> arguments) {
        return (int)
                IntStream.range(0, arguments.size())
                        .filter(i -> {
                            int at = function.parameterAt(i);
                            return at >= 0
                                    && fits(function.parameters().get(at).type(), arguments.get(i));
                        })
                        .count();
    }

    private static boolean fits(String parameter, String argument) {
        return switch (parameter) {
            case "anyelement", "anycompatible", "\"any\"" -> true;
            case "anyarray", "anycompatiblearray" -> argument.endsWith("[]");
            case "text" -> argument.equals("text") || argument.startsWith("character varying");
            case "anynonarray" -> !argument.isEmpty() && !argument.endsWith("[]");
            default -> !argument.isEmpty() && bare(argument).equals(bare(parameter));
        };
    }

    private static String bare(String type) {
        return type.replaceAll("\\([^)]*\\)", "");
    }

    private static String result(FunctionName function, List<String> arguments) {
        String type = function.rowType();
        if (!type.startsWith("any")) {
            return type;
        }
        for (int i = 0; i < Math.min(arguments.size(), function.parameters().size()); i++) {
            String parameter = function.parameters().get(i).type();
            if (parameter.startsWith("any")) {
                return polymorphic(parameter, arguments.get(i), type);
            }
        }
        return "";
    }

    private static String polymorphic(String parameter, String argument, String result) {
        boolean takesArray = parameter.endsWith("array") && !parameter.equals("anynonarray");
        boolean givesArray = result.endsWith("array") && !result.equals("anynonarray");
        if (argument.isEmpty() || takesArray == givesArray) {
            return argument;
        }
        return givesArray
                ? argument + "[]"
                : argument.endsWith("[]") ? argument.substring(0, argument.length() - 2) : argument;
    }
}

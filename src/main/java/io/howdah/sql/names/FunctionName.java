package io.howdah.sql.names;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One function, aggregate, window function or procedure; overloads are several of the same name.
///
/// @param parameters what a call passes, in order
/// @param result as the server writes it, "" for a procedure
/// @param columns of a function that returns a table or has several OUT parameters, else empty
public record FunctionName(
        String schema,
        String name,
        Kind kind,
        List<Parameter> parameters,
        String result,
        List<ColumnName> columns,
        @Nullable String comment) {

    /// How it is called.
    public enum Kind {
        FUNCTION,
        AGGREGATE,
        WINDOW,
        PROCEDURE,
        TRIGGER
    }

    /// What a call passes.
    ///
    /// @param name "" when it has none
    /// @param variadic whether any number of values may follow
    public record Parameter(String name, String type, boolean optional, boolean variadic) {

        @Override
        public String toString() {
            String words = name.isEmpty() ? type : name + " " + type;
            return (variadic ? "VARIADIC " : "") + (optional ? "[" + words + "]" : words);
        }
    }

    private static final String SET_OF = "SETOF ";

    public FunctionName {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    /// The parameters and the result, such as `(integer, text) → boolean`.
    public String signature() {
        String list =
                parameters.stream().map(Parameter::toString).collect(Collectors.joining(", "));
        return result.isEmpty() ? "(" + list + ")" : "(" + list + ") → " + result;
    }

    /// The type of one result row.
    public String rowType() {
        return result.startsWith(SET_OF) ? result.substring(SET_OF.length()) : result;
    }

    public boolean returnsRows() {
        return result.startsWith(SET_OF) || result.startsWith("TABLE(") || !columns.isEmpty();
    }

    /// Whether a call may pass this many values.
    public boolean takes(int arguments) {
        long needed = parameters.stream().filter(p -> !p.optional() && !p.variadic()).count();
        boolean open = !parameters.isEmpty() && parameters.getLast().variadic();
        return arguments >= needed && (open || arguments <= parameters.size());
    }

    /// The parameter that the value at this place goes to; -1 when there is none.
    public int parameterAt(int argument) {
        if (argument < parameters.size()) {
            return argument;
        }
        return !parameters.isEmpty() && parameters.getLast().variadic()
                ? parameters.size() - 1
                : -1;
    }
}

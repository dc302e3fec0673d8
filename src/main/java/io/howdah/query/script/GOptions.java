package io.howdah.query.script;

import io.howdah.sql.psql.CommandArguments;
import io.howdah.sql.psql.PsqlException;
import io.howdah.sql.psql.TruthValue;
import java.util.Optional;

/// The options of `\g` in parentheses; `expanded` is the one that means something here.
final class GOptions {

    private GOptions() {}

    /// @param first the argument that begins with the parenthesis
    static boolean expanded(String first, CommandArguments arguments, boolean otherwise)
            throws PsqlException {
        boolean expanded = otherwise;
        String word = first.substring(1);
        while (true) {
            boolean last = word.endsWith(")");
            String option = last ? word.substring(0, word.length() - 1) : word;
            if (!option.isEmpty()) {
                expanded = value(option);
            }
            if (last) {
                return expanded;
            }
            Optional<String> next = arguments.next();
            word =
                    next.orElseThrow(
                            () -> new PsqlException("\\g lacks the parenthesis at its end."));
        }
    }

    private static boolean value(String option) throws PsqlException {
        if (option.equals("expanded")) {
            return true;
        }
        String name = "expanded=";
        return TruthValue.of(option.startsWith(name) ? option.substring(name.length()) : "")
                .orElseThrow(() ->
                        new PsqlException(
                                "\\g knows the option expanded here, not \"%s\"."
                                        .formatted(option)));
    }
}

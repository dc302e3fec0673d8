package io.howdah.sql.complete;

import io.howdah.sql.names.FunctionName;
import io.howdah.sql.names.SchemaNames;
import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The call whose parentheses the caret is in.
///
/// @param argument which value, from 0
/// @param named the parameter that `name =>` names, or null
record CallAtCaret(
        @Nullable String schema, String function, int argument, int given, @Nullable String named) {

    /// Words that stand before parentheses without being called.
    private static final Set<String> NO_FUNCTION =
            Set.of(
                    "in",
                    "values",
                    "exists",
                    "any",
                    "some",
                    "all",
                    "as",
                    "using",
                    "on",
                    "from",
                    "join",
                    "and",
                    "or",
                    "not",
                    "where",
                    "select",
                    "over",
                    "filter",
                    "group",
                    "by",
                    "table",
                    "array",
                    "row",
                    "then",
                    "when",
                    "else",
                    "case",
                    "returning",
                    "into",
                    "set",
                    "key",
                    "unique",
                    "check",
                    "references",
                    "lateral",
                    "with",
                    "index",
                    "conflict",
                    "like");

    static Optional<CallAtCaret> of(Caret caret) {
        Words words = caret.words();
        int open = caret.parenthesis();
        while (open >= 0 && !isCall(words, open, caret)) {
            open = words.isMark(open, "[") ? words.around(open) : -1;
        }
        if (open < 0) {
            return Optional.empty();
        }
        boolean qualified = words.isMark(open - 2, ".");
        int at = words.caret();
        return Optional.of(
                new CallAtCaret(
                        qualified ? words.get(open - 3).name() : null,
                        words.get(open - 1).name(),
                        commas(words, open, at),
                        commas(words, open, words.close(open)) + 1,
                        named(words, open, at)));
    }

    private static boolean isCall(Words words, int open, Caret caret) {
        Word head = words.get(open - 1);
        boolean callable =
                words.isMark(open, "(")
                        && (head.isName() || head.isKeyword())
                        && !(head.isKeyword() && NO_FUNCTION.contains(head.name()));
        boolean target = caret.block() != null && words.is(open - 2, "into");
        return callable && !target;
    }

    /// How many commas stand between the parenthesis and a word.
    static int commas(Words words, int open, int to) {
        int commas = 0;
        for (int i = open + 1; i < to; i = words.next(i)) {
            commas += words.isMark(i, ",") ? 1 : 0;
        }
        return commas;
    }

    private static @Nullable String named(Words words, int open, int at) {
        int start = at;
        while (start - 1 > open && !words.isMark(start - 1, ",")) {
            start--;
        }
        boolean names = words.isMark(start + 1, "=>") || words.isMark(start + 1, ":=");
        return names ? words.get(start).name() : null;
    }

    /// The functions that it may mean, the likeliest first.
    List<FunctionName> overloads(SchemaNames names) {
        List<FunctionName> known = names.functions(schema, function);
        List<FunctionName> all =
                known.isEmpty() && schema == null ? SyntaxFunctions.named(function) : known;
        return all.stream()
                .sorted(
                        Comparator.comparing((FunctionName one) -> active(one) < 0)
                                .thenComparing(one -> !one.takes(given))
                                .thenComparingInt(one -> one.parameters().size()))
                .toList();
    }

    /// Index of the parameter that the caret's value goes to, -1 for none.
    int active(FunctionName overload) {
        for (int i = 0; named != null && i < overload.parameters().size(); i++) {
            if (overload.parameters().get(i).name().equals(named)) {
                return i;
            }
        }
        return overload.parameterAt(argument);
    }
}

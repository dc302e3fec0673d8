package io.howdah.sql.complete;

import io.howdah.sql.scope.Word;
import io.howdah.sql.scope.Words;
import java.util.List;
import java.util.Set;

/// Tells the places where an expression's next operand begins from those behind an operand.
final class Operands {

    private static final Set<String> OPENERS =
            Set.of(
                    "select",
                    "distinct",
                    "all",
                    "where",
                    "and",
                    "or",
                    "not",
                    "on",
                    "having",
                    "when",
                    "then",
                    "else",
                    "case",
                    "by",
                    "in",
                    "like",
                    "ilike",
                    "to",
                    "between",
                    "set",
                    "returning",
                    "any",
                    "some",
                    "escape",
                    "from",
                    "for",
                    "limit",
                    "offset",
                    "values",
                    "symmetric",
                    "array",
                    "variadic",
                    "using",
                    "default",
                    "check",
                    "return",
                    "if",
                    "elsif",
                    "while",
                    "perform",
                    "exit");

    private static final List<String> AFTER_OPERAND =
            List.of(
                    "AND",
                    "OR",
                    "IS NULL",
                    "IS NOT NULL",
                    "IN",
                    "NOT IN",
                    "LIKE",
                    "ILIKE",
                    "NOT LIKE",
                    "BETWEEN",
                    "IS DISTINCT FROM",
                    "IS NOT DISTINCT FROM",
                    "SIMILAR TO",
                    "COLLATE",
                    "AT TIME ZONE");

    private static final List<String> OPENING =
            List.of(
                    "NOT",
                    "NULL",
                    "TRUE",
                    "FALSE",
                    "CASE",
                    "EXISTS",
                    "CAST",
                    "ARRAY",
                    "INTERVAL",
                    "CURRENT_DATE",
                    "CURRENT_TIMESTAMP",
                    "CURRENT_USER");

    private Operands() {}

    /// Whether an operand begins at this word.
    static boolean beginsAt(Words words, int at) {
        Word before = words.get(at - 1);
        if (before.isKeyword()) {
            boolean member = words.isMark(at - 2, ".");
            return !member && OPENERS.contains(before.name());
        }
        if (before.isMark("*")) {
            return !isStar(words, at - 1);
        }
        return before.isMark(",")
                || before.isMark("(")
                || before.isMark("[")
                || before.isOperator()
                || before.text().isEmpty();
    }

    /// Whether the asterisk stands for all columns.
    private static boolean isStar(Words words, int at) {
        Word before = words.get(at - 1);
        return before.isMark(",")
                || before.isMark("(")
                || before.isMark(".")
                || before.is("select")
                || before.is("distinct")
                || before.is("all")
                || before.is("returning");
    }

    /// The key words that may begin an operand.
    static List<String> opening() {
        return OPENING;
    }

    /// The key words that may follow the operand before this word, without those that end the
    /// clause; empty when the place needs others.
    static List<String> following(Words words, int at) {
        Word before = words.get(at - 1);
        if (before.is("is")) {
            return List.of("NULL", "NOT NULL", "TRUE", "FALSE", "DISTINCT FROM", "UNKNOWN");
        }
        if (before.is("not") && words.is(at - 2, "is")) {
            return List.of("NULL", "TRUE", "FALSE", "DISTINCT FROM", "UNKNOWN");
        }
        if (before.is("not") && !beginsAt(words, at - 1)) {
            return List.of("IN", "LIKE", "ILIKE", "BETWEEN", "SIMILAR TO");
        }
        if (openCase(words, at)) {
            return openCaseWords(words, at);
        }
        return AFTER_OPERAND;
    }

    /// Whether the words before need others than [#AFTER_OPERAND] although an operand could begin.
    static boolean needsOwn(Words words, int at) {
        Word before = words.get(at - 1);
        return before.is("is")
                || (before.is("not") && (words.is(at - 2, "is") || !beginsAt(words, at - 1)));
    }

    private static boolean openCase(Words words, int at) {
        return caseAround(words, at) >= 0;
    }

    /// Index of the CASE that the word stands in, -1 for none.
    static int caseAround(Words words, int at) {
        int ended = 0;
        int around = words.around(words.caret());
        for (int i = at - 1; i > around; i--) {
            if (words.around(i) != around) {
                continue;
            }
            if (words.is(i, "end")) {
                ended++;
            } else if (words.is(i, "case") && --ended < 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> openCaseWords(Words words, int at) {
        for (int i = at - 1; i > 0; i--) {
            switch (words.get(i).isKeyword() ? words.get(i).name() : "") {
                case "when" -> {
                    return List.of(
                            "THEN", "AND", "OR", "IS NULL", "IS NOT NULL", "IN", "LIKE", "BETWEEN");
                }
                case "then" -> {
                    return List.of("WHEN", "ELSE", "END");
                }
                case "else" -> {
                    return List.of("END", "AND", "OR");
                }
                case "case" -> {
                    return List.of("WHEN");
                }
                default -> {}
            }
        }
        return AFTER_OPERAND;
    }
}

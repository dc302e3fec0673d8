package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import io.howdah.sql.format.Lexeme.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides about the space between the tokens of a line.
final class Spacing {

    /// Words that are never the name of a function, so that a parenthesis after them stands apart.
    private static final Set<String> APART =
            Set.of(
                    "AND",
                    "AS",
                    "BY",
                    "ELSE",
                    "EXCEPT",
                    "FILTER",
                    "FROM",
                    "HAVING",
                    "IN",
                    "INTERSECT",
                    "JOIN",
                    "LATERAL",
                    "LIMIT",
                    "NOT",
                    "OFFSET",
                    "ON",
                    "OR",
                    "OVER",
                    "RETURNING",
                    "SELECT",
                    "SET",
                    "THEN",
                    "UNION",
                    "USING",
                    "VALUES",
                    "WHEN",
                    "WHERE");

    /// Reserved words that stand for a value: an operator after them takes two operands.
    private static final Set<String> VALUES =
            Set.of(
                    "CURRENT_CATALOG",
                    "CURRENT_DATE",
                    "CURRENT_ROLE",
                    "CURRENT_SCHEMA",
                    "CURRENT_TIME",
                    "CURRENT_TIMESTAMP",
                    "CURRENT_USER",
                    "DEFAULT",
                    "END",
                    "FALSE",
                    "LOCALTIME",
                    "LOCALTIMESTAMP",
                    "NULL",
                    "SESSION_USER",
                    "TRUE",
                    "USER");

    private Spacing() {}

    /// The same tokens, each with the gap that it shall have.
    static List<Lexeme> applied(List<Lexeme> written) {
        var spaced = new ArrayList<Lexeme>(written.size());
        for (int i = 0; i < written.size(); i++) {
            Lexeme lexeme = written.get(i);
            if (i > 0) {
                Lexeme before = i > 1 ? written.get(i - 2) : null;
                lexeme = lexeme.after(gap(before, written.get(i - 1), lexeme));
            }
            spaced.add(lexeme);
        }
        return List.copyOf(spaced);
    }

    private static Gap gap(@Nullable Lexeme before, Lexeme left, Lexeme right) {
        // A literal goes on in a literal of the next line, but not of the same.
        boolean continues = left.kind().isString() && right.kind().isString();
        if (continues && right.gap() == Gap.LINE_FEED) {
            return Gap.LINE_FEED;
        }
        boolean apart = !right.before().isEmpty() || apart(before, left, right);
        return apart ? Gap.SPACE : Gap.NONE;
    }

    private static boolean apart(@Nullable Lexeme before, Lexeme left, Lexeme right) {
        boolean original = right.gap() != Gap.NONE;
        return switch (right.text()) {
            case ",", ";", ")", "]", "::" -> false;
            case ".", ":" -> original;
            case "[" -> !endsValue(left) && !left.is("ARRAY") && afterLeft(before, left, original);
            case "(" -> parenthesis(before, left, original);
            default -> afterLeft(before, left, original);
        };
    }

    private static boolean parenthesis(@Nullable Lexeme before, Lexeme left, boolean original) {
        if (left.kind() == TokenKind.KEYWORD && APART.contains(left.word())) {
            return true;
        }
        boolean called = left.isName() || left.kind() == TokenKind.KEYWORD || endsValue(left);
        return called ? original : afterLeft(before, left, original);
    }

    private static boolean afterLeft(@Nullable Lexeme before, Lexeme left, boolean original) {
        return switch (left.text()) {
            case "(", "[", "::" -> false;
            case ".", ":" -> original;
            default -> original || !isPrefix(before, left);
        };
    }

    /// Whether the operator has no operand on its left.
    private static boolean isPrefix(@Nullable Lexeme before, Lexeme operator) {
        return operator.kind() == TokenKind.OPERATOR
                && !operator.text().equals("*")
                && (before == null || !endsValue(before));
    }

    private static boolean endsValue(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case OPERATOR -> false;
            case PUNCTUATION -> lexeme.text().equals(")") || lexeme.text().equals("]");
            case KEYWORD -> VALUES.contains(lexeme.word()) || !KeywordCase.isReserved(lexeme);
            default -> true;
        };
    }
}

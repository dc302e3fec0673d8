package io.howdah.report.anonymise;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.secret.SecretMask;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The constants that a statement spells out; all others are taken out of the conditions of its plan.
final class Spelled {

    private static final String MASKED = "'" + SecretMask.MASK + "'";

    /// Zero and one tell nothing.
    private static final Set<String> PLAIN = Set.of("0", "1");

    private static final Set<String> BEFORE_NUMBERS_OF_PLANS = Set.of("subplan", "initplan", "cte");

    private final Set<String> constants = new HashSet<>(PLAIN);

    Spelled(String statement) {
        Tokens tokens = new Lexer(true).lex(statement);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i).isString() || tokens.kind(i) == TokenKind.NUMBER) {
                constants.add(content(tokens.text(i, statement)));
            }
        }
    }

    /// The expression with [SecretMask#MASK] for each constant that the statement does not spell out.
    String only(String expression) {
        Tokens tokens = new Lexer(true).lex(expression);
        var text = new StringBuilder();
        var type = new TypeName();
        String before = "";
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            String token = tokens.text(i, expression);
            boolean constant = kind.isString() || kind == TokenKind.NUMBER;
            boolean kept =
                    constants.contains(content(token))
                            || BEFORE_NUMBERS_OF_PLANS.contains(before)
                            || type.isOpen();
            text.append((constant && !kept) || kind == TokenKind.ERROR ? MASKED : token);
            if (!kind.isBlank()) {
                before = token.toLowerCase(Locale.ROOT);
                type.read(kind, token);
            }
        }
        return text.toString();
    }

    /// EXPLAIN quotes numbers too, where they have a type of their own.
    private static String content(String token) {
        int open = token.indexOf('\'');
        return open >= 0 && token.length() > open + 1 && token.endsWith("'")
                ? token.substring(open + 1, token.length() - 1)
                : token;
    }

    /// Follows `::numeric(10,2)`, whose numbers belong to the type.
    private static final class TypeName {

        private boolean inName;
        private boolean open;

        boolean isOpen() {
            return open;
        }

        void read(TokenKind kind, String token) {
            if (open) {
                open = !token.equals(")");
            } else if (token.equals("::")) {
                inName = true;
            } else if (inName) {
                open = token.equals("(");
                inName =
                        open
                                || token.equals(".")
                                || kind == TokenKind.KEYWORD
                                || kind == TokenKind.IDENTIFIER
                                || kind == TokenKind.QUOTED_IDENTIFIER;
            }
        }
    }
}

package io.howdah.query.proof;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The names in a statement that stand before a parenthesis: functions, and a few that are none.
final class CalledFunctions {

    private CalledFunctions() {}

    static Set<String> in(String statement) {
        Set<String> names = new TreeSet<>();
        Tokens tokens = new Lexer(true).lex(statement);
        String last = "";
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.text(i, statement);
            switch (tokens.kind(i)) {
                case WHITESPACE, LINE_COMMENT, BLOCK_COMMENT -> {}
                case IDENTIFIER, KEYWORD -> last = text.toLowerCase(Locale.ROOT);
                case QUOTED_IDENTIFIER ->
                        last = text.substring(1, text.length() - 1).replace("\"\"", "\"");
                default -> {
                    if (tokens.kind(i) == TokenKind.PUNCTUATION
                            && text.equals("(")
                            && !last.isEmpty()) {
                        names.add(last);
                    }
                    last = "";
                }
            }
        }
        return names;
    }
}

package io.howdah.ui.plan.query;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A token that the server's parser sees.
///
/// @param text folded as the server folds it, without the quotes of a name
/// @param depth how many parentheses are open around it; those of a pair stand outside it
record Word(TokenKind kind, String text, Span span, int depth) {

    static List<Word> of(String sql) {
        Tokens tokens = new Lexer(true).lex(sql);
        var words = new ArrayList<Word>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (!kind.isBlank()) {
                String text = folded(kind, tokens.text(i, sql));
                depth -= text.equals(")") ? 1 : 0;
                words.add(
                        new Word(
                                kind,
                                text,
                                new Span(tokens.start(i), tokens.end(i)),
                                Math.max(0, depth)));
                depth += text.equals("(") ? 1 : 0;
                depth = Math.max(0, depth);
            }
        }
        return words;
    }

    private static String folded(TokenKind kind, String text) {
        return switch (kind) {
            case QUOTED_IDENTIFIER -> text.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
            case KEYWORD, IDENTIFIER -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    boolean is(String other) {
        return text.equals(other) && kind != TokenKind.QUOTED_IDENTIFIER && !kind.isString();
    }

    boolean isAny(String... others) {
        for (String other : others) {
            if (is(other)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it can name a table or a column.
    boolean isName() {
        return kind == TokenKind.IDENTIFIER
                || kind == TokenKind.QUOTED_IDENTIFIER
                || kind == TokenKind.KEYWORD;
    }
}

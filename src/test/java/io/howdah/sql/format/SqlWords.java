package io.howdah.sql.format;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/// Everything in a script but its white space.
final class SqlWords {

    private SqlWords() {}

    static List<String> of(String sql) {
        Tokens tokens = new Lexer(true).lex(sql);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != TokenKind.WHITESPACE) {
                words.add(tokens.kind(i) + " " + tokens.text(i, sql).stripTrailing());
            }
        }
        return words;
    }
}

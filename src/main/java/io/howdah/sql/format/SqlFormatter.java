package io.howdah.sql.format;

import io.howdah.sql.Lexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;

/// Lays SQL out for reading. The tokens stay what they are, in their order, with all comments: only
/// blanks change, and, if asked for, the case of key words. Formatting twice changes nothing more.
///
/// Inline COPY data and psql commands are left alone, as is a statement that the lexer cannot read to
/// its end. Not safe for use by several threads.
public final class SqlFormatter {

    private final FormatOptions options;
    private final Lexer lexer;

    /// @param standardConformingStrings as for [Lexer]
    public SqlFormatter(FormatOptions options, boolean standardConformingStrings) {
        this.options = options;
        lexer = new Lexer(standardConformingStrings);
    }

    /// Formats a script of any number of statements; a text that is not empty ends in a line feed.
    public String script(String script) {
        return new ScriptLayout(script, lexer, this::statement).format();
    }

    /// Formats one statement, with or without its semicolon, without a line feed at its end.
    public String statement(String statement) {
        List<Lexeme> lexemes = Lexemes.of(statement, lexer);
        if (lexemes.isEmpty() || lexemes.stream().anyMatch(SqlFormatter::isUntouchable)) {
            return statement.strip();
        }
        String formatted = Layout.of(Reader.read(lexemes), options);
        // Two tokens that a missing space has made one would change what the statement means.
        return words(formatted).equals(words(statement)) ? formatted : statement.strip();
    }

    private static boolean isUntouchable(Lexeme lexeme) {
        return switch (lexeme.kind()) {
            case ERROR, META_COMMAND, COPY_DATA -> true;
            default -> false;
        };
    }

    private List<String> words(String sql) {
        Tokens tokens = lexer.lex(sql);
        var words = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            if (kind != TokenKind.WHITESPACE) {
                String text = tokens.text(i, sql);
                words.add(
                        kind == TokenKind.KEYWORD
                                ? "keyword " + tokens.keyword(i)
                                : kind + " " + (kind.isBlank() ? text.stripTrailing() : text));
            }
        }
        return words;
    }
}

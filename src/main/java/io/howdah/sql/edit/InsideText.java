package io.howdah.sql.edit;

import io.howdah.sql.LineLexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;

/// Tells whether a place in a text is code.
public final class InsideText {

    private InsideText() {}

    /// Whether a caret at `offset` stands inside of a constant, a name in quotes or a comment.
    public static boolean at(TextLines lines, LineLexer lexer, int offset) {
        int line = lines.lineAt(offset);
        int column = offset - lines.start(line);
        if (column == 0) {
            return lexer.startsInsideToken(line);
        }
        Tokens tokens = lexer.tokens(line);
        int token = tokens.indexAt(column - 1);
        return isText(tokens.kind(token))
                && (column < tokens.end(token) || goesOn(lexer, line, tokens, token));
    }

    private static boolean isText(TokenKind kind) {
        return switch (kind) {
            case QUOTED_IDENTIFIER, LINE_COMMENT, BLOCK_COMMENT, ERROR -> true;
            default -> kind.isString();
        };
    }

    /// Whether a token that ends its line is not over there.
    private static boolean goesOn(LineLexer lexer, int line, Tokens tokens, int token) {
        if (token < tokens.size() - 1) {
            return false;
        }
        return tokens.kind(token) == TokenKind.LINE_COMMENT || lexer.startsInsideToken(line + 1);
    }
}

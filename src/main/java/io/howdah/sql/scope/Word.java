package io.howdah.sql.scope;

import io.howdah.sql.Keywords;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import io.howdah.sql.names.Quoting;
import java.util.Locale;

/// A token of a statement that the server would see.
///
/// @param name what it names: without quotes, and in lower case unless it was quoted
/// @param start offset in the text under edit
/// @param gap what stands before it
public record Word(TokenKind kind, String text, String name, int start, int end, Gap gap) {

    /// What stands between two words.
    public enum Gap {
        NONE,
        SPACE,
        LINE_END,
        BLANK_LINE
    }

    /// @param shift what to add to the tokens' offsets
    static Word of(Tokens tokens, int index, String source, int shift, Gap gap) {
        String text = tokens.text(index, source);
        TokenKind kind = tokens.kind(index);
        if (kind == TokenKind.IDENTIFIER && gap != Gap.NONE && Keywords.find(text) != 0) {
            // A name was never typed behind the dot before it.
            kind = TokenKind.KEYWORD;
        }
        return new Word(
                kind,
                text,
                name(kind, text),
                shift + tokens.start(index),
                shift + tokens.end(index),
                gap);
    }

    /// What stands at the caret: a name, however little of it was typed.
    static Word hole(String typed, int start, int end, boolean quoted) {
        TokenKind kind = quoted ? TokenKind.STRING : TokenKind.IDENTIFIER;
        return new Word(kind, typed, typed, start, end, Gap.SPACE);
    }

    private static String name(TokenKind kind, String text) {
        return switch (kind) {
            case QUOTED_IDENTIFIER -> Quoting.unquoted(text);
            case KEYWORD, IDENTIFIER -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    /// Whether it is this key word, in lower case.
    public boolean is(String keyword) {
        return kind == TokenKind.KEYWORD && name.equals(keyword);
    }

    public boolean isKeyword() {
        return kind == TokenKind.KEYWORD;
    }

    /// Whether it is this operator or mark.
    public boolean isMark(String mark) {
        return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && text.equals(mark);
    }

    public boolean isOperator() {
        return kind == TokenKind.OPERATOR || isMark("::");
    }

    /// Whether it can name something.
    public boolean isName() {
        return switch (kind) {
            case IDENTIFIER, QUOTED_IDENTIFIER -> true;
            case KEYWORD ->
                    switch (Keywords.category(Keywords.find(name))) {
                        case UNRESERVED, COLUMN_NAME -> true;
                        case TYPE_OR_FUNCTION_NAME, RESERVED -> false;
                    };
            default -> false;
        };
    }

    public boolean isNumber() {
        return kind == TokenKind.NUMBER;
    }

    public boolean isString() {
        return kind.isString();
    }
}

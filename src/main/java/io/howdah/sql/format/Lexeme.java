package io.howdah.sql.format;

import io.howdah.sql.TokenKind;
import java.util.List;
import java.util.Locale;

/// A token that is not blank, with the comments around it.
///
/// @param word the text in upper case when it is a key word or a plain name, else the text
/// @param gap what stands between it and the token before
/// @param before comments that belong in front of it
/// @param after comments on the rest of its line
record Lexeme(
        TokenKind kind,
        String text,
        String word,
        Gap gap,
        List<Comment> before,
        List<Comment> after) {

    /// What stands between two tokens.
    enum Gap {
        NONE,
        SPACE,
        LINE_FEED
    }

    /// @param text with its marks, without the line end
    /// @param ownLine whether only blanks precede it on its line
    /// @param endsLine whether a line end follows, as one always does after `--`
    record Comment(String text, boolean ownLine, boolean endsLine) {}

    Lexeme {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Lexeme of(TokenKind kind, String text, Gap gap, List<Comment> before) {
        boolean cased = kind == TokenKind.KEYWORD || kind == TokenKind.IDENTIFIER;
        String word = cased ? text.toUpperCase(Locale.ROOT) : text;
        return new Lexeme(kind, text, word, gap, before, List.of());
    }

    Lexeme followedBy(List<Comment> comments) {
        return new Lexeme(kind, text, word, gap, before, comments);
    }

    Lexeme after(Gap other) {
        return new Lexeme(kind, text, word, other, before, after);
    }

    boolean is(String expected) {
        return word.equals(expected);
    }

    boolean isName() {
        return kind == TokenKind.IDENTIFIER || kind == TokenKind.QUOTED_IDENTIFIER;
    }

    /// Columns in a line of its own, with its comments; [Node#NEVER] when it needs several.
    int width() {
        boolean inLine =
                gap != Gap.LINE_FEED
                        && text.indexOf('\n') < 0
                        && after.isEmpty()
                        && before.stream().noneMatch(Comment::endsLine);
        int comments = before.stream().mapToInt(comment -> comment.text().length() + 1).sum();
        return inLine ? text.length() + comments : Node.NEVER;
    }

    /// Columns of the space before it.
    int space() {
        return gap == Gap.NONE ? 0 : 1;
    }
}

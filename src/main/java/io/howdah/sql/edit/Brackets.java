package io.howdah.sql.edit;

import io.howdah.sql.LineLexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the bracket or quote that belongs to the one at the caret, as PostgreSQL reads the text:
/// brackets in strings and comments count for nothing.
public final class Brackets {

    /// Lines to search each way.
    private static final int FARTHEST = 2_000;

    private static final String OPENING = "([";
    private static final String CLOSING = ")]";

    private final TextLines lines;
    private final LineLexer lexer;

    public Brackets(TextLines lines, LineLexer lexer) {
        this.lines = lines;
        this.lexer = lexer;
    }

    /// What belongs together at a caret.
    ///
    /// @param other empty when nothing belongs to the bracket
    public record Pair(TextRange at, Optional<TextRange> other) {

        /// Both, in the order of the text.
        public List<TextRange> ranges() {
            List<TextRange> both = new ArrayList<>(List.of(at));
            other.ifPresent(found -> both.add(found.start() < at.start() ? 0 : 1, found));
            return both;
        }
    }

    /// The pair at a caret: of the character behind it, else of the one before it.
    public Optional<Pair> at(int caret) {
        int line = lines.lineAt(caret);
        int column = caret - lines.start(line);
        Tokens tokens = lexer.tokens(line);
        String text = lines.line(line);
        return at(line, column, text, tokens)
                .or(() -> column > 0 ? at(line, column - 1, text, tokens) : Optional.empty());
    }

    private Optional<Pair> at(int line, int column, String text, Tokens tokens) {
        if (column >= text.length()) {
            return Optional.empty();
        }
        int token = tokens.indexAt(column);
        TokenKind kind = tokens.kind(token);
        if (kind == TokenKind.PUNCTUATION) {
            return bracket(line, token, text, tokens);
        }
        boolean quoted = kind.isString() || kind == TokenKind.QUOTED_IDENTIFIER;
        return quoted ? quote(line, column, text, tokens, token) : Optional.empty();
    }

    private Optional<Pair> bracket(int line, int token, String text, Tokens tokens) {
        char here = text.charAt(tokens.start(token));
        TextRange range = single(line, tokens.start(token));
        if (OPENING.indexOf(here) >= 0) {
            return Optional.of(new Pair(range, forward(line, token)));
        }
        return CLOSING.indexOf(here) >= 0
                ? Optional.of(new Pair(range, backward(line, token)))
                : Optional.empty();
    }

    private TextRange single(int line, int column) {
        int start = lines.start(line) + column;
        return new TextRange(start, start + 1);
    }

    private Optional<TextRange> forward(int line, int token) {
        int depth = 0;
        int last = Math.min(lines.count(), line + FARTHEST);
        for (int at = line; at < last; at++) {
            Tokens tokens = lexer.tokens(at);
            String text = lines.line(at);
            for (int i = at == line ? token : 0; i < tokens.size(); i++) {
                depth += direction(tokens, i, text);
                if (depth == 0 && direction(tokens, i, text) < 0) {
                    return Optional.of(single(at, tokens.start(i)));
                }
                if (tokens.endsStatement(i)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TextRange> backward(int line, int token) {
        int depth = 0;
        int first = Math.max(0, line - FARTHEST);
        for (int at = line; at >= first; at--) {
            Tokens tokens = lexer.tokens(at);
            String text = lines.line(at);
            for (int i = at == line ? token : tokens.size() - 1; i >= 0; i--) {
                if (tokens.endsStatement(i)) {
                    return Optional.empty();
                }
                depth += direction(tokens, i, text);
                if (depth == 0 && direction(tokens, i, text) > 0) {
                    return Optional.of(single(at, tokens.start(i)));
                }
            }
        }
        return Optional.empty();
    }

    /// 1 for an opening bracket, -1 for a closing one, 0 for everything else.
    private static int direction(Tokens tokens, int index, String text) {
        if (tokens.kind(index) != TokenKind.PUNCTUATION) {
            return 0;
        }
        char c = text.charAt(tokens.start(index));
        return OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
    }

    /// The two ends of a constant or name in quotes that stands on one line.
    private Optional<Pair> quote(int line, int column, String text, Tokens tokens, int token) {
        int open = tokens.start(token);
        int close = tokens.end(token) - 1;
        int begin = tokens.kind(token) == TokenKind.DOLLAR_STRING ? open : firstQuote(text, open);
        boolean complete = begin < close && text.charAt(begin) == text.charAt(close);
        if (!complete || (column != begin && column != close)) {
            return Optional.empty();
        }
        return Optional.of(
                new Pair(
                        single(line, column),
                        Optional.of(single(line, column == begin ? close : begin))));
    }

    private static int firstQuote(String text, int from) {
        int at = from;
        while (at < text.length() - 1 && text.charAt(at) != '\'' && text.charAt(at) != '"') {
            at++;
        }
        return at;
    }
}

package io.howdah.sql.edit;

import io.howdah.sql.LineLexer;
import io.howdah.sql.TokenKind;
import io.howdah.sql.Tokens;
import java.util.OptionalInt;

/// Which parts of a text can be folded away under their first line: statements, brackets, constants and
/// comments of several lines, and blocks of line comments.
public final class Folds {

    /// A part is not searched further than this.
    private static final int LONGEST = 5_000;

    /// Brackets, whose lines have to be read, not further than this.
    private static final int LONGEST_BRACKET = 500;

    private final TextLines lines;
    private final LineLexer lexer;

    public Folds(TextLines lines, LineLexer lexer) {
        this.lines = lines;
        this.lexer = lexer;
    }

    /// The last line of the part that starts on `line`, the outermost if there are several; `line` itself
    /// when none does.
    public int end(int line) {
        // A view may ask in the middle of an edit, of which the lexer hears when it is over.
        if (line + 1 >= lines.count() || lexer.lineCount() != lines.count()) {
            return line;
        }
        Tokens tokens = lexer.tokens(line);
        int last = comments(line, tokens);
        last = last > line ? last : statement(line, tokens);
        last = last > line ? last : token(line, tokens);
        return last > line ? last : bracket(line, tokens);
    }

    /// A block of lines that hold a line comment and nothing else.
    private int comments(int line, Tokens tokens) {
        if (!isComment(line, tokens) || (line > 0 && isComment(line - 1, lexer.tokens(line - 1)))) {
            return line;
        }
        int last = line;
        while (last + 1 < limit(line) && isComment(last + 1, lexer.tokens(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean isComment(int line, Tokens tokens) {
        int first = tokens.size() > 0 && tokens.kind(0) == TokenKind.WHITESPACE ? 1 : 0;
        return first < tokens.size()
                && tokens.kind(first) == TokenKind.LINE_COMMENT
                && !lexer.startsInsideToken(line);
    }

    private int statement(int line, Tokens tokens) {
        if (!lexer.startsBetweenStatements(line) || isBlank(tokens)) {
            return line;
        }
        int last = line;
        while (last + 1 < limit(line) && !lexer.startsBetweenStatements(last + 1)) {
            last++;
        }
        while (last > line && lines.line(last).isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean isBlank(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.kind(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// A constant or comment that starts on the line and goes on below.
    private int token(int line, Tokens tokens) {
        boolean starts = tokens.size() > 1 || !lexer.startsInsideToken(line);
        if (!starts) {
            return line;
        }
        int last = line;
        while (last + 1 < limit(line) && lexer.startsInsideToken(last + 1)) {
            last++;
        }
        return last;
    }

    /// The first bracket that the line leaves open; its closing line stays in sight when it starts with
    /// the closing bracket.
    private int bracket(int line, Tokens tokens) {
        OptionalInt inside = firstOpen(tokens, lines.line(line));
        if (inside.isEmpty()) {
            return line;
        }
        int depth = 0;
        for (int at = line; at < Math.min(limit(line), line + LONGEST_BRACKET); at++) {
            Tokens here = at == line ? tokens : lexer.tokens(at);
            String text = lines.line(at);
            for (int i = 0; i < here.size(); i++) {
                depth += direction(here, i, text);
                if (at > line && depth < inside.getAsInt()) {
                    boolean own = text.stripLeading().startsWith(")");
                    return own ? at - 1 : at;
                }
                if (here.endsStatement(i) && at > line) {
                    return line;
                }
            }
        }
        return line;
    }

    /// Depth inside of the first bracket that stays open, counted from the line's start.
    private static OptionalInt firstOpen(Tokens tokens, String text) {
        int depth = 0;
        int lowest = 0;
        for (int i = tokens.size() - 1; i >= 0; i--) {
            depth -= direction(tokens, i, text);
            lowest = Math.min(lowest, depth);
        }
        // Read from the end, an unmatched bracket goes below everything behind it.
        int opened = -lowest;
        return opened == 0
                ? OptionalInt.empty()
                : OptionalInt.of(depthAtEnd(tokens, text) - opened + 1);
    }

    private static int depthAtEnd(Tokens tokens, String text) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += direction(tokens, i, text);
        }
        return depth;
    }

    private static int direction(Tokens tokens, int index, String text) {
        if (tokens.kind(index) != TokenKind.PUNCTUATION) {
            return 0;
        }
        char c = text.charAt(tokens.start(index));
        return c == '(' ? 1 : c == ')' ? -1 : 0;
    }

    private int limit(int line) {
        return Math.min(lines.count(), line + LONGEST);
    }
}

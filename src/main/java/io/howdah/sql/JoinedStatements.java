package io.howdah.sql;

import java.util.ArrayList;
import java.util.List;

/// Turns a step of a script into what the server is to get: psql's `\;` separates statements that go
/// together, `\:` is a colon, and psql commands in between are no part of it.
public final class JoinedStatements {

    private JoinedStatements() {}

    /// The statements of a step, usually one. Offsets and lines are those of the script; the text may
    /// hold spaces where the script holds a psql command, so that positions stay.
    public static List<ScriptItem> of(ScriptItem statement) {
        if (statement.text().indexOf('\\') < 0) {
            return List.of(statement);
        }
        StringBuilder text = new StringBuilder(statement.text());
        List<ScriptItem> parts = new ArrayList<>();
        Tokens tokens = new Lexer(true).lex(statement.text());
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.start(i);
            if (tokens.kind(i) == TokenKind.META_COMMAND) {
                text.replace(start, tokens.end(i), " ".repeat(tokens.end(i) - start));
            } else if (text.charAt(start) == '\\' && tokens.kind(i) != TokenKind.ERROR) {
                text.setCharAt(start, ' ');
                if (tokens.role(i) == Tokens.JOINS) {
                    add(statement, text, from, start, parts);
                    from = tokens.end(i);
                } else if (tokens.kind(i) == TokenKind.WHITESPACE) {
                    text.setCharAt(start + 1, ' ');
                }
            }
        }
        add(statement, text, from, text.length(), parts);
        return List.copyOf(parts);
    }

    private static void add(
            ScriptItem whole, StringBuilder text, int from, int to, List<ScriptItem> parts) {
        int start = from;
        int end = to;
        while (start < end && Chars.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            int line =
                    whole.line()
                            + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
            parts.add(
                    new ScriptItem(
                            ScriptItem.Kind.STATEMENT,
                            text.substring(start, end),
                            whole.start() + start,
                            whole.start() + end,
                            line));
        }
    }
}

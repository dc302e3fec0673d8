package io.howdah.sql;

import java.util.ArrayList;
import java.util.List;

/// Cuts a script into its steps, in the order in which psql would take them: a psql command between the
/// words of a statement comes before that statement.
public final class Splitter {

    private final String script;
    private final Tokens tokens;
    private final List<ScriptItem> items = new ArrayList<>();

    /// Start of the open statement, -1 between statements.
    private int start = -1;

    private int startLine;
    private int line = 1;
    private int lineKnownAt;

    private Splitter(String script, Tokens tokens) {
        this.script = script;
        this.tokens = tokens;
    }

    /// The steps of a script for a server with standard-conforming strings.
    public static List<ScriptItem> split(String script) {
        return split(script, true);
    }

    /// The steps of a script; see [Lexer#Lexer] for the parameter.
    public static List<ScriptItem> split(String script, boolean standardConformingStrings) {
        return split(script, new Lexer(standardConformingStrings).lex(script));
    }

    static List<ScriptItem> split(String script, Tokens tokens) {
        return new Splitter(script, tokens).split();
    }

    private List<ScriptItem> split() {
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.kind(i)) {
                case WHITESPACE, LINE_COMMENT, BLOCK_COMMENT -> {}
                case META_COMMAND -> command(i);
                case COPY_DATA -> add(ScriptItem.Kind.COPY_DATA, tokens.start(i), tokens.end(i), i);
                default -> word(i);
            }
        }
        finish(script.length());
        return List.copyOf(items);
    }

    private void word(int token) {
        if (tokens.role(token) == Tokens.ENDS_STATEMENT) {
            finish(tokens.start(token));
        } else if (start < 0) {
            start = tokens.start(token);
            startLine = lineAt(start);
        }
    }

    private void command(int token) {
        switch (tokens.role(token)) {
            case Tokens.ENDS_DATA -> {
                // No line of data at all is data nevertheless: an empty COPY.
                if (tokens.kind(token - 1) != TokenKind.COPY_DATA) {
                    add(ScriptItem.Kind.COPY_DATA, tokens.start(token), tokens.start(token), token);
                }
                return;
            }
            case Tokens.ENDS_STATEMENT -> finish(tokens.start(token));
            case Tokens.DISCARDS_STATEMENT -> start = -1;
            default -> {}
        }
        add(ScriptItem.Kind.META, tokens.start(token), tokens.end(token), token);
    }

    private void finish(int before) {
        if (start >= 0) {
            int end = before;
            while (Chars.isSpace(script.charAt(end - 1))) {
                end--;
            }
            items.add(
                    new ScriptItem(
                            ScriptItem.Kind.STATEMENT,
                            script.substring(start, end),
                            start,
                            end,
                            startLine));
            start = -1;
        }
    }

    private void add(ScriptItem.Kind kind, int from, int to, int token) {
        int at = lineAt(tokens.start(token));
        items.add(new ScriptItem(kind, script.substring(from, to), from, to, at));
    }

    /// Line of an offset; asked for in ascending order.
    private int lineAt(int offset) {
        int lineFeed = script.indexOf('\n', lineKnownAt, offset);
        while (lineFeed >= 0) {
            line++;
            lineFeed = script.indexOf('\n', lineFeed + 1, offset);
        }
        lineKnownAt = Math.max(lineKnownAt, offset);
        return line;
    }
}

package io.howdah.sql;

import java.util.List;

/// Finds the statement at the caret of a text under edit from the few lines around it.
final class CaretSearch {

    private final LineLexer lexer;
    private final LineLexer.Lines lines;
    private final boolean standardConformingStrings;

    CaretSearch(LineLexer lexer, LineLexer.Lines lines, boolean standardConformingStrings) {
        this.lexer = lexer;
        this.lines = lines;
        this.standardConformingStrings = standardConformingStrings;
    }

    StatementAtCaret at(int line, int column) {
        int first = startOf(line);
        while (first > 0 && isBlank(first, line)) {
            first = startOf(first - 1);
        }
        int last = endOf(line);
        while (last < lines.count() - 1 && isBlank(line + 1, last + 1)) {
            last = endOf(last + 1);
        }
        StringBuilder text = new StringBuilder();
        int caret = 0;
        for (int i = first; i <= last; i++) {
            if (i == line) {
                caret = text.length() + column;
            }
            text.append(lines.line(i)).append('\n');
        }
        return new StatementAtCaret(first, find(text.toString(), caret, first));
    }

    private List<ScriptItem> find(String text, int caret, int firstLine) {
        List<ScriptItem> items = Splitter.split(text, standardConformingStrings);
        return StatementAtCaret.find(text, items, caret).stream()
                .map(item -> moved(item, firstLine))
                .toList();
    }

    private static ScriptItem moved(ScriptItem item, int lines) {
        return new ScriptItem(
                item.kind(), item.text(), item.start(), item.end(), item.line() + lines);
    }

    /// The last line at or before `line` that starts between statements.
    private int startOf(int line) {
        int first = line;
        while (first > 0 && !LineState.isBetweenStatements(lexer.state(first))) {
            first--;
        }
        return first;
    }

    /// The first line at or after `line` behind which no statement is open.
    private int endOf(int line) {
        int last = line;
        while (last < lines.count() - 1 && !LineState.isBetweenStatements(lexer.state(last + 1))) {
            last++;
        }
        return last;
    }

    /// Whether the lines `[from, to)` hold nothing but space and comments.
    private boolean isBlank(int from, int to) {
        for (int line = from; line < to; line++) {
            Tokens tokens = lexer.tokens(line);
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.kind(i).isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }
}

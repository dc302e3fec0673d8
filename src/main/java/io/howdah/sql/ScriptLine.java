package io.howdah.sql;

import java.util.Arrays;

/// The line that a script reader is in, as tokens; values may stand in the place of its variables.
final class ScriptLine {

    private final Lexer[] lexers = {new Lexer(false), new Lexer(true)};
    private final Tokens scratch = new Tokens(64);
    private final Expanding expanding = new Expanding();
    private Lexer lexer = lexers[1];
    private int number = 1;
    private long start;
    private SourceMap map = new SourceMap();

    /// The lexer's state at the line's start.
    private long before = LineState.START;

    /// The lexer's state at the line's end.
    long state = LineState.START;

    final Tokens tokens = new Tokens(64);
    char[] text = {};
    int length;

    /// Goes on with the next line.
    void read(ScriptLines lines, boolean standardConformingStrings) {
        // The lines of inline data may come while this one is still in use.
        text = Arrays.copyOf(lines.text, lines.length);
        length = lines.length;
        number = lines.number;
        start = lines.start;
        if (start == 0 && text[0] == Lexer.BYTE_ORDER_MARK) {
            text[0] = ' ';
        }
        map = new SourceMap();
        map.copied(0, start);
        expanding.clear();
        before = state;
        if (LineState.mode(before) == LineState.NORMAL) {
            lexer = lexers[standardConformingStrings ? 1 : 0];
        }
        scan();
    }

    /// There are no more lines.
    void end() {
        length = 0;
        tokens.clear();
        state = LineState.START;
    }

    private void scan() {
        tokens.clear();
        state = LineState.withoutData(lexer.lex(text, length, before, tokens));
    }

    /// Puts a variable's value into its place and leaves away what is before it; the rest is read anew,
    /// for a value may be any text.
    void expand(int index, String variable, String value) {
        int at = tokens.start(index);
        int end = tokens.end(index);
        var fresh = new SourceMap();
        fresh.replaced(0, map.source(at));
        map.copyTo(fresh, end, length, value.length());
        char[] line = new char[value.length() + length - end];
        value.getChars(0, value.length(), line, 0);
        System.arraycopy(text, end, line, value.length(), length - end);
        scratch.clear();
        before = LineState.withoutData(lexer.lex(text, at, before, scratch));
        expanding.move(end, value.length());
        expanding.add(variable, value.length());
        text = line;
        length = line.length;
        map = fresh;
        scan();
    }

    /// Whether the token lies within the value of the variable that it is.
    boolean isWithin(String variable, int index) {
        return expanding.isWithin(variable, tokens.start(index));
    }

    String text(int index) {
        return new String(text, tokens.start(index), tokens.end(index) - tokens.start(index));
    }

    /// Whether the token is a comment that began on an earlier line.
    boolean continuesComment(int index) {
        return index == 0 && LineState.mode(before) == LineState.BLOCK_COMMENT;
    }

    /// Where the token is in the script.
    ScriptPlace place(int index) {
        long offset = source(index);
        return new ScriptPlace(offset, number, (int) (offset - start) + 1);
    }

    long source(int index) {
        return map.source(tokens.start(index));
    }

    void open(StatementText statement) {
        statement.open(number, start);
    }

    void goOn(StatementText statement) {
        statement.line(start);
    }

    void copy(StatementText statement, int from, int to) {
        statement.append(text, map, from, to);
    }
}

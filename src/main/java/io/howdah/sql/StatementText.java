package io.howdah.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Composes the parts of the statement that a script reader is in.
final class StatementText {

    private final StringBuilder text = new StringBuilder();
    private final SourceMap map = new SourceMap();
    private final List<MappedText> parts = new ArrayList<>();
    private long[] lineStarts = new long[8];
    private int lines;
    private int firstLine;
    private boolean open;

    /// Whether a token of the statement, or of its next part, has come.
    boolean isOpen() {
        return open;
    }

    boolean isEmpty() {
        return !open && parts.isEmpty();
    }

    void open(int line, long lineStart) {
        open = true;
        firstLine = line;
        lines = 0;
        line(lineStart);
    }

    /// The statement goes on with another line.
    void line(long lineStart) {
        if (open) {
            if (lines == lineStarts.length) {
                lineStarts = Arrays.copyOf(lineStarts, lines * 2);
            }
            lineStarts[lines++] = lineStart;
        }
    }

    /// Takes over `[from, to)` of a line whose characters come from where `source` says.
    void append(char[] line, SourceMap source, int from, int to) {
        if (from < to) {
            source.copyTo(map, from, to, text.length());
            text.append(line, from, to - from);
        }
    }

    void replace(String value, long source) {
        map.replaced(text.length(), source);
        text.append(value);
    }

    /// Ends a part: the statement, or one of those that go together.
    void finishPart() {
        int end = text.length();
        while (end > 0 && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            parts.add(
                    new MappedText(
                            text.substring(0, end),
                            map.copy(),
                            firstLine,
                            Arrays.copyOf(lineStarts, lines)));
        }
        text.setLength(0);
        map.clear();
        open = false;
    }

    /// The parts, which the next statement forgets.
    List<MappedText> take() {
        finishPart();
        List<MappedText> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }
}

package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextLines;
import java.util.ArrayList;
import java.util.List;

/// A rectangle of text between two corners. Columns count from 0 as they are seen: a tab reaches to the
/// next multiple of [#TAB].
///
/// There is no space behind the end of a line: a line that ends inside the rectangle is selected up to
/// its end; one that ends before it is left out, unless the rectangle has no width: then its caret
/// stands at its end.
///
/// @param anchorLine the corner where the selection began
/// @param anchorColumn may lie behind the line's end
/// @param line the corner at which it is now
/// @param column may lie behind the line's end
public record Column(int anchorLine, int anchorColumn, int line, int column) {

    /// Columns from one tab stop to the next.
    public static final int TAB = 8;

    /// The rectangle that one caret and its selection span.
    public static Column of(TextLines lines, Caret caret) {
        int anchorLine = lines.lineAt(caret.anchor());
        int line = lines.lineAt(caret.position());
        return new Column(
                anchorLine,
                column(lines, anchorLine, caret.anchor() - lines.start(anchorLine)),
                line,
                column(lines, line, caret.position() - lines.start(line)));
    }

    /// The corner goes elsewhere, but not out of the text, nor further right than the longest line ends.
    public Column to(TextLines lines, int newLine, int newColumn) {
        int last = Math.clamp(newLine, 0, lines.count() - 1);
        int widest = anchorColumn;
        for (int at = Math.min(anchorLine, last); at <= Math.max(anchorLine, last); at++) {
            widest = Math.max(widest, column(lines, at, lines.line(at).length()));
        }
        return new Column(anchorLine, anchorColumn, last, Math.clamp(newColumn, 0, widest));
    }

    /// A caret in each line, from the top on; the main one in the line of the moving corner.
    public Carets carets(TextLines lines) {
        List<Caret> carets = new ArrayList<>();
        int step = line >= anchorLine ? 1 : -1;
        int left = Math.min(anchorColumn, column);
        for (int at = anchorLine; at != line + step && carets.size() < Carets.MOST; at += step) {
            boolean reaches = column(lines, at, lines.line(at).length()) >= left;
            if (reaches || anchorColumn == column) {
                int start = lines.start(at);
                carets.add(
                        new Caret(
                                start + index(lines, at, anchorColumn),
                                start + index(lines, at, column)));
            }
        }
        if (carets.isEmpty()) {
            return Carets.of(Caret.at(lines.end(line)));
        }
        return Carets.of(carets, carets.size() - 1);
    }

    /// The column in which a character of a line begins.
    static int column(TextLines lines, int line, int index) {
        String text = lines.line(line);
        if (text.indexOf('\t') < 0) {
            return index;
        }
        int column = 0;
        for (int i = 0; i < index; i++) {
            column = after(column, text.charAt(i));
        }
        return column;
    }

    /// The character of a line whose left edge is next to a column.
    static int index(TextLines lines, int line, int column) {
        String text = lines.line(line);
        if (text.indexOf('\t') < 0) {
            return whole(text, Math.min(column, text.length()));
        }
        int at = 0;
        int reached = 0;
        while (at < text.length() && reached < column) {
            int next = after(reached, text.charAt(at));
            if (next > column && column - reached < next - column) {
                break;
            }
            reached = next;
            at++;
        }
        return whole(text, at);
    }

    private static int after(int column, char c) {
        return c == '\t' ? (column / TAB + 1) * TAB : column + 1;
    }

    /// A character of two units is never cut.
    private static int whole(String text, int index) {
        boolean inside =
                index > 0
                        && index < text.length()
                        && Character.isLowSurrogate(text.charAt(index))
                        && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }
}

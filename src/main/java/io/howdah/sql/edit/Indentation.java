package io.howdah.sql.edit;

import java.util.Optional;

/// Moves text to the right and to the left, and starts new lines where the ones before them start.
public final class Indentation {

    /// Columns of one level.
    public static final int WIDTH = 4;

    private static final String LEVEL = " ".repeat(WIDTH);

    private Indentation() {}

    /// Length of the blank start of a line.
    static int of(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /// What the Tab key does: selected lines move a level to the right; without a selection of lines,
    /// spaces up to the next level.
    public static TextEdit tab(TextLines lines, int anchor, int caret) {
        SelectedLines selected = SelectedLines.of(lines, anchor, caret);
        if (anchor == caret || lines.lineAt(anchor) == lines.lineAt(caret)) {
            int from = Math.min(anchor, caret);
            int column = from - lines.start(lines.lineAt(from));
            return TextEdit.of(from, Math.max(anchor, caret), " ".repeat(WIDTH - column % WIDTH));
        }
        return selected.rewrite(line -> indented(lines.line(line)))
                .orElse(new TextEdit(caret, caret, "", anchor, caret));
    }

    private static SelectedLines.Change indented(String line) {
        return line.isEmpty() ? SelectedLines.Change.NONE : new SelectedLines.Change(0, 0, LEVEL);
    }

    /// Selected lines move a level to the right.
    public static Optional<TextEdit> indent(TextLines lines, int anchor, int caret) {
        return SelectedLines.of(lines, anchor, caret).rewrite(line -> indented(lines.line(line)));
    }

    /// Selected lines move a level to the left, as far as they can.
    public static Optional<TextEdit> outdent(TextLines lines, int anchor, int caret) {
        return SelectedLines.of(lines, anchor, caret)
                .rewrite(line -> new SelectedLines.Change(0, outdentation(lines.line(line)), ""));
    }

    private static int outdentation(String line) {
        if (line.startsWith("\t")) {
            return 1;
        }
        int spaces = 0;
        while (spaces < WIDTH && spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    /// What the Enter key does: the new line starts where the line before starts, a level further in
    /// behind an open bracket, whose closing one goes to a line of its own.
    public static TextEdit newLine(TextLines lines, int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        int line = lines.lineAt(from);
        String before = lines.line(line).substring(0, from - lines.start(line));
        int lastLine = lines.lineAt(to);
        String after = lines.line(lastLine).substring(to - lines.start(lastLine));
        String indent = before.substring(0, of(before));
        if (!before.stripTrailing().endsWith("(")) {
            return TextEdit.of(from, to, "\n" + indent);
        }
        String inner = "\n" + indent + LEVEL;
        String closing = after.startsWith(")") ? "\n" + indent : "";
        int place = from + inner.length();
        return new TextEdit(from, to, inner + closing, place, place);
    }
}

package io.howdah.sql.edit;

import java.util.Optional;

/// Turns lines into comments, or back when all of them are.
public final class CommentToggle {

    private static final String MARK = "--";

    private CommentToggle() {}

    /// The edit for the selected lines, blank ones left alone; nothing when all are blank. Toggling twice
    /// gives the text back unless every line was a comment before.
    public static Optional<TextEdit> toggle(TextLines lines, int anchor, int caret) {
        SelectedLines selected = SelectedLines.of(lines, anchor, caret);
        boolean comments = true;
        int column = Integer.MAX_VALUE;
        for (int line = selected.first(); line <= selected.last(); line++) {
            String text = lines.line(line);
            if (!text.isBlank()) {
                int indent = Indentation.of(text);
                comments &= text.startsWith(MARK, indent);
                column = Math.min(column, indent);
            }
        }
        int common = column;
        return comments
                ? selected.rewrite(line -> uncommented(lines.line(line)))
                : selected.rewrite(line -> commented(lines.line(line), common));
    }

    private static SelectedLines.Change commented(String line, int column) {
        return line.isBlank()
                ? SelectedLines.Change.NONE
                : new SelectedLines.Change(column, 0, MARK + " ");
    }

    private static SelectedLines.Change uncommented(String line) {
        int indent = Indentation.of(line);
        if (!line.startsWith(MARK, indent)) {
            return SelectedLines.Change.NONE;
        }
        boolean space = line.startsWith(" ", indent + MARK.length());
        return new SelectedLines.Change(indent, MARK.length() + (space ? 1 : 0), "");
    }
}

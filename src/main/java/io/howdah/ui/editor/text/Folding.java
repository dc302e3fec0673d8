package io.howdah.ui.editor.text;

import io.howdah.sql.edit.Folds;
import org.fxmisc.richtext.CodeArea;

/// Folds parts of the text away under their first line, and shows them again.
final class Folding {

    enum State {
        NONE,
        OPEN,
        FOLDED
    }

    private final CodeArea area;
    private final Folds folds;

    /// While a part is being folded the caret passes through it.
    private boolean hiding;

    Folding(CodeArea area, Folds folds) {
        this.area = area;
        this.folds = folds;
    }

    State state(int line) {
        if (line >= area.getParagraphs().size()) {
            return State.NONE;
        }
        if (isHidden(line + 1)) {
            return State.FOLDED;
        }
        return folds.end(line) > line ? State.OPEN : State.NONE;
    }

    boolean isHidden(int line) {
        return line < area.getParagraphs().size() && area.isFolded(line);
    }

    void toggle(int line) {
        if (isHidden(line + 1)) {
            area.unfoldParagraphs(line);
        } else {
            fold(line);
        }
    }

    private void fold(int line) {
        int end = folds.end(line);
        if (end > line) {
            int caretLine = area.getCurrentParagraph();
            int caret = area.getCaretPosition();
            hide(line, end);
            // Folding takes the caret along, which only a caret inside must follow.
            if (caretLine <= line || caretLine > end) {
                area.moveTo(caret);
            }
        }
    }

    private void hide(int line, int end) {
        hiding = true;
        try {
            area.foldParagraphs(line, end);
        } finally {
            hiding = false;
        }
    }

    /// Folds the innermost part around a line, or shows it again when it is folded.
    void toggleAround(int line) {
        int at = line;
        while (at > 0 && state(at) == State.NONE) {
            at--;
        }
        boolean around = state(at) == State.FOLDED || folds.end(at) >= line;
        if (around) {
            toggle(at);
        }
    }

    /// Folds every statement that starts in `[0, lines)`.
    void foldAll() {
        int line = 0;
        while (line < area.getParagraphs().size()) {
            int end = folds.end(line);
            if (end > line && !isHidden(line + 1)) {
                hide(line, end);
            }
            line = Math.max(end, line) + 1;
        }
    }

    void unfoldAll() {
        for (int line = 0; line + 1 < area.getParagraphs().size(); line++) {
            if (!isHidden(line) && isHidden(line + 1)) {
                area.unfoldParagraphs(line);
            }
        }
    }

    /// Shows the line if it is folded away.
    void reveal(int line) {
        if (hiding) {
            return;
        }
        int at = line;
        while (at > 0 && isHidden(at)) {
            at--;
        }
        if (at < line) {
            area.unfoldParagraphs(at);
        }
    }
}

package io.howdah.ui.editor.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;

/// Tints the lines of the statement at the caret, as far as they are on screen: a statement may have
/// as many lines as a dump.
final class StatementMark {

    static final String STYLE_CLASS = "current-statement";

    private final CodeArea area;

    /// The statement's lines, `[first, behind)`.
    private int first;

    private int behind;

    StatementMark(CodeArea area) {
        this.area = area;
    }

    /// The statement at the caret is in these lines now.
    void show(int newFirst, int newBehind) {
        first = newFirst;
        behind = newBehind;
        refresh();
    }

    /// The lines on screen may be others than before.
    void refresh() {
        int visible = area.getVisibleParagraphs().size();
        if (visible == 0) {
            return;
        }
        int last = Math.min(area.lastVisibleParToAllParIndex(), area.getParagraphs().size() - 1);
        for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
            mark(line, first <= line && line < behind);
        }
    }

    private void mark(int line, boolean current) {
        Collection<String> now = area.getParagraph(line).getParagraphStyle();
        if (now.contains(STYLE_CLASS) != current) {
            List<String> classes = new ArrayList<>(now);
            if (current) {
                classes.add(STYLE_CLASS);
            } else {
                classes.remove(STYLE_CLASS);
            }
            area.setParagraphStyle(line, List.copyOf(classes));
        }
    }
}

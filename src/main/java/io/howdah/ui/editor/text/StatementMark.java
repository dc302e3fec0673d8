package io.howdah.ui.editor.text;

import io.howdah.sql.LineLexer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;

/// Tints the lines of the statement at the caret, as far as they are on screen: a statement may have
/// as many lines as a dump.
final class StatementMark {

    static final String STYLE_CLASS = "current-statement";

    /// More lines than a screen has.
    private static final int LONG = 500;

    private final CodeArea area;

    /// The statement's lines, `[first, behind)`.
    private int first;

    private int behind;

    StatementMark(CodeArea area) {
        this.area = area;
    }

    /// Whether the statement around a line has so much text that it is not worth a look.
    boolean isLong(LineLexer lexer, int line) {
        return area.getParagraphLength(line) > LongLines.SHOWN
                || lastOf(lexer, line) - firstOf(lexer, line) > LONG;
    }

    /// The lines around this one that belong together, as far as anybody can see at once.
    void showAround(LineLexer lexer, int line) {
        show(firstOf(lexer, line), lastOf(lexer, line) + 1);
    }

    private static int firstOf(LineLexer lexer, int line) {
        int at = line;
        while (at > 0 && line - at <= LONG && !lexer.startsBetweenStatements(at)) {
            at--;
        }
        return at;
    }

    private int lastOf(LineLexer lexer, int line) {
        int at = line;
        int count = area.getParagraphs().size();
        while (at + 1 < count && at - line <= LONG && !lexer.startsBetweenStatements(at + 1)) {
            at++;
        }
        return at;
    }

    /// The statement at the caret is in the lines `[newFirst, newBehind)` now.
    void show(int newFirst, int newBehind) {
        if (newFirst != first || newBehind != behind) {
            first = newFirst;
            behind = newBehind;
            refresh(Sight.of(area));
        }
    }

    /// The lines on screen may be others than before.
    void refresh(Sight sight) {
        for (int line = sight.first(); line <= sight.last(); line++) {
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

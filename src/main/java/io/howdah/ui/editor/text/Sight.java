package io.howdah.ui.editor.text;

import org.fxmisc.richtext.CodeArea;

/// The lines on screen, `[first, last]`; none when `last` is less than `first`. Asking lays the area
/// out, so ask once for all that is to be done.
record Sight(int first, int last) {

    static Sight of(CodeArea area) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return new Sight(0, -1);
        }
        int last = Math.min(area.lastVisibleParToAllParIndex(), area.getParagraphs().size() - 1);
        return new Sight(area.firstVisibleParToAllParIndex(), last);
    }

    boolean holds(int line) {
        return first <= line && line <= last;
    }
}

package io.howdah.ui.editor.text;

/// The part of a very long line that is shown, between words that say how much there is before and
/// behind it.
///
/// @param start the first column that is shown
/// @param length of the whole line
record LineWindow(int start, int length) {

    /// Characters of a long line that are shown at once. With the words around them they are still fewer
    /// than the line has, so that a place in what is shown is never taken for one in the next line.
    static final int SHOWN = 16_000;

    /// How near a caret may come to an end behind which there is more. Far less than half of what is
    /// shown: the window stays where it is for thousands of keys.
    private static final int MARGIN = 200;

    /// The column behind the last that is shown.
    int end() {
        return Math.min(start + SHOWN, length);
    }

    /// The window for a line that is longer or shorter now, and for a caret in it: the same as long as the
    /// caret has text around it on both sides, otherwise with the caret in its middle.
    LineWindow around(int column, int newLength) {
        var same = new LineWindow(Math.clamp(start, 0, Math.max(0, newLength - SHOWN)), newLength);
        boolean inside =
                (same.start == 0 || column >= same.start + MARGIN)
                        && (same.end() == newLength || column <= same.end() - MARGIN);
        return inside
                ? same
                : new LineWindow(
                        Math.clamp(column - SHOWN / 2, 0, Math.max(0, newLength - SHOWN)),
                        newLength);
    }

    String before() {
        return start == 0 ? "" : "… %,d characters before  ".formatted(start);
    }

    String behind() {
        int more = length - end();
        return more == 0 ? "" : "  … %,d more characters".formatted(more);
    }

    /// Where a column stands in what is shown; one that is not shown, at the nearest that is.
    int shown(int column) {
        return Math.clamp(column, start, end()) - start + before().length();
    }

    /// Where a part of the line stands in what is shown; words stand for what is not.
    ///
    /// @param behind whether it goes on behind the line's end
    int shownEnd(int column, boolean behind) {
        return column > end() || behind
                ? before().length() + end() - start + behind().length()
                : shown(column);
    }

    int shownStart(int column) {
        return column < start ? 0 : shown(column);
    }

    /// The column at a place in what is shown; words stand for the nearest column.
    int column(int shown) {
        return Math.clamp(shown - before().length() + start, start, end());
    }
}

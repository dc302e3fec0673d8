package io.howdah.sql.edit.caret;

import io.howdah.sql.edit.TextRange;

/// One of several carets, with what it selects.
///
/// @param anchor offset where its selection began
/// @param position offset where it stands and its selection ends; the anchor when nothing is selected
public record Caret(int anchor, int position) {

    /// A caret that selects nothing.
    public static Caret at(int offset) {
        return new Caret(offset, offset);
    }

    public int start() {
        return Math.min(anchor, position);
    }

    public int end() {
        return Math.max(anchor, position);
    }

    public boolean isEmpty() {
        return anchor == position;
    }

    /// What it selects.
    public TextRange range() {
        return new TextRange(start(), end());
    }

    /// Both as one selection, in the direction of this one.
    Caret together(Caret other) {
        int start = Math.min(start(), other.start());
        int end = Math.max(end(), other.end());
        boolean backwards = isEmpty() ? other.position < other.anchor : position < anchor;
        return backwards ? new Caret(end, start) : new Caret(start, end);
    }

    /// Whether the two would write into each other; selections may lie side by side, carets may not.
    boolean meets(Caret later) {
        return later.start() < end() || (later.start() == end() && (isEmpty() || later.isEmpty()));
    }
}

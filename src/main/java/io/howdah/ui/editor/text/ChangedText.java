package io.howdah.ui.editor.text;

import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;

/// The part of a text that changes made together have touched, from the first to the last.
///
/// @param start where it begins, before and behind the changes
/// @param end where it ends in the new text
/// @param lineEndsGained how many more lines there are now
/// @param sameLines whether no line end was added or removed
record ChangedText(int start, int end, int lineEndsGained, boolean sameLines) {

    /// @param changes in the order in which they were made, each in the text that the one before left
    static ChangedText of(List<PlainTextChange> changes) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        int gained = 0;
        boolean same = true;
        for (PlainTextChange change : changes) {
            int removedEnd = change.getPosition() + change.getRemoved().length();
            start = Math.min(start, change.getPosition());
            end =
                    Math.max(end, removedEnd)
                            + change.getInserted().length()
                            - change.getRemoved().length();
            int removed = lineEnds(change.getRemoved());
            int inserted = lineEnds(change.getInserted());
            gained += inserted - removed;
            same &= removed + inserted == 0;
        }
        return new ChangedText(start, end, gained, same);
    }

    private static int lineEnds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}

package io.howdah.sql.edit;

import java.util.Optional;
import java.util.function.IntFunction;

/// The lines that a selection touches; one whose very start is its end does not count.
///
/// @param first the first line
/// @param last the last line
record SelectedLines(TextLines lines, int anchor, int caret, int first, int last) {

    static SelectedLines of(TextLines lines, int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        int first = lines.lineAt(from);
        int last = lines.lineAt(to);
        if (last > first && lines.start(last) == to) {
            last--;
        }
        return new SelectedLines(lines, anchor, caret, first, last);
    }

    /// A change of one line: `removed` characters at `column` become `inserted`.
    record Change(int column, int removed, String inserted) {

        static final Change NONE = new Change(0, 0, "");

        int growth() {
            return inserted.length() - removed;
        }

        boolean isNone() {
            return removed == 0 && inserted.isEmpty();
        }
    }

    /// Changes each line by itself; anchor and caret stay with their characters.
    Optional<TextEdit> rewrite(IntFunction<Change> changes) {
        var text = new StringBuilder();
        int newAnchor = anchor;
        int newCaret = caret;
        boolean any = false;
        for (int line = first; line <= last; line++) {
            Change change = changes.apply(line);
            any |= !change.isNone();
            int at = lines.start(line) + change.column();
            newAnchor += shift(change, at, anchor);
            newCaret += shift(change, at, caret);
            String before = lines.line(line);
            text.append(before, 0, change.column())
                    .append(change.inserted())
                    .append(before, change.column() + change.removed(), before.length());
            if (line < last) {
                text.append('\n');
            }
        }
        return any
                ? Optional.of(
                        new TextEdit(
                                lines.start(first),
                                lines.end(last),
                                text.toString(),
                                newAnchor,
                                newCaret))
                : Optional.empty();
    }

    private int shift(Change change, int at, int offset) {
        boolean selects = anchor != caret;
        if (offset < at || (offset == at && selects)) {
            return 0;
        }
        int into = Math.min(offset - at, change.removed());
        return into < change.removed() ? change.inserted().length() - into : change.growth();
    }
}

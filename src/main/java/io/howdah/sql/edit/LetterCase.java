package io.howdah.sql.edit;

import java.util.Locale;

/// Changes the case of the selection.
public final class LetterCase {

    private LetterCase() {}

    /// To lower case when nothing in it is lower case, else to upper case.
    public static TextEdit toggle(TextLines lines, int anchor, int caret) {
        int from = Math.min(anchor, caret);
        int to = Math.max(anchor, caret);
        int first = lines.lineAt(from);
        int shift = lines.start(first);
        String text = lines.text(first, lines.lineAt(to)).substring(from - shift, to - shift);
        String upper = text.toUpperCase(Locale.ROOT);
        String changed = text.equals(upper) ? text.toLowerCase(Locale.ROOT) : upper;
        int growth = changed.length() - text.length();
        return new TextEdit(
                from,
                to,
                changed,
                anchor > caret ? anchor + growth : anchor,
                caret > anchor ? caret + growth : caret);
    }
}

package io.howdah.ui.editor;

import io.howdah.sql.edit.TextRange;
import io.howdah.sql.format.FormatOptions;
import io.howdah.sql.format.SqlFormatter;
import io.howdah.ui.fx.Background;
import java.util.function.Function;
import org.fxmisc.richtext.CodeArea;

/// Lays out the selection of an editor, or all of its text, as one edit that can be undone.
final class Formatting {

    private final FormatOptions options;
    private final Background background;

    Formatting(FormatOptions options, Background background) {
        this.options = options;
        this.background = background;
    }

    /// The work is done in the background; a text that was changed meanwhile stays as it is.
    ///
    /// @param range what to lay out
    void apply(CodeArea area, TextRange range, boolean standardConformingStrings) {
        String written = area.getText(range.start(), range.end());
        Function<String, String> formatter =
                new SqlFormatter(options, standardConformingStrings)::script;
        background.submit(
                () -> laidOut(written, formatter),
                formatted -> {
                    boolean unchanged =
                            range.end() <= area.getLength()
                                    && area.getText(range.start(), range.end()).equals(written);
                    if (unchanged && !formatted.equals(written)) {
                        put(area, range, formatted);
                    }
                });
    }

    /// What was selected stays selected; a caret stays in its word.
    private static void put(CodeArea area, TextRange range, String formatted) {
        String written = area.getText(range.start(), range.end());
        boolean selected = area.getSelection().getLength() > 0;
        int caret = area.getCaretPosition() - range.start();
        area.replaceText(range.start(), range.end(), formatted);
        if (selected) {
            area.selectRange(range.start(), range.start() + formatted.length());
        } else {
            area.moveTo(range.start() + moved(caret, written, formatted));
        }
        area.requestFollowCaret();
    }

    /// Where the caret belongs in a text that differs in its blanks only.
    static int moved(int caret, String written, String formatted) {
        int here = Math.clamp(caret, 0, written.length());
        long before = written.substring(0, here).chars().filter(c -> !isBlank(c)).count();
        int at = 0;
        for (long left = before; at < formatted.length() && left > 0; at++) {
            left -= isBlank(formatted.charAt(at)) ? 0 : 1;
        }
        boolean begins =
                here < written.length()
                        && !isBlank(written.charAt(here))
                        && (here == 0 || isBlank(written.charAt(here - 1)));
        while (begins && at < formatted.length() && isBlank(formatted.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character);
    }

    /// A part without a line feed at its end gets none.
    static String laidOut(String written, Function<String, String> formatter) {
        String formatted = formatter.apply(written);
        return written.endsWith("\n") ? formatted : formatted.stripTrailing();
    }
}

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
                        area.replaceText(range.start(), range.end(), formatted);
                    }
                });
    }

    /// A part without a line feed at its end gets none.
    static String laidOut(String written, Function<String, String> formatter) {
        String formatted = formatter.apply(written);
        return written.endsWith("\n") ? formatted : formatted.stripTrailing();
    }
}

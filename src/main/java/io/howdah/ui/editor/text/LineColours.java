package io.howdah.ui.editor.text;

import io.howdah.sql.LineLexer;
import io.howdah.ui.control.SqlStyles;
import java.util.Collection;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;

/// Colours the lines on screen, and no others, by their tokens and marks.
final class LineColours {

    private final CodeArea area;
    private final LineLexer lexer;
    private final Marks marks;

    LineColours(CodeArea area, LineLexer lexer, Marks marks) {
        this.area = area;
        this.lexer = lexer;
        this.marks = marks;
    }

    void colour(Sight sight) {
        for (int line = sight.first(); line <= sight.last(); line++) {
            colourLine(line);
        }
    }

    void colourLine(int line) {
        int length = area.getParagraphLength(line);
        if (length == 0 || length > LongLines.SHOWN) {
            return;
        }
        StyleSpans<Collection<String>> plain = SqlStyles.of(lexer.tokens(line), length);
        StyleSpans<Collection<String>> spans =
                marks.over(plain, area.getAbsolutePosition(line, 0), length);
        if (!spans.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, spans);
        }
    }
}

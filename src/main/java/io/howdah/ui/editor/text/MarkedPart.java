package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A part of the text that is marked.
record MarkedPart(TextRange range, TextMark mark) {

    /// As many as one can look at; each is a node of its own.
    private static final int MOST = 500;

    private static final Comparator<MarkedPart> BY_PLACE =
            Comparator.<MarkedPart>comparingInt(part -> part.range().start())
                    .thenComparing(MarkedPart::mark, Comparator.reverseOrder());

    /// What is marked in a part of the text, in its order; where marks begin together, the one on top
    /// first.
    static List<MarkedPart> in(TextRange part, Function<TextMark, List<TextRange>> marks) {
        List<MarkedPart> found = new ArrayList<>();
        for (TextMark mark : TextMark.values()) {
            marks.apply(mark).stream()
                    .filter(range -> range.end() > part.start() && range.start() < part.end())
                    .limit(MOST)
                    .forEach(range -> found.add(new MarkedPart(range, mark)));
        }
        found.sort(BY_PLACE);
        return found;
    }
}

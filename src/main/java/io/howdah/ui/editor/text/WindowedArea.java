package io.howdah.ui.editor.text;

import java.util.Collection;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.CharacterHit;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.Selection;
import org.fxmisc.richtext.model.EditableStyledDocument;

/// An area that shows a window of very long lines; see [LongLines].
///
/// RichTextFX takes places in what a line shows for places in its text. Here, where it asks, they are
/// turned into each other.
final class WindowedArea extends CodeArea {

    private final LongLines longLines = new LongLines(this);

    WindowedArea(EditableStyledDocument<Collection<String>, String, Collection<String>> document) {
        super(document);
    }

    LongLines longLines() {
        return longLines;
    }

    @Override
    public CharacterHit hit(double x, double y) {
        CharacterHit hit = super.hit(x, y);
        int insertion = hit.getInsertionIndex();
        int place = hit.getCharacterIndex().orElse(insertion);
        int line = offsetToPosition(place, Bias.Forward).getMajor();
        if (!longLines.isLong(line)) {
            return hit;
        }
        int start = getAbsolutePosition(line, 0);
        int column = start + longLines.window(line).column(place - start);
        if (hit.getCharacterIndex().isEmpty()) {
            return CharacterHit.insertionAt(column);
        }
        return insertion == place
                ? CharacterHit.leadingHalfOf(column)
                : CharacterHit.trailingHalfOf(column);
    }

    @Override
    @SuppressWarnings("rawtypes") // As it is declared.
    public IndexRange getParagraphSelection(Selection selection, int line) {
        IndexRange range = super.getParagraphSelection(selection, line);
        if (range.getLength() == 0 || !longLines.isLong(line)) {
            return range;
        }
        LineWindow window = longLines.window(line);
        boolean behind = range.getEnd() > getParagraphLength(line);
        int from = window.shownStart(range.getStart());
        return new IndexRange(from, Math.max(from, window.shownEnd(range.getEnd(), behind)));
    }

    /// Of a single character in a long line nothing can be said.
    @Override
    public Optional<Bounds> getCharacterBoundsOnScreen(int from, int to) {
        boolean letter = from < to;
        return letter && longLines.isLong(offsetToPosition(from, Bias.Forward).getMajor())
                ? Optional.empty()
                : super.getCharacterBoundsOnScreen(from, to);
    }
}

package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextRange;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.SimpleEditableStyledDocument;

/// A text made ready to be shown. Making it takes most of what a large text costs and needs no window:
/// do that in the background; showing it then takes a few milliseconds, as nothing is replaced that
/// somebody would have to be told of.
public final class PreparedText {

    private static final Collection<String> PLAIN = List.of();

    private final ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document;
    private final UndoState undo;

    private PreparedText(
            ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document,
            UndoState undo) {
        this.document = document;
        this.undo = undo;
    }

    /// A text without a past. Safe on any thread.
    public static PreparedText of(String text) {
        return of(text, "");
    }

    /// A text that goes on where it was left. Safe on any thread.
    ///
    /// @param undo as [SqlArea#undo] gave it; where it does not fit the text, undo begins anew
    public static PreparedText of(String text, String undo) {
        return new PreparedText(
                ReadOnlyStyledDocument.fromString(text, PLAIN, PLAIN, SegmentOps.styledTextOps()),
                UndoState.read(undo, text).orElse(UndoState.NONE));
    }

    WindowedArea area() {
        return new WindowedArea(new SimpleEditableStyledDocument<>(document));
    }

    /// In characters.
    int length() {
        return document.length();
    }

    /// Puts it in the place of a part of an area's text.
    void replace(CodeArea area, TextRange part) {
        area.replace(part.start(), part.end(), document);
    }

    UndoState undo() {
        return undo;
    }
}

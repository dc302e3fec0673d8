package io.howdah.ui.editor.text;

import io.howdah.sql.edit.TextEdit;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Cuts, copies and pastes at the caret, or at all of them when there are several.
public final class TextClipboard {

    private final SqlArea text;

    public TextClipboard(SqlArea text) {
        this.text = text;
    }

    /// Whether anything is selected.
    public boolean hasSelection() {
        return text.carets().isActive()
                ? text.carets().all().all().stream().anyMatch(caret -> !caret.isEmpty())
                : text.selection().isPresent();
    }

    public void copy() {
        if (!text.carets().isActive()) {
            text.area().copy();
        } else if (hasSelection()) {
            var content = new ClipboardContent();
            content.putString(text.carets().all().text(text.lines()));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    public void cut() {
        if (!text.carets().isActive()) {
            text.area().cut();
        } else if (hasSelection()) {
            copy();
            text.carets()
                    .edit((lines, anchor, caret) ->
                            anchor == caret
                                    ? Optional.empty()
                                    : Optional.of(
                                            TextEdit.of(
                                                    Math.min(anchor, caret),
                                                    Math.max(anchor, caret),
                                                    "")));
        }
    }

    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (!text.carets().isActive()) {
            text.area().paste();
        } else if (pasted != null && !pasted.isEmpty()) {
            text.carets().paste(pasted.replace("\r\n", "\n").replace('\r', '\n'));
        }
    }
}

package io.howdah.ui.control;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Text for other programs. Used on the FX thread.
public final class ClipboardText {

    private ClipboardText() {}

    /// Puts a text on the clipboard in the place of whatever is there.
    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

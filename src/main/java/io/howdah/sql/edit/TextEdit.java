package io.howdah.sql.edit;

/// One replacement in a text, which is one step of undo, and the selection behind it.
///
/// @param start first character that is replaced
/// @param end behind the last one
/// @param text what takes its place
/// @param anchor where the new selection begins, in the new text
/// @param caret where the new selection ends and the caret stands
public record TextEdit(int start, int end, String text, int anchor, int caret) {

    /// A replacement with the caret behind it.
    public static TextEdit of(int start, int end, String text) {
        int caret = start + text.length();
        return new TextEdit(start, end, text, caret, caret);
    }

    /// The same in a text that has `by` more characters before it.
    public TextEdit moved(int by) {
        return new TextEdit(start + by, end + by, text, anchor + by, caret + by);
    }

    /// The whole text after the replacement.
    public String in(String before) {
        return before.substring(0, start) + text + before.substring(end);
    }
}

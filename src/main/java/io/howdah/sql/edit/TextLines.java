package io.howdah.sql.edit;

import io.howdah.sql.LineLexer;

/// A text by lines, whose line ends are one character each. Large texts are never taken as a whole.
public interface TextLines extends LineLexer.Lines {

    /// Offset of the line's first character.
    int start(int line);

    /// The line that an offset is in; the end of a line belongs to it.
    int lineAt(int offset);

    /// Offset behind the line's last character, before its line end.
    default int end(int line) {
        return start(line) + line(line).length();
    }

    /// The lines `[first, last]` with the line ends between them.
    default String text(int first, int last) {
        var text = new StringBuilder(line(first));
        for (int line = first + 1; line <= last; line++) {
            text.append('\n').append(line(line));
        }
        return text.toString();
    }

    /// A text that does not change.
    static TextLines of(String text) {
        return new StringLines(text);
    }
}

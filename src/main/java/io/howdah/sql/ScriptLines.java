package io.howdah.sql;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The lines of a script, one at a time with its line end.
final class ScriptLines {

    private static final int BUFFER = 1 << 16;

    private final Reader source;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;

    /// The line's characters, of which `length` count.
    char[] text = new char[256];

    int length;

    /// Offset in the script of the line's first character.
    long start;

    /// From 1; 0 before the first line.
    int number;

    ScriptLines(Reader source) {
        this.source = source;
    }

    /// Goes to the next line; false when there is none.
    boolean next() throws IOException {
        start += length;
        length = 0;
        boolean ended = false;
        while (!ended && (at < filled || fill())) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            ended = end < filled;
            take(ended ? end + 1 : end);
        }
        number += length > 0 ? 1 : 0;
        return length > 0;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, source.read(buffer, 0, BUFFER));
        return filled > 0;
    }

    private void take(int end) {
        int more = end - at;
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
        }
        System.arraycopy(buffer, at, text, length, more);
        length += more;
        at = end;
    }
}

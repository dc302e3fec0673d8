package io.howdah.sql;

/// The lines of inline COPY data.
final class CopyLines {

    private CopyLines() {}

    /// Offset after the next line feed at or after `from`.
    static int lineEnd(char[] text, int from, int to) {
        int end = from;
        while (end < to && text[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, to);
    }

    /// Whether the line that starts at `from` is `\.`.
    static boolean isEndOfData(char[] text, int from, int to) {
        if (to - from < 2 || text[from] != '\\' || text[from + 1] != '.') {
            return false;
        }
        int end = from + 2;
        while (end < to && text[end] == '\r') {
            end++;
        }
        return end == to || text[end] == '\n';
    }
}

package io.howdah.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The lines of a COPY's data up to `\.` or the script's end, in UTF-8.
final class InlineLines extends InputStream {

    private final ScriptLines lines;
    private byte[] bytes = {};
    private int at;
    private boolean ended;

    InlineLines(ScriptLines lines) {
        this.lines = lines;
    }

    /// Makes bytes of the next line; false when the data has ended.
    private boolean fill() throws IOException {
        ended = ended || !lines.next() || CopyLines.isEndOfData(lines.text, 0, lines.length);
        if (!ended) {
            bytes = new String(lines.text, 0, lines.length).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return !ended;
    }

    @Override
    public int read() throws IOException {
        return at < bytes.length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = 0;
        while (read < length && (at < bytes.length || fill())) {
            int more = Math.min(length - read, bytes.length - at);
            System.arraycopy(bytes, at, into, offset + read, more);
            at += more;
            read += more;
        }
        return read == 0 && length > 0 ? -1 : read;
    }

    /// Reads what nobody wanted.
    void skip() throws IOException {
        at = bytes.length;
        while (fill()) {
            at = bytes.length;
        }
    }
}

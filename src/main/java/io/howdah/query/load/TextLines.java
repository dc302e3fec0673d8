package io.howdah.query.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text in UTF-8. Bytes that are none become halves of pairs, which no text has; a line
/// that would fill the memory is refused.
final class TextLines extends Reader {

    private static final int PIECE = 1 << 15;
    private static final int LONGEST = 1 << 28;

    private final Reader in;
    private final char[] buffer = new char[PIECE];
    private int at;
    private int limit;
    private long lines;

    TextLines(InputStream utf8) {
        in =
                new InputStreamReader(
                        utf8,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .replaceWith("\uDFFF"));
    }

    /// The first character that is no white space, which is left to be read; -1 when there is none.
    int first() throws IOException {
        while (at < limit || fill()) {
            char c = buffer[at];
            if (c != '\uFEFF' && c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            lines += c == '\n' ? 1 : 0;
            at++;
        }
        return -1;
    }

    /// The number of the line that was read last, from 1.
    long line() {
        return lines;
    }

    /// The next line without its end; null behind the last one.
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (at < limit || fill()) {
            any = true;
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, at, end - at);
            at = Math.min(limit, end + 1);
            if (end < limit) {
                break;
            }
            if (line.length() > LONGEST) {
                throw new UnreadableFileException(
                        "Line %,d is longer than 256 MB. Is the file one object a line?"
                                .formatted(lines + 1));
            }
        }
        if (!any) {
            return null;
        }
        lines++;
        return line.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (at == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - at);
        System.arraycopy(buffer, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

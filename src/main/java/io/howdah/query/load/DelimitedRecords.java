package io.howdah.query.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Separated values, read as bytes of UTF-8 without making a text of any of them.
///
/// Line ends may be LF, CR LF or CR, mixed too. A quote opens a quoted value at its beginning only. A
/// quoted value that does not end costs its first line, not the rest of the file.
final class DelimitedRecords extends Records {

    private static final int FIRST_BUFFER = 1 << 18;

    /// A record longer than this has a quote that was never closed.
    private static final int LONGEST = 128 << 20;

    private final InputStream in;
    private final FileProgress progress;
    private final LoadSettings settings;
    private final byte delimiter;
    private final int quote;

    private byte[] buffer = new byte[FIRST_BUFFER];
    private int limit;
    private boolean ended;

    private int recordStart;
    private int[] ends = new int[16];
    private boolean[] stray = new boolean[16];
    private int fields;
    private int next;
    private long line;
    private long nextLine = 1;
    private String problem = "";
    private int expected;

    DelimitedRecords(InputStream utf8, FileProgress progress, LoadSettings settings) {
        this.in = utf8;
        this.progress = progress;
        this.settings = settings;
        this.delimiter = (byte) settings.delimiter();
        this.quote = settings.quote() == 0 ? -1 : settings.quote();
    }

    @Override
    boolean next() throws IOException {
        while (scan(true)) {
            if (nextLine - line > 1 && expected > 0 && (fields != expected || !problem.isEmpty())) {
                unterminated();
            }
            boolean blank = fields == 1 && recordStart == ends[0];
            if (!blank) {
                return true;
            }
        }
        return false;
    }

    @Override
    void aim(LoadTarget target, int width) {
        expect(width);
    }

    /// Says how many fields a record has, so that a quote that swallowed lines is noticed.
    void expect(int count) {
        expected = count;
    }

    /// Reads one record.
    ///
    /// @param quotes whether quotes mean anything
    private boolean scan(boolean quotes) throws IOException {
        recordStart = next;
        fields = 0;
        problem = "";
        line = nextLine;
        if (next == limit && !fill()) {
            return false;
        }
        int at = recordStart;
        int fieldStart = at;
        boolean quoted = false;
        boolean closed = false;
        boolean high = false;
        stray[0] = false;
        while (true) {
            if (at == limit) {
                int moved = recordStart;
                if (!quoted && limit - recordStart >= LONGEST) {
                    throw new UnreadableFileException(
                            "Line %,d is longer than 128 MB. Has the file other line ends, or is it no text?"
                                    .formatted(line));
                }
                boolean more = (!quoted || limit - recordStart < LONGEST) && fill();
                at -= moved - recordStart;
                fieldStart -= moved - recordStart;
                if (!more) {
                    if (quoted) {
                        return unterminated();
                    }
                    endField(at);
                    next = at;
                    break;
                }
            }
            byte b = buffer[at];
            if (b == quote && quotes) {
                if (quoted) {
                    quoted = false;
                    closed = true;
                } else if (at == fieldStart) {
                    quoted = true;
                } else if (closed && buffer[at - 1] == quote) {
                    quoted = true;
                } else {
                    strayQuote(closed);
                }
            } else if (b == '\n' || b == '\r') {
                if (!quoted) {
                    at = endLine(at, b);
                    break;
                }
                nextLine += b == '\n' ? 1 : 0;
            } else if (b == delimiter && !quoted) {
                endField(at);
                fieldStart = at + 1;
                closed = false;
            } else if (b <= 0) {
                high |= b < 0;
                if (b == 0) {
                    problem = "It contains a zero byte.";
                }
            }
            at++;
        }
        if (high && !Utf8.isValid(buffer, recordStart, end())) {
            problem = "It has bytes that are no %s.".formatted(settings.encoding().name());
        }
        return true;
    }

    private void strayQuote(boolean closed) {
        stray[fields] = true;
        if (closed) {
            problem = "A quote within a quoted value is not doubled.";
        }
    }

    private int endLine(int at, byte b) throws IOException {
        endField(at);
        nextLine++;
        next = at + 1;
        if (b == '\r') {
            if (next == limit) {
                fill();
            }
            if (next < limit && buffer[next] == '\n') {
                next++;
            }
        }
        return at;
    }

    /// Takes the first line alone and goes on behind it.
    private boolean unterminated() throws IOException {
        next = recordStart;
        nextLine = line;
        boolean any = scan(false);
        problem = "A quoted value begins here and does not end.";
        return any;
    }

    private void endField(int at) {
        if (fields + 1 >= ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
            stray = Arrays.copyOf(stray, ends.length);
        }
        ends[fields] = at;
        fields++;
        stray[fields] = false;
    }

    /// Reads more behind the limit; moves the record to the front of the buffer first.
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (recordStart > 0) {
            System.arraycopy(buffer, recordStart, buffer, 0, limit - recordStart);
            for (int i = 0; i < fields; i++) {
                ends[i] -= recordStart;
            }
            limit -= recordStart;
            next -= recordStart;
            recordStart = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        ended = read < 0;
        limit += Math.max(0, read);
        return read > 0 || (!ended && fill());
    }

    @Override
    long line() {
        return line;
    }

    @Override
    String problem() {
        return problem;
    }

    @Override
    int fields() {
        return fields;
    }

    @Override
    byte[] bytes() {
        return buffer;
    }

    @Override
    int start(int field) {
        return field == 0 ? recordStart : ends[field - 1] + 1;
    }

    @Override
    int end(int field) {
        return ends[field];
    }

    @Override
    boolean isStray(int field) {
        return stray[field];
    }

    @Override
    char delimiter() {
        return settings.delimiter();
    }

    @Override
    char quote() {
        return settings.quote();
    }

    @Override
    String nullText() {
        return settings.nullText();
    }

    @Override
    Notation notation() {
        return settings.notation();
    }

    @Override
    double progress() {
        return progress.fraction();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

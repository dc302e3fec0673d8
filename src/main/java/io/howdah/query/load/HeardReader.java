package io.howdah.query.load;

import java.io.IOException;
import java.io.Reader;

/// A text whose characters are kept until they are forgotten, so that a part can be told as it stands
/// there once a parser has found its ends. Places are counted in characters from 0; a part that would
/// fill the memory is refused.
final class HeardReader extends Reader {

    private static final int LONGEST = 1 << 28;

    private final Reader in;
    private final StringBuilder kept = new StringBuilder();
    private long start;

    HeardReader(Reader in) {
        this.in = in;
    }

    /// The part from one place to the other.
    String part(long from, long to) {
        return kept.substring((int) (from - start), (int) (to - start));
    }

    /// Nothing before this place is asked for any more.
    void forget(long before) {
        kept.delete(0, (int) (before - start));
        start = before;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        kept.append(into, offset, Math.max(0, count));
        if (kept.length() > LONGEST) {
            throw new UnreadableFileException("One object of the file is longer than 256 MB.");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package io.howdah.query.script;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells how many bytes have been read.
final class CountedStream extends FilterInputStream {

    private final LongConsumer read;
    private long count;

    CountedStream(InputStream stream, LongConsumer read) {
        super(stream);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        tell(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int more = super.read(into, offset, length);
        tell(more);
        return more;
    }

    private void tell(int more) {
        if (more > 0) {
            count += more;
            read.accept(count);
        }
    }
}

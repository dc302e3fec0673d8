package io.howdah.query.load;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file's bytes, with how many of them were read.
final class FileProgress extends FilterInputStream {

    private final long size;
    private long read;

    FileProgress(InputStream in, long size) {
        super(in);
        this.size = size;
    }

    double fraction() {
        return size == 0 ? 1 : Math.min(1.0, (double) read / size);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        read += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        read += Math.max(0, count);
        return count;
    }
}

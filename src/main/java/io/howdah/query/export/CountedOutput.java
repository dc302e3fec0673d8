package io.howdah.query.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Counts the bytes that pass.
final class CountedOutput extends FilterOutputStream {

    private long bytes;
    private @Nullable IOException failure;

    CountedOutput(OutputStream out) {
        super(out);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        try {
            out.write(from, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        bytes += length;
    }

    /// Why bytes could not be written, null when all could: who hands them over may say otherwise.
    @Nullable IOException failure() {
        return failure;
    }
}

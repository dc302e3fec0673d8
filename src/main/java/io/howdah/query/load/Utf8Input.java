package io.howdah.query.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// A text file of another encoding as UTF-8; what the encoding does not know becomes a byte that is no
/// UTF-8, so that the record is noticed.
final class Utf8Input extends InputStream {

    private static final int PIECE = 1 << 15;

    /// Half a pair: what was no character on its way from bytes to bytes.
    private static final char UNKNOWN = '\uDFFF';

    private static final byte NO_UTF8 = (byte) 0xFF;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final ByteBuffer source = ByteBuffer.allocate(PIECE).flip();
    private final CharBuffer characters = CharBuffer.allocate(PIECE).flip();
    private final ByteBuffer target = ByteBuffer.allocate(PIECE * 3).flip();
    private boolean ended;

    Utf8Input(InputStream in, TextEncoding encoding) {
        this.in = in;
        decoder = encoding.charset().newDecoder();
    }

    @Override
    public int read() throws IOException {
        return target.hasRemaining() || fill() ? target.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!target.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, target.remaining());
        target.get(into, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        target.clear();
        while (target.position() == 0
                && !(ended && !source.hasRemaining() && !characters.hasRemaining())) {
            if (!ended) {
                source.compact();
                int read = in.read(source.array(), source.position(), source.remaining());
                ended = read < 0;
                source.position(source.position() + Math.max(0, read));
                source.flip();
            }
            characters.compact();
            CoderResult decoded = decoder.decode(source, characters, ended);
            if (decoded.isError() && characters.hasRemaining()) {
                source.position(source.position() + decoded.length());
                characters.put(UNKNOWN);
            }
            characters.flip();
            CoderResult encoded = encoder.encode(characters, target, ended);
            if (encoded.isError() && target.hasRemaining()) {
                characters.position(characters.position() + encoded.length());
                target.put(NO_UTF8);
            }
        }
        target.flip();
        return target.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

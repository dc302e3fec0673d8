package io.howdah.query.load;

import java.util.Arrays;

/// Bytes that grow at their end.
final class ByteList {

    private static final int FIRST = 1 << 12;

    private byte[] bytes = new byte[FIRST];
    private int size;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(int b) {
        grow(1);
        bytes[size] = (byte) b;
        size++;
    }

    void add(byte[] from, int start, int end) {
        grow(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
    }

    private void grow(int by) {
        if (size + by > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + by, bytes.length + (bytes.length >> 1)));
        }
    }
}

package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads values into one buffer, again and again, without an object for each. For one thread.
final class ValueReader {

    /// The length of NULL.
    static final int NULL = -1;

    private static final int FIRST_SIZE = 256;

    private final PackedRows rows;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int length = NULL;

    ValueReader(PackedRows rows) {
        this.rows = rows;
    }

    /// Reads a value and returns its length in bytes, [#NULL] for NULL.
    int read(long row, int column) {
        length = rows.copyValue(row, column, buffer);
        if (length > buffer.length) {
            buffer = new byte[Math.max(length, (int) Math.min(2L * buffer.length, 1 << 30))];
            length = rows.copyValue(row, column, buffer);
        }
        return length;
    }

    /// Reads at most the first `most` bytes and returns how many there are now.
    int readStart(long row, int column, int most) {
        length = rows.copyValue(row, column, buffer);
        int wanted = Math.min(length, most);
        if (wanted > buffer.length) {
            buffer = new byte[most];
            rows.copyValue(row, column, buffer);
        }
        length = wanted;
        return length;
    }

    /// The bytes that were read last, up to the length that was returned.
    byte[] bytes() {
        return buffer;
    }

    /// What was read last, null for NULL.
    @Nullable String text() {
        return length < 0 ? null : new String(buffer, 0, length, StandardCharsets.UTF_8);
    }

    /// What was read last, "" for NULL.
    String textOrEmpty() {
        return length < 0 ? "" : new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}

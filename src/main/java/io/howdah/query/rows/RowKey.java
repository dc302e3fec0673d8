package io.howdah.query.rows;

import io.howdah.query.PackedRows;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// The values of some columns of a row as one key of a hash table; NULL is equal to NULL. For one thread.
final class RowKey {

    private final ValueReader reader;
    private final int[] columns;
    private byte[] buffer = new byte[256];

    RowKey(PackedRows rows, List<Integer> columns) {
        reader = new ValueReader(rows);
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
    }

    ByteBuffer of(long row) {
        int end = 0;
        for (int column : columns) {
            int length = reader.read(row, column);
            int bytes = Math.max(0, length);
            if (end + bytes + Integer.BYTES > buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * (end + bytes + Integer.BYTES));
            }
            // The length before each value keeps ("a", "bc") apart from ("ab", "c").
            ByteBuffer.wrap(buffer).putInt(end, length);
            System.arraycopy(reader.bytes(), 0, buffer, end + Integer.BYTES, bytes);
            end += Integer.BYTES + bytes;
        }
        return ByteBuffer.wrap(Arrays.copyOf(buffer, end));
    }
}

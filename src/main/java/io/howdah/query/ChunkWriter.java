package io.howdah.query;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The chunk that is being filled. It never moves, so readers may look at the rows already in it.
final class ChunkWriter {

    private static final int SMALLEST = 1 << 16;
    private static final int LARGEST = 1 << 20;

    /// A row takes at least this much; bounds the room for starts.
    private static final int BYTES_A_ROW = 16;

    private final byte[] bytes;
    private final int[] starts;
    private final RowChunk chunk;
    private int rows;
    private int end;

    private ChunkWriter(long firstRow, int capacity) {
        bytes = new byte[capacity];
        starts = new int[Math.clamp(capacity / BYTES_A_ROW, 1, LARGEST / BYTES_A_ROW)];
        chunk = new RowChunk(firstRow, MemorySegment.ofArray(bytes), starts);
    }

    /// A chunk that holds at least one row of this size; small ones at a result's start.
    static ChunkWriter start(long firstRow, long rowSize) throws IOException {
        if (rowSize > Integer.MAX_VALUE - 16) {
            throw new IOException("A row is larger than 2 GB and cannot be kept.");
        }
        int usual = firstRow == 0 ? SMALLEST : LARGEST;
        return new ChunkWriter(firstRow, (int) Math.max(usual, rowSize));
    }

    RowChunk chunk() {
        return chunk;
    }

    boolean hasRoom(long rowSize) {
        return rows < starts.length && rowSize <= bytes.length - end;
    }

    void add(Row row) {
        starts[rows++] = end;
        end = RowLayout.write(row, bytes, end);
    }

    /// The full chunk without unused room.
    RowChunk seal() {
        byte[] used = end < bytes.length ? Arrays.copyOf(bytes, end) : bytes;
        return new RowChunk(
                chunk.firstRow(), MemorySegment.ofArray(used), Arrays.copyOf(starts, rows));
    }
}

package io.howdah.query;

import java.lang.foreign.MemorySegment;

/// A run of rows in one piece of memory, on the heap or mapped from the spill file.
final class RowChunk {

    private final long firstRow;
    private final MemorySegment bytes;
    private final int[] starts;

    /// @param firstRow number of its first row in the result
    /// @param starts where each row begins in `bytes`
    RowChunk(long firstRow, MemorySegment bytes, int[] starts) {
        this.firstRow = firstRow;
        this.bytes = bytes;
        this.starts = starts;
    }

    long firstRow() {
        return firstRow;
    }

    MemorySegment bytes() {
        return bytes;
    }

    /// What it costs on the heap while its bytes lie there.
    long heapBytes() {
        return bytes.byteSize() + (long) starts.length * Integer.BYTES;
    }

    RowChunk movedTo(MemorySegment elsewhere) {
        return new RowChunk(firstRow, elsewhere, starts);
    }

    long start(long row) {
        return starts[(int) (row - firstRow)];
    }
}

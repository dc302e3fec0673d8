package io.howdah.query;

import java.util.Arrays;

/// The chunks of a result in order. One thread appends and replaces, any thread finds.
final class ChunkList {

    private volatile RowChunk[] chunks = new RowChunk[8];
    private volatile int count;

    void append(RowChunk chunk) {
        int at = count;
        RowChunk[] array = chunks;
        if (at == array.length) {
            array = Arrays.copyOf(array, at * 2);
        }
        array[at] = chunk;
        chunks = array;
        count = at + 1;
    }

    /// Puts the same rows, stored elsewhere, in the place of those that start at its first row.
    void replace(RowChunk chunk) {
        chunks[indexOf(chunk.firstRow())] = chunk;
    }

    /// The chunk of a row that has been added.
    RowChunk find(long row) {
        return chunks[indexOf(row)];
    }

    private int indexOf(long row) {
        int low = 0;
        int high = count - 1;
        RowChunk[] array = chunks;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (array[middle].firstRow() <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

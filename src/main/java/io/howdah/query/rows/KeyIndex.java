package io.howdah.query.rows;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Finds rows by their keys in eight to sixteen bytes a row, whatever the keys are: only the numbers of
/// rows are kept, the keys stay where they are packed.
final class KeyIndex {

    /// No row.
    static final int NONE = -1;

    private final RowKey keys;

    // Rows by the hash of their keys; the next place when one is taken.
    private final int[] slots;

    /// @param keys of the rows that are put in
    /// @param rows how many at the most
    KeyIndex(RowKey keys, long rows) {
        this.keys = keys;
        int size = Math.max(16, Integer.highestOneBit((int) Math.min(rows, 1 << 29)) << 2);
        slots = new int[size];
        Arrays.fill(slots, NONE);
    }

    /// Puts a row in; the row with the same key that it takes the place of, or [#NONE].
    int put(int row) {
        int slot = slot(keys.of(row));
        int twin = slots[slot];
        slots[slot] = row;
        return twin;
    }

    /// The row with this key, or [#NONE].
    int find(ByteBuffer key) {
        return slots[slot(key)];
    }

    private int slot(ByteBuffer key) {
        // Spread: the plain hash of short numbers differs in its last bits alone.
        long hash = key.hashCode() * 0x9E3779B97F4A7C15L;
        int at = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[at] != NONE && !keys.of(slots[at]).equals(key)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}

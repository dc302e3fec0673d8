package io.howdah.sql;

import java.util.Arrays;

/// Leads from the characters of a composed text to those of the script that they come from.
///
/// A piece is copied from the script character by character, or stands as a whole for one place in it.
final class SourceMap {

    private int[] starts = new int[4];
    private long[] sources = new long[4];

    /// Whether the piece stands for one place.
    private boolean[] whole = new boolean[4];

    private int size;

    void clear() {
        size = 0;
    }

    /// The text goes on at `start` with characters from `source` on.
    void copied(int start, long source) {
        if (size == 0
                || whole[size - 1]
                || sources[size - 1] + start - starts[size - 1] != source) {
            add(start, source, false);
        }
    }

    /// The text goes on at `start` with what stands for the place `source`.
    void replaced(int start, long source) {
        add(start, source, true);
    }

    private void add(int start, long source, boolean stands) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
            whole = Arrays.copyOf(whole, size * 2);
        }
        starts[size] = start;
        sources[size] = source;
        whole[size++] = stands;
    }

    /// The offset in the script of the character at `at`; what lies before the first piece is its start.
    long source(int at) {
        int piece = pieceAt(at);
        return whole[piece] ? sources[piece] : sources[piece] + Math.max(0, at - starts[piece]);
    }

    private int pieceAt(int at) {
        int found = Arrays.binarySearch(starts, 0, size, at);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// Says of another text, which takes over the characters `[from, to)` of this one at `start`.
    void copyTo(SourceMap other, int from, int to, int start) {
        for (int piece = pieceAt(from); piece < size && starts[piece] < to; piece++) {
            int at = Math.max(from, starts[piece]);
            if (whole[piece]) {
                other.replaced(start + at - from, sources[piece]);
            } else {
                other.copied(start + at - from, source(at));
            }
        }
    }

    SourceMap copy() {
        var copy = new SourceMap();
        copy.starts = Arrays.copyOf(starts, Math.max(1, size));
        copy.sources = Arrays.copyOf(sources, Math.max(1, size));
        copy.whole = Arrays.copyOf(whole, Math.max(1, size));
        copy.size = size;
        return copy;
    }
}

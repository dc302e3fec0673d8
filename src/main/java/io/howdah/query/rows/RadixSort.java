package io.howdah.query.rows;

import java.util.Arrays;

/// The stable order of long numbers, found by counting sixteen bits at a time from the lowest: linear,
/// and quicker the fewer bits differ.
final class RadixSort {

    private static final int BITS = 16;

    /// Below this, counting in small steps costs less than clearing large tables.
    private static final int FEW = 1 << 13;

    private RadixSort() {}

    /// Where the numbers stand in their order: `keys[places[0]]` is the least.
    static int[] places(long[] keys, StopSign stop) {
        int count = keys.length;
        int bits = count < FEW ? BITS / 2 : BITS;
        var places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        var other = new int[count];
        var counts = new int[1 << bits];
        long varying = varying(keys);
        for (int shift = 0; shift < Long.SIZE; shift += bits) {
            int mask = (1 << bits) - 1;
            if ((varying >>> shift & mask) == 0) {
                continue;
            }
            // The sign bit makes negative numbers look large; turned over, it does not.
            long sign = shift + bits == Long.SIZE ? 1L << (bits - 1) : 0;
            Arrays.fill(counts, 0);
            for (long key : keys) {
                counts[(int) ((key >>> shift & mask) ^ sign)]++;
            }
            int start = 0;
            for (int i = 0; i < counts.length; i++) {
                int here = counts[i];
                counts[i] = start;
                start += here;
            }
            for (int i = 0; i < count; i++) {
                stop.check(i);
                int place = places[i];
                other[counts[(int) ((keys[place] >>> shift & mask) ^ sign)]++] = place;
            }
            int[] swapped = places;
            places = other;
            other = swapped;
        }
        return places;
    }

    /// The bits in which any two of the numbers differ.
    private static long varying(long[] keys) {
        long varying = 0;
        for (long key : keys) {
            varying |= key ^ keys[0];
        }
        return varying;
    }
}

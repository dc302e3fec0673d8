package io.howdah.query.rows;

import java.util.Arrays;

/// Sorts row numbers by one column without NULLs: by the numbers that stand for its values, eight
/// letters of a text at a time, and where those do not tell values apart by the values themselves.
final class KeySort {

    /// Runs up to here are sorted by comparing values.
    private static final int SHORT_RUN = 24;

    /// From here on texts are compared as a whole.
    private static final int DEEPEST = 256;

    private final ValueOrder order;
    private final SortKey key;
    private final StopSign stop;

    KeySort(ValueOrder order, SortKey key, StopSign stop) {
        this.order = order;
        this.key = key;
        this.stop = stop;
    }

    /// Sorts `rows[from, to)`, whose values are equal up to the byte `offset`.
    void sort(int[] rows, int from, int to, int offset) {
        int count = to - from;
        if (count <= SHORT_RUN || offset >= DEEPEST) {
            sortByValue(rows, from, to);
            return;
        }
        var keys = new long[count];
        for (int i = 0; i < count; i++) {
            stop.check(i);
            long number = order.key(rows[from + i], key.column(), offset);
            keys[i] = key.descending() ? ~number : number;
        }
        int[] places = RadixSort.places(keys, stop);
        var sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = rows[from + places[i]];
        }
        System.arraycopy(sorted, 0, rows, from, count);
        if (!order.isExact()) {
            sortTies(rows, from, keys, places, offset);
        }
    }

    private void sortTies(int[] rows, int from, long[] keys, int[] places, int offset) {
        int start = 0;
        for (int i = 1; i <= places.length; i++) {
            if (i == places.length || keys[places[i]] != keys[places[start]]) {
                if (i - start > 1) {
                    long number = keys[places[start]];
                    tie(rows, from + start, from + i, key.descending() ? ~number : number, offset);
                }
                start = i;
            }
        }
    }

    private void tie(int[] rows, int from, int to, long number, int offset) {
        if (order.hasMore(number)) {
            sort(rows, from, to, offset + ValueOrder.PREFIX);
        } else {
            sortByValue(rows, from, to);
        }
    }

    private int compare(int row, int other) {
        int compared = order.compare(row, key.column(), other, key.column());
        return key.descending() ? -compared : compared;
    }

    /// A merge sort that first looks whether there is anything to do, which equal values have not.
    private void sortByValue(int[] rows, int from, int to) {
        boolean sorted = true;
        for (int i = from + 1; i < to && sorted; i++) {
            stop.check(i);
            sorted = compare(rows[i - 1], rows[i]) <= 0;
        }
        if (!sorted) {
            merge(rows, Arrays.copyOfRange(rows, from, to), from, 0, to - from);
        }
    }

    /// Sorts the part `[from, to)` of `copy` into `rows`, `shift` further on.
    private void merge(int[] rows, int[] copy, int shift, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        merge(rows, copy, shift, from, middle);
        merge(rows, copy, shift, middle, to);
        System.arraycopy(rows, shift + from, copy, from, to - from);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            stop.check(i);
            boolean takeLeft =
                    right >= to || (left < middle && compare(copy[left], copy[right]) <= 0);
            rows[shift + i] = copy[takeLeft ? left++ : right++];
        }
    }
}
